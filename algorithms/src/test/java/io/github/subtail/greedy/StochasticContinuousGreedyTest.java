package io.github.subtail.greedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.subtail.objective.Objective;
import io.github.subtail.objective.SampledObjective;
import io.github.subtail.region.Box;
import io.github.subtail.region.LinearMaximizer;
import io.github.subtail.region.Projector;
import io.github.subtail.region.Region;
import io.github.subtail.run.Algorithm;
import io.github.subtail.run.AlgorithmContract;
import io.github.subtail.run.NoisyQuadratic;
import io.github.subtail.run.Problem;
import io.github.subtail.schedule.Schedule;
import java.util.ArrayList;
import java.util.List;
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

    /** Gradients of sum x_i (1 + 0.5 i) - x_i^2 / 2 at points found by hand; momentum 1/4 keeps 3/4 of the estimate. */
    @Test
    void theEstimateMaximisedIsTheRunningMeanOfItsPseudoCode() {
        List<double[]> maximised = new ArrayList<>();
        Region region = new Watched(new Box(new double[] {1, 1}), maximised);
        SampledObjective objective = new SampledObjective(Objective.of(2, (x, gradient) -> 0), (x, sample, out) -> {
            out[0] = 1 - 3 * x[0];
            out[1] = 0.5 - 3 * x[1];
        });
        Problem problem = new Problem("watched", objective, region);
        double[] x = new StochasticContinuousGreedy(2, Schedule.constant(0.25), Schedule.constant(1))
                .run(problem, NoisyQuadratic.trial(0))
                .x();
        // d_1 = (1, .5) / 4, v_1 = (1, 1), x_2 = (.5, .5), g_2 = (-.5, -1), d_2 = (3/4) d_1 + g_2 / 4
        assertThat(maximised).hasSize(2);
        assertThat(maximised.get(0)).containsExactly(0.25, 0.125);
        assertThat(maximised.get(1)).containsExactly(0.0625, -0.15625);
        assertThat(x).containsExactly(1, 0.5);
    }

    /** A box that notes every direction it is asked to maximise. */
    private record Watched(Box box, List<double[]> directions) implements Region {
        @Override
        public int dimension() {
            return box.dimension();
        }

        @Override
        public boolean contains(double[] x, double tolerance) {
            return box.contains(x, tolerance);
        }

        @Override
        public double[] upper() {
            return box.upper();
        }

        @Override
        public double diameter() {
            return box.diameter();
        }

        @Override
        public double radius() {
            return box.radius();
        }

        @Override
        public Projector projector() {
            return box.projector();
        }

        @Override
        public LinearMaximizer linearMaximizer() {
            LinearMaximizer maximizer = box.linearMaximizer();
            return (c, out) -> {
                directions.add(c.clone());
                return maximizer.maximize(c, out);
            };
        }
    }
}
