package io.github.subtail.plugin;

import io.github.subtail.region.Region;

/** Makes regions of one's own: {@code problems: [{type: nqp, region: {type: <type>, ...}}]} replaces the problem's. */
public non-sealed interface RegionProvider extends Provider {

    /**
     * Makes a region within the box of a problem.
     *
     * @param upper the box [0, u] on which the objective is monotone and DR-submodular, length n; not changed
     * @param arguments a value for each of {@link #parameters()}
     * @return a region of dimension n with {@link Region#upper()} at most u
     * @throws IllegalArgumentException if the arguments do not fit together; the message is shown to the user
     */
    Region region(double[] upper, Arguments arguments);
}
