package io.github.subtail.greedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.subtail.region.Box;
import io.github.subtail.run.Algorithm;
import io.github.subtail.run.AlgorithmContract;
import io.github.subtail.run.NoisyQuadratic;
import io.github.subtail.run.Problem;
import io.github.subtail.schedule.Schedule;
import org.junit.jupiter.api.Test;

class StochasticContinuousGreedyTest extends AlgorithmContract {

    @Override
    protected Algorithm algorithm(int iterations) {
        return new StochasticContinuousGreedy(iterations);
    }

    @Override
    protected long expectedCalls(int iterations) {
        return iterations;
    }

    @Override
    protected double reach() {
        return 0.99;
    }

    @Test
    void reachesTheCapsWhereTheGradientIsPositive() {
        Problem problem = new Problem("box", new NoisyQuadratic(3).withNoise(0), new Box(new double[] {1, 1, 0.5}));
        double[] x = new StochasticContinuousGreedy(8)
                .run(problem, NoisyQuadratic.trial(0))
                .x();
        assertThat(x).containsExactly(1, 1, 0.5);
    }

    @Test
    void momentumIsCappedAtOne() {
        Problem problem = new Problem("noisy", new NoisyQuadratic(3).withNoise(1), new Box(new double[] {1, 1, 1}));
        var capped = new StochasticContinuousGreedy(9, Schedule.constant(1), Schedule.constant(1));
        var above = new StochasticContinuousGreedy(9, Schedule.constant(7), Schedule.constant(1));
        assertThat(above.run(problem, NoisyQuadratic.trial(0)).x())
                .isEqualTo(capped.run(problem, NoisyQuadratic.trial(0)).x());
    }

    @Test
    void aHorizonBelowOneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StochasticContinuousGreedy(0))
                .withMessage("horizon must be >= 1: was 0");
    }
}
