/**
 * What is maximised: value, gradient and the per-run stochastic oracle. Entry type:
 * {@link io.github.subtail.objective.StochasticObjective}. Depends on {@code random} only.
 */
package io.github.subtail.objective;
