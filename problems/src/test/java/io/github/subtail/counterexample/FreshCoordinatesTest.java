package io.github.subtail.counterexample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.subtail.greedy.StochasticContinuousGreedyPlusPlus;
import io.github.subtail.noise.GaussianNoise;
import io.github.subtail.noise.NoisyObjective;
import io.github.subtail.objective.Difference;
import io.github.subtail.objective.Objective;
import io.github.subtail.objective.ObjectiveContract;
import io.github.subtail.random.RandomStreams;
import io.github.subtail.run.Problem;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FreshCoordinatesTest extends ObjectiveContract {

    @Override
    protected Objective objective() {
        return new FreshCoordinates(5, 0.9);
    }

    @Override
    protected double[] upper() {
        double[] upper = new double[6];
        Arrays.fill(upper, 1);
        return upper;
    }

    /** The kink of psi at 1/T lies within a step now and then. */
    @Override
    protected double accuracy() {
        return 1e-4;
    }

    @Test
    void leadsGreedyToTheSameValueAtEveryHorizon() {
        for (int horizon : new int[] {1, 10, 300}) {
            FreshCoordinates objective = new FreshCoordinates(horizon, 1 - 1e-6);
            Problem problem = new Problem("ce3", new NoisyObjective(objective, GaussianNoise.NONE), objective.region());
            double[] x = new StochasticContinuousGreedyPlusPlus(horizon, Difference.EXACT)
                    .run(problem, new RandomStreams(1, 0))
                    .x();
            assertThat(objective.value(x)).isCloseTo(1 - Math.exp(-0.5), within(1e-9));
            assertThat(objective.greedyValue()).isCloseTo(1 - Math.exp(-0.5), within(1e-15));
        }
    }

    @Test
    void reachesAlmostOneAtItsFirstVertex() {
        double[] vertex = new double[FreshCoordinates.SHORT.dimension()];
        vertex[0] = 1;
        assertThat(FreshCoordinates.SHORT.value(vertex))
                .isCloseTo(FreshCoordinates.SHORT.optimumLower(), within(1e-15))
                .isGreaterThan(0.99);
    }

    @Test
    void refusesParametersOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FreshCoordinates(0, 0.5))
                .withMessage("horizon must be >= 1: was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FreshCoordinates(1, 1))
                .withMessage("slope must be in (0, 1): was 1.0");
    }
}
