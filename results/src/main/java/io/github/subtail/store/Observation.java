package io.github.subtail.store;

/**
 * What one trial showed at one iteration. For a fixed horizon t = T, and the three running statistics are NaN.
 *
 * @param t the iteration, from 1
 * @param oracleCalls oracle calls up to there
 * @param value exact F(x_t), or F(x_{T+1}) for a fixed horizon
 * @param runningMean mean of F(x_1), ..., F(x_t), over all iterates
 * @param runningMin least of them
 * @param runningMax greatest of them
 */
public record Observation(
        int t, long oracleCalls, double value, double runningMean, double runningMin, double runningMax) {}
