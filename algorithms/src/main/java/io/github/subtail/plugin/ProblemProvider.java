package io.github.subtail.plugin;

import io.github.subtail.objective.Objective;
import io.github.subtail.region.Region;

/** Makes problems of one's own: {@code problems: [{type: <type>, ...}]}. Noise is put on them as on any other. */
public non-sealed interface ProblemProvider extends Provider {

    /**
     * Makes an instance. The same arguments must give the same instance.
     *
     * @param arguments a value for each of {@link #parameters()}
     * @return the instance
     * @throws IllegalArgumentException if the arguments do not fit together; the message is shown to the user
     */
    Instance instance(Arguments arguments);

    /**
     * An objective over a region.
     *
     * @param objective F, monotone and DR-submodular on the box of the region; with Hessian products, if it is {@link
     *     io.github.subtail.objective.TwiceDifferentiable}, for {@code difference: sampled}
     * @param region C
     * @param smoothness L, a Lipschitz constant of grad F on that box, at least 0: bounds rest on it
     */
    record Instance(Objective objective, Region region, double smoothness) {

        /**
         * Checks dimensions and L.
         *
         * @throws IllegalArgumentException if the dimensions differ or L is negative or not finite
         */
        public Instance {
            if (objective.dimension() != region.dimension()) {
                throw new IllegalArgumentException("dimension of the objective must equal that of the region: was "
                        + objective.dimension() + " and " + region.dimension());
            }
            if (!(smoothness >= 0 && Double.isFinite(smoothness))) {
                throw new IllegalArgumentException("smoothness must be finite and >= 0: was " + smoothness);
            }
        }
    }
}
