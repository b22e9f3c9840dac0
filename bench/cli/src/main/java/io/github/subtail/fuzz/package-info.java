/**
 * Random hard problems for the inner solvers of the regions, each answer proved or refuted without them. Entry type:
 * {@link io.github.subtail.fuzz.Fuzz}. Depends on {@code region} alone.
 */
package io.github.subtail.fuzz;
