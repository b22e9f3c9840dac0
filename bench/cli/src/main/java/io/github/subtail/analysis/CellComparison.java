package io.github.subtail.analysis;

import io.github.subtail.stats.Holm;
import io.github.subtail.stats.PairedComparison;
import io.github.subtail.stats.Quantiles;
import io.github.subtail.store.Cell;
import io.github.subtail.store.ResultStore;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The final values of one cell in two result folders, pair by pair: a pair is a trial that is done in both, with the same
 * random numbers.
 *
 * @param cell id of the cell
 * @param oldFailed failed trials of the old folder
 * @param newFailed failed trials of the new folder
 * @param pairs the comparison of the pairs, wins being those of the new folder
 * @param holm the p-value of the comparison, adjusted for all cells
 * @param quantiles quantiles over the pairs
 */
public record CellComparison(
        String cell,
        int oldFailed,
        int newFailed,
        PairedComparison pairs,
        double holm,
        List<QuantileChange> quantiles) {

    /**
     * A quantile in both folders.
     *
     * @param q level
     * @param oldValue estimate in the old folder
     * @param newValue estimate in the new folder
     */
    public record QuantileChange(double q, double oldValue, double newValue) {
        /**
         * The change as a share of |old|.
         *
         * @return negative if the new one is worse; infinite from 0 to something else
         */
        public double relative() {
            return newValue == oldValue ? 0 : (newValue - oldValue) / Math.abs(oldValue);
        }

        /**
         * Whether the new one is lower by more than a share of |old|.
         *
         * @param allowed the share, at least 0
         * @return true if it is
         */
        public boolean isWorse(double allowed) {
            return newValue < oldValue - allowed * Math.abs(oldValue);
        }
    }

    /**
     * Compares every cell that both folders have.
     *
     * @param old the old store
     * @param fresh the new store
     * @param levels levels of the quantiles
     * @return a comparison for each common cell, ascending by cell
     */
    public static List<CellComparison> all(ResultStore old, ResultStore fresh, List<Double> levels) {
        SortedSet<String> cells = ids(old);
        cells.retainAll(ids(fresh));
        List<CellComparison> raw =
                cells.stream().map(cell -> of(cell, old, fresh, levels)).toList();
        double[] adjusted = Holm.adjust(
                raw.stream().mapToDouble(each -> each.pairs.pValue()).toArray());
        List<CellComparison> comparisons = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            CellComparison c = raw.get(i);
            comparisons.add(new CellComparison(c.cell, c.oldFailed, c.newFailed, c.pairs, adjusted[i], c.quantiles));
        }
        return comparisons;
    }

    /**
     * The cells of a store.
     *
     * @param store the store
     * @return their ids
     */
    public static SortedSet<String> ids(ResultStore store) {
        return new TreeSet<>(store.cells().stream().map(Cell::id).toList());
    }

    private static CellComparison of(String cell, ResultStore old, ResultStore fresh, List<Double> levels) {
        SortedMap<Integer, Double> before = old.finalValues(cell);
        SortedMap<Integer, Double> after = fresh.finalValues(cell);
        before.keySet().retainAll(after.keySet());
        after.keySet().retainAll(before.keySet());
        double[] first =
                before.values().stream().mapToDouble(Double::doubleValue).toArray();
        double[] second =
                after.values().stream().mapToDouble(Double::doubleValue).toArray();
        List<QuantileChange> quantiles = levels.stream()
                .map(q -> new QuantileChange(q, Quantiles.estimate(first, q), Quantiles.estimate(second, q)))
                .toList();
        PairedComparison pairs = PairedComparison.of(first, second);
        return new CellComparison(cell, old.failed(cell), fresh.failed(cell), pairs, pairs.pValue(), quantiles);
    }
}
