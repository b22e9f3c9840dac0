package io.github.subtail.figure;

import io.github.subtail.store.ResultStore;
import io.github.subtail.store.Sample;
import io.github.subtail.store.Statistic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The trials of a result folder, each cell read once: O(observations) of memory for the cells asked for. Shows what was
 * recorded when a cell was first asked for; not for several threads.
 */
public final class StoreValues implements TrialValues {

    private final ResultStore store;
    private final Map<String, List<Sample>> cells = new HashMap<>();

    /**
     * The trials of a store.
     *
     * @param store open while this is used
     */
    public StoreValues(ResultStore store) {
        this.store = store;
    }

    @Override
    public Sample sample(String cell, int t, Statistic statistic) {
        return cells.computeIfAbsent(cell, store::samples).stream()
                .filter(sample -> sample.t() == t && sample.statistic() == statistic)
                .findFirst()
                .orElse(new Sample(t, statistic, 0, new double[0]));
    }
}
