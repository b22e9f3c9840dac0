/**
 * Projected stochastic gradient ascent, plain and boosted. Entry type:
 * {@link io.github.subtail.ascent.ProjectedGradientAscent}. Depends on every other package but {@code greedy}.
 */
package io.github.subtail.ascent;
