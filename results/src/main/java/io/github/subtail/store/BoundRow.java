package io.github.subtail.store;

/**
 * A theorem's lower bound for a cell at one iteration and level.
 *
 * @param cell id of the cell
 * @param t iteration
 * @param delta the level: the bound holds with probability at least 1 - delta
 * @param theorem such as {@code thm4}
 * @param edition {@code published}, {@code corrected}, {@code sharpened} or {@code adaptive}
 * @param row noise model it is stated for; empty if the theorem has one row only
 * @param statistic the statistic it bounds, a column of {@code observation}
 * @param status {@code applicable} or {@code not_applicable}
 * @param reason why it is not applicable; empty if it is
 * @param valueAtLower its value with the optimum at the lower end of its bracket; NaN if not applicable
 * @param valueAtUpper its value with the optimum at the upper end; NaN if not applicable or without upper end
 * @param share value at the lower end divided by it; NaN if not applicable
 * @param erratum what is wrong with the statement as published; empty if nothing is
 */
public record BoundRow(
        String cell,
        int t,
        double delta,
        String theorem,
        String edition,
        String row,
        String statistic,
        String status,
        String reason,
        double valueAtLower,
        double valueAtUpper,
        double share,
        String erratum) {}
