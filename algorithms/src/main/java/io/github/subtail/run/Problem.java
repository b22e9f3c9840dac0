package io.github.subtail.run;

import static java.util.Objects.requireNonNull;

import io.github.subtail.objective.StochasticObjective;
import io.github.subtail.region.Region;

/**
 * Maximise a stochastic objective over a region.
 *
 * @param id the name of the problem in tables and messages
 * @param objective what is maximised, of the dimension of the region
 * @param region the feasible set
 */
public record Problem(String id, StochasticObjective objective, Region region) {

    /**
     * Checks that objective and region fit.
     *
     * @throws IllegalArgumentException if their dimensions differ
     */
    public Problem {
        requireNonNull(id, "id");
        if (objective.dimension() != region.dimension()) {
            throw new IllegalArgumentException("dimension of the objective must equal that of the region: was "
                    + objective.dimension() + " and " + region.dimension());
        }
    }

    /**
     * The number n of coordinates.
     *
     * @return n
     */
    public int dimension() {
        return region.dimension();
    }
}
