package io.github.subtail.figure;

/** What the recorded trials of a cell showed at one iteration; a {@code ResultStore} is one. */
@FunctionalInterface
public interface TrialValues {

    /**
     * The values of all done trials, in the order of trials.
     *
     * @param cell id of the cell, {@code problem/algorithm/T<horizon>}
     * @param t iteration; T itself for a fixed horizon
     * @param statistic {@code value}, {@code running_mean}, {@code running_min} or {@code running_max}
     * @return one value per done trial; empty if nothing is recorded
     */
    double[] values(String cell, int t, String statistic);
}
