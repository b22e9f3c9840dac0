package io.github.subtail.store;

/**
 * What the done trials of a cell showed of one statistic at one iteration.
 *
 * @param t iteration
 * @param statistic which column of {@code observation}
 * @param oracleCalls oracle calls up to there, the greatest over the trials
 * @param values one value per done trial, in the order of the trials; the caller owns it
 */
@SuppressWarnings("ArrayRecordComponent") // a fresh array that the caller owns
public record Sample(int t, Statistic statistic, long oracleCalls, double[] values) {}
