package io.github.subtail.run;

/**
 * What a run returns: its last point and what it cost.
 *
 * @param x the point returned, x_{T+1}, length n; the caller owns it
 * @param oracleCalls stochastic samples drawn
 * @param projections Euclidean projections made
 * @param linearMaximizations linear maximisations made
 */
@SuppressWarnings("ArrayRecordComponent") // a fresh array that the caller owns
public record Outcome(double[] x, long oracleCalls, long projections, long linearMaximizations) {}
