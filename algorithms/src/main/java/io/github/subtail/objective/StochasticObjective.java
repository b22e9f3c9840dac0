package io.github.subtail.objective;

import io.github.subtail.random.RandomStreams;

/** An objective F(x) = E[F~(x, z)] that an algorithm sees only through stochastic gradients. */
public interface StochasticObjective extends Objective {

    /**
     * The objective without noise, which measures a run and is never shown to it.
     *
     * @return F
     */
    Objective exact();

    /**
     * A fresh oracle for one run. Cheap; keeps all mutable state of the run.
     *
     * @param streams the randomness of the trial; the oracle draws from its own purposes only
     * @return an oracle with no calls counted yet
     */
    GradientOracle oracle(RandomStreams streams);

    @Override
    default int dimension() {
        return exact().dimension();
    }

    @Override
    default double value(double[] x) {
        return exact().value(x);
    }

    @Override
    default double valueAndGradient(double[] x, double[] gradient) {
        return exact().valueAndGradient(x, gradient);
    }
}
