package io.github.subtail.report;

import java.util.List;
import java.util.OptionalLong;

/**
 * What a run of an algorithm costs at its longest horizon, and how soon it is good.
 *
 * @param cell id of the cell
 * @param oracleCalls stochastic samples of a run, the most over the trials
 * @param projections projections of a run, the most
 * @param linearMaximizations linear maximisations of a run, the most
 * @param share what the median run reaches, share of the reference
 * @param callsTo for each of {@link #LEVELS} the fewest oracle calls at which the median is there; empty if it never is
 * @param runNanos median wall time of a run; NaN if it was not kept
 */
public record CostLine(
        String cell,
        long oracleCalls,
        long projections,
        long linearMaximizations,
        double share,
        List<OptionalLong> callsTo,
        double runNanos) {

    /** Shares of the reference that are worth waiting for. */
    public static final List<Double> LEVELS = List.of(0.9, 0.95, 0.99);

    /** Copies the calls. */
    public CostLine {
        callsTo = List.copyOf(callsTo);
    }
}
