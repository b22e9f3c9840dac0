package io.github.subtail.audit;

import io.github.subtail.bounds.BoundInput;
import io.github.subtail.bounds.ObservedSum;
import io.github.subtail.bounds.Statistic;
import java.util.Map;

/**
 * What the trials of one cell showed at its horizon, and what bounds may know of them. Arrays are aligned: one entry
 * for each done trial, in the same order, and not changed.
 *
 * @param cell id of the cell
 * @param atLower the run with OPT at the lower end of its bracket
 * @param atUpper the run with OPT at the upper end
 * @param values each statistic that was recorded
 * @param sums each certificate sum that was recorded
 * @param failed failed trials
 */
public record ObservedCell(
        String cell,
        BoundInput atLower,
        BoundInput atUpper,
        Map<Statistic, double[]> values,
        Map<ObservedSum, double[]> sums,
        int failed) {

    /** Copies the maps. */
    public ObservedCell {
        values = Map.copyOf(values);
        sums = Map.copyOf(sums);
    }

    double[] values(Statistic statistic) {
        return values.getOrDefault(statistic, new double[0]);
    }
}
