package io.github.subtail.greedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.subtail.objective.Difference;
import io.github.subtail.region.BudgetBox;
import io.github.subtail.run.IterationListener;
import io.github.subtail.run.NoisyQuadratic;
import io.github.subtail.run.Problem;
import org.junit.jupiter.api.Test;

/** Defects read in the public experiment code of [BGZM23] that must not come back here. */
class StudyCodeDefectsTest {

    private static final int N = 5;
    private final NoisyQuadratic objective = new NoisyQuadratic(N);
    private final BudgetBox region = new BudgetBox(new double[] {1, 1, 1, 1, 1}, 2);

    @Test
    void theGradientDifferenceOfScgPlusPlusDoesNotVanishFromTheThirdStepOn() {
        double[] exact = new double[N];
        new StochasticContinuousGreedyPlusPlus(12, Difference.SAME_SAMPLE)
                .run(problem(0), NoisyQuadratic.trial(0), new IterationListener() {
                    @Override
                    public void onStep(int t, double[] x, double[] gradient, double[] direction) {
                        objective.valueAndGradient(x, exact);
                        assertThat(gradient).containsExactly(exact, within(1e-12));
                    }
                });
    }

    @Test
    void runsOfScgPlusPlusAreIndependentOfTheRunsBefore() {
        var greedy = new StochasticContinuousGreedyPlusPlus(12, Difference.SAME_SAMPLE);
        double[] alone = greedy.run(problem(1), NoisyQuadratic.trial(1)).x();
        greedy.run(problem(1), NoisyQuadratic.trial(0));
        assertThat(greedy.run(problem(1), NoisyQuadratic.trial(1)).x()).isEqualTo(alone);
    }

    @Test
    void scgIsJudgedAfterItsLastStep() {
        double[] beforeLastStep = new double[N];
        double[] lastVertex = new double[N];
        double[] judged = new double[N];
        var outcome = new StochasticContinuousGreedy(7)
                .run(problem(1), NoisyQuadratic.trial(2), new IterationListener() {
                    @Override
                    public void onStep(int t, double[] x, double[] gradient, double[] direction) {
                        System.arraycopy(x, 0, beforeLastStep, 0, N);
                        System.arraycopy(direction, 0, lastVertex, 0, N);
                    }

                    @Override
                    public void onOutput(int t, double[] x, long oracleCalls) {
                        System.arraycopy(x, 0, judged, 0, N);
                    }
                });
        for (int i = 0; i < N; i++) {
            assertThat(judged[i])
                    .isEqualTo(beforeLastStep[i] + lastVertex[i] / 7)
                    .isEqualTo(outcome.x()[i]);
        }
        assertThat(judged).isNotEqualTo(beforeLastStep);
    }

    @Test
    void everyRunIsSeeded() {
        var greedy = new StochasticContinuousGreedy(12);
        assertThat(greedy.run(problem(1), NoisyQuadratic.trial(3)).x())
                .isEqualTo(greedy.run(problem(1), NoisyQuadratic.trial(3)).x());
    }

    private Problem problem(double sigma) {
        return new Problem("quadratic", objective.withNoise(sigma), region);
    }
}
