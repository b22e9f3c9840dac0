package io.github.subtail.stats;

import io.github.subtail.store.Cell;
import io.github.subtail.store.QuantileRow;
import io.github.subtail.store.ResultStore;
import io.github.subtail.store.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns the done trials of a store into the rows of table {@code quantile}.
 *
 * <p>Failed trials have no value: they are counted, never estimated from. Cost: one pass over the observations and one
 * sort for each cell, iteration and statistic.
 *
 * @param levels levels in [0, 1]
 * @param confidence two-sided confidence of the intervals, in (0, 1)
 */
public record QuantileAnalysis(List<Double> levels, double confidence) {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a level or the confidence is out of range
     */
    public QuantileAnalysis {
        levels = List.copyOf(levels);
        levels.forEach(Levels::checkLevel);
        Levels.checkConfidence(confidence);
    }

    /**
     * The rows of every cell, iteration, statistic and level that has a done trial.
     *
     * @param store the recorded trials
     * @param references for each problem the value whose share is told; NaN shares for a problem without one
     * @return the rows
     */
    public List<QuantileRow> rows(ResultStore store, Map<String, Double> references) {
        Map<Rank, OrderStatisticInterval> ranks = new HashMap<>();
        Map<String, Integer> failures = store.failures();
        List<QuantileRow> rows = new ArrayList<>();
        for (Cell cell : store.cells()) {
            double reference = references.getOrDefault(cell.problem(), Double.NaN);
            int failed = failures.getOrDefault(cell.id(), 0);
            for (Sample sample : store.samples(cell.id())) {
                double[] sorted = sample.values();
                Arrays.sort(sorted);
                for (double q : levels) {
                    OrderStatisticInterval interval = ranks.computeIfAbsent(
                            new Rank(sorted.length, q), key -> OrderStatisticInterval.of(key.n, key.q, confidence));
                    rows.add(row(cell, sample, sorted, interval, failed, reference));
                }
            }
        }
        return rows;
    }

    private static QuantileRow row(
            Cell cell, Sample sample, double[] sorted, OrderStatisticInterval interval, int failed, double reference) {
        double estimate = Quantiles.estimate(sorted, interval.q());
        return new QuantileRow(
                cell.id(),
                sample.t(),
                sample.oracleCalls(),
                sample.statistic().column(),
                interval.q(),
                sorted.length,
                failed,
                estimate,
                interval.lower(sorted),
                interval.upper(sorted),
                estimate / reference,
                interval.reason());
    }

    private record Rank(int n, double q) {}
}
