package io.github.subtail.plugin;

import io.github.subtail.constants.NoiseConstants;
import io.github.subtail.objective.Objective;
import io.github.subtail.objective.StochasticObjective;
import io.github.subtail.region.Region;

/** Makes noise of one's own: {@code problems: [{type: nqp, noise: {kind: <type>, ...}}]}. */
public non-sealed interface NoiseProvider extends Provider {

    /**
     * Puts noise on an objective.
     *
     * @param exact the objective without noise
     * @param region where it is queried
     * @param arguments a value for each of {@link #parameters()}
     * @return the noisy objective
     * @throws IllegalArgumentException if the arguments do not fit together; the message is shown to the user
     */
    Noise noise(Objective exact, Region region, Arguments arguments);

    /**
     * An objective seen through noise.
     *
     * @param objective the noisy objective, of the same exact one
     * @param constants what is known of its noise; {@link NoiseConstants#UNKNOWN} if nothing is, and then no bound that
     *     needs it applies
     */
    record Noise(StochasticObjective objective, NoiseConstants constants) {}
}
