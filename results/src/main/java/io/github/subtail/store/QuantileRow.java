package io.github.subtail.store;

/**
 * An observed quantile over the done trials of a cell at one iteration, with its exact interval.
 *
 * @param cell id of the cell
 * @param t iteration
 * @param oracleCalls oracle calls up to there, the greatest over the trials
 * @param statistic a column of {@code observation}: {@code value}, {@code running_mean}, {@code running_min} or
 *     {@code running_max}
 * @param q level in [0, 1]
 * @param n done trials
 * @param failed failed trials
 * @param estimate the quantile; NaN without a done trial
 * @param lower lower end of the interval; NaN where none exists
 * @param upper upper end of the interval; NaN where none exists
 * @param share estimate divided by the reference; NaN without a reference
 * @param reason why an end is missing, {@code needs N >= ...}; empty if none is
 */
public record QuantileRow(
        String cell,
        int t,
        long oracleCalls,
        String statistic,
        double q,
        int n,
        int failed,
        double estimate,
        double lower,
        double upper,
        double share,
        String reason) {}
