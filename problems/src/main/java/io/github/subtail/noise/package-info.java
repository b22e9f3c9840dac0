/**
 * Gaussian noise on exact gradients and Hessians, with the constants that bounds ask for. Entry type:
 * {@link io.github.subtail.noise.NoisyObjective}. Depends on {@code algorithms}.
 */
package io.github.subtail.noise;
