package io.github.subtail.report;

/**
 * A row of the bound table; NaN is shown as a dash.
 *
 * @param cell id of the cell
 * @param delta failure probability
 * @param theorem id of the theorem
 * @param edition published, corrected, sharpened or adaptive
 * @param row noise model
 * @param value the bound at opt_lower
 * @param share value / reference
 * @param observed the delta-quantile of the trials
 * @param observedLower lower end of its exact interval
 * @param observedUpper upper end of it
 * @param violations trials below the bound, such as {@code 3/100}; may be empty
 * @param verdict verdict of the audit
 * @param note reason or erratum; may be empty
 */
public record BoundLine(
        String cell,
        double delta,
        String theorem,
        String edition,
        String row,
        double value,
        double share,
        double observed,
        double observedLower,
        double observedUpper,
        String violations,
        String verdict,
        String note) {}
