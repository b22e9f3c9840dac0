package io.github.subtail.objective;

import io.github.subtail.random.RandomStreams;

/** An objective F(x) = E[F~(x, z)] that an algorithm sees only through stochastic gradients. */
public interface StochasticObjective extends Objective {

    /**
     * A fresh oracle for one run. Cheap; keeps all mutable state of the run.
     *
     * @param streams the randomness of the trial; the oracle draws from its own purposes only
     * @return an oracle with no calls counted yet
     */
    GradientOracle oracle(RandomStreams streams);
}
