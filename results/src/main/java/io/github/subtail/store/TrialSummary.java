package io.github.subtail.store;

/**
 * What a done trial cost and returned, without its observations.
 *
 * @param trial the trial, from 0
 * @param oracleCalls stochastic samples drawn
 * @param projections projections made
 * @param linearMaximizations linear maximisations made
 * @param finalValue exact F of the point returned
 * @param wallNanos wall time; 0 if it was not kept
 */
public record TrialSummary(
        int trial, long oracleCalls, long projections, long linearMaximizations, double finalValue, long wallNanos) {}
