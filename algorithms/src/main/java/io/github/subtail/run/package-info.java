/**
 * What it means to run an algorithm: problem, horizon, listener, outcome. Entry type:
 * {@link io.github.subtail.run.Algorithm}. Depends on {@code objective}, {@code region} and {@code random}.
 */
package io.github.subtail.run;
