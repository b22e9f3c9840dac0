package io.github.subtail.figure;

import io.github.subtail.store.Sample;
import io.github.subtail.store.Statistic;

/** What the recorded trials of a cell showed at one iteration; {@link StoreValues} reads them from a result folder. */
@FunctionalInterface
public interface TrialValues {

    /**
     * The values of all done trials, in the order of trials.
     *
     * @param cell id of the cell, {@code problem/algorithm/T<horizon>}
     * @param t iteration; T itself for a fixed horizon
     * @param statistic which column of the observations
     * @return the sample; without values if nothing is recorded
     */
    Sample sample(String cell, int t, Statistic statistic);
}
