/**
 * Execution: cells times trials on a pool of threads, each trial recorded whole. Entry type:
 * {@link io.github.subtail.runner.Runner}. Depends on {@code experiment} and on the three libraries.
 */
package io.github.subtail.runner;
