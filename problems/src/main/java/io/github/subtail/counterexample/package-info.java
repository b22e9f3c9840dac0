/**
 * Instances on which a bound of [BGZM23] as printed fails, each with the run settings under which it does. Entry types:
 * {@link io.github.subtail.counterexample.Overshoot}, {@link io.github.subtail.counterexample.SlowMomentum},
 * {@link io.github.subtail.counterexample.FreshCoordinates}. Depends on {@code nqp}, {@code noise} and
 * {@code algorithms}.
 */
package io.github.subtail.counterexample;
