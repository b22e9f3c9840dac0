/**
 * Stochastic continuous greedy and its variance-reduced successor. Entry type:
 * {@link io.github.subtail.greedy.StochasticContinuousGreedy}. Depends on every other package but {@code ascent}.
 */
package io.github.subtail.greedy;
