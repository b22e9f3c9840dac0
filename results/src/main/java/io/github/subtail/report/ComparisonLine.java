package io.github.subtail.report;

import io.github.subtail.stats.PairedComparison;

/**
 * Two algorithms on one problem, trial by trial with the same seeds, by F of the point returned.
 *
 * @param problem id of the problem
 * @param first the one that losses are in favour of
 * @param second the one that wins are in favour of
 * @param comparison wins, losses and the signed rank test
 * @param adjusted its p-value after Holm, over all comparisons of the report
 * @param share median difference / reference
 */
public record ComparisonLine(
        String problem, String first, String second, PairedComparison comparison, double adjusted, double share) {

    /**
     * The same with another adjusted p-value.
     *
     * @param value the p-value after Holm
     * @return a copy
     */
    public ComparisonLine adjusted(double value) {
        return new ComparisonLine(problem, first, second, comparison, value, share);
    }
}
