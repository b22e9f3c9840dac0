package io.github.subtail.plugin;

import io.github.subtail.run.Algorithm;
import io.github.subtail.run.Horizon;

/**
 * Makes algorithms of one's own: {@code algorithms: [{type: <type>, ...}]}, with {@code iterations} if anytime, with
 * {@code horizons} if fixed.
 */
public non-sealed interface AlgorithmProvider extends Provider {

    /**
     * For which iterations its runs have an output.
     *
     * @return the kind of every algorithm it makes
     */
    Horizon.Kind horizon();

    /**
     * Makes the algorithm for a horizon.
     *
     * @param length the horizon T, at least 1
     * @param arguments a value for each of {@link #parameters()}
     * @return an algorithm whose horizon is of that length and of kind {@link #horizon()}
     * @throws IllegalArgumentException if the arguments do not fit together; the message is shown to the user
     */
    Algorithm algorithm(int length, Arguments arguments);
}
