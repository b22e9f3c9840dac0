package io.github.subtail.greedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subtail.objective.Difference;
import io.github.subtail.region.Box;
import io.github.subtail.run.Algorithm;
import io.github.subtail.run.AlgorithmContract;
import io.github.subtail.run.NoisyQuadratic;
import io.github.subtail.run.Problem;
import io.github.subtail.schedule.Schedule;
import org.junit.jupiter.api.Test;

class StochasticContinuousGreedyPlusPlusTest extends AlgorithmContract {

    @Override
    protected Algorithm algorithm(int iterations) {
        return new StochasticContinuousGreedyPlusPlus(iterations, 7, Schedule.constant(3), Difference.SAME_SAMPLE);
    }

    @Override
    protected long expectedCalls(int iterations) {
        return 7 + (iterations - 1) * 2L * 3;
    }

    @Override
    protected double reach() {
        return 0.99;
    }

    @Test
    void exactDifferencesCountTheirBatch() {
        Problem problem = new Problem("noisy", new NoisyQuadratic(3).withNoise(1), new Box(new double[] {1, 1, 1}));
        var greedy = new StochasticContinuousGreedyPlusPlus(10, Difference.EXACT);
        assertThat(greedy.run(problem, NoisyQuadratic.trial(0)).oracleCalls()).isEqualTo(10 + 9 * 10);
    }

    @Test
    void aDifferenceThatTheOracleCannotGiveIsRefused() {
        Problem problem = new Problem("noisy", new NoisyQuadratic(3).withNoise(1), new Box(new double[] {1, 1, 1}));
        var greedy = new StochasticContinuousGreedyPlusPlus(2, Difference.SAMPLED);
        assertThatThrownBy(() -> greedy.run(problem, NoisyQuadratic.trial(0)))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("difference SAMPLED needs Hessian-vector products: use EXACT or SAME_SAMPLE");
    }

    @Test
    void anInitialBatchBelowOneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StochasticContinuousGreedyPlusPlus(5, 0, Schedule.constant(1), Difference.EXACT))
                .withMessage("initial batch must be >= 1: was 0");
    }

    @Test
    void oneStepNeedsTheInitialBatchAlone() {
        Problem problem = new Problem("noisy", new NoisyQuadratic(3).withNoise(0), new Box(new double[] {1, 1, 0.5}));
        var greedy = new StochasticContinuousGreedyPlusPlus(1, Difference.EXACT);
        assertThat(greedy.oracleCalls()).isEqualTo(1);
        assertThat(greedy.run(problem, NoisyQuadratic.trial(0)).x()).containsExactly(1, 1, 0.5);
    }
}
