/**
 * Keyed random streams: the only source of randomness of a run. Entry type:
 * {@link io.github.subtail.random.RandomStreams}. Depends on nothing.
 */
package io.github.subtail.random;
