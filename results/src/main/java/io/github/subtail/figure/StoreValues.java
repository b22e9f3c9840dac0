package io.github.subtail.figure;

import io.github.subtail.store.ResultStore;
import io.github.subtail.store.Sample;
import io.github.subtail.store.Statistic;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The first trials of a result folder, each cell read once: O(observations) of memory for the cells asked for. Shows
 * what was recorded when a cell was first asked for; not for several threads.
 */
public final class StoreValues implements TrialValues {

    private final ResultStore store;
    private final int trials;
    private final Map<String, List<Sample>> cells = new HashMap<>();

    /**
     * The trials 0 to {@code trials - 1} of a store; a cell may have more, as PGA's has for figure 4.
     *
     * @param store open while this is used
     * @param trials how many trials of each cell count, at least 1
     */
    public StoreValues(ResultStore store, int trials) {
        this.store = store;
        this.trials = trials;
    }

    @Override
    public Sample sample(String cell, int t, Statistic statistic) {
        return cells.computeIfAbsent(cell, this::read).stream()
                .filter(sample -> sample.t() == t && sample.statistic() == statistic)
                .findFirst()
                .orElse(new Sample(t, statistic, 0, new double[0]));
    }

    private List<Sample> read(String cell) {
        int done = done(cell);
        return store.samples(cell).stream()
                .map(sample -> new Sample(
                        sample.t(),
                        sample.statistic(),
                        sample.oracleCalls(),
                        Arrays.copyOf(sample.values(), Math.min(done, sample.values().length))))
                .toList();
    }

    /** Samples are in the order of trials, so those of the first trials are a prefix. */
    private int done(String cell) {
        if (store.failed(cell) == 0) {
            return store.completed(cell).get(0, trials).cardinality();
        }
        return (int) store.trials(cell).stream()
                .filter(trial -> trial.trial() < trials && trial.done())
                .count();
    }
}
