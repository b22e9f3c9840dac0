/**
 * The constants of a problem that bounds need, measured, and the bracket of its optimum. Entry types:
 * {@link io.github.subtail.measure.ProblemMeasure}, {@link io.github.subtail.measure.OptimumSearch}. Depends on
 * {@code noise} and the algorithms.
 */
package io.github.subtail.measure;
