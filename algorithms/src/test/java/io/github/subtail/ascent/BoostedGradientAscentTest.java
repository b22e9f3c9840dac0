package io.github.subtail.ascent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.subtail.objective.Objective;
import io.github.subtail.objective.SampledObjective;
import io.github.subtail.random.GoodnessOfFit;
import io.github.subtail.region.Box;
import io.github.subtail.run.Algorithm;
import io.github.subtail.run.AlgorithmContract;
import io.github.subtail.run.IterationListener;
import io.github.subtail.run.NoisyQuadratic;
import io.github.subtail.run.Problem;
import io.github.subtail.schedule.Schedule;
import java.util.function.BiConsumer;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoostedGradientAscentTest extends AlgorithmContract {

    @Override
    protected Algorithm algorithm(int iterations) {
        return new BoostedGradientAscent(new ProjectedGradientAscent(iterations), 1);
    }

    @Override
    protected long expectedCalls(int iterations) {
        return iterations;
    }

    @Override
    protected double reach() {
        return 0.99;
    }

    /**
     * The boosted gradient has mean int_0^1 e^{gamma(s-1)} grad F(sx) ds, here with F'(u) = 1 - u at x = 1, by
     * quadrature. The mean of 40,000 draws is off by more than 5 standard errors with probability below 6e-7.
     */
    @ParameterizedTest
    @ValueSource(doubles = {1, 0.5, 0.05, 1e-4})
    void theGradientHasTheMeanOfTheAuxiliaryFunction(double gamma) {
        int draws = 40_000;
        Problem problem = new Problem(
                "line", new SampledObjective(new Line(), (x, z, out) -> out[0] = 1 - x[0]), new Box(new double[] {1}));
        var stay = new ProjectedGradientAscent(
                draws, Schedule.constant(Double.MIN_VALUE), Start.at(1), Schedule.constant(1));
        double[] sums = new double[2];
        new BoostedGradientAscent(stay, gamma).run(problem, NoisyQuadratic.trial(1), new IterationListener() {
            @Override
            public void onStep(int t, double[] x, double[] gradient, double[] direction) {
                sums[0] += gradient[0];
                sums[1] += gradient[0] * gradient[0];
            }
        });
        double mean = sums[0] / draws;
        double error = Math.sqrt((sums[1] / draws - mean * mean) / draws);
        double expected = 0;
        int cells = 10_000;
        for (int i = 0; i < cells; i++) {
            double s = (i + 0.5) / cells;
            expected += Math.exp(gamma * (s - 1)) * (1 - s) / cells;
        }
        assertThat(mean).isEqualTo(expected, within(5 * error));
    }

    /**
     * F'(u) = 1 - u at x = 1 gives the point away: g = beta (1 - s). A fresh seed would fail with probability 1e-9; within
     * each trial and over the first points of many.
     */
    @ParameterizedTest
    @ValueSource(doubles = {1, 0.5, 0.05, 1e-4})
    void thePointHasTheDensityOfItsWeights(double gamma) {
        Problem problem = new Problem(
                "line", new SampledObjective(new Line(), (x, z, out) -> out[0] = 1 - x[0]), new Box(new double[] {1}));
        double beta = -Math.expm1(-gamma) / gamma;
        double[] within = new double[50_000];
        var stay = new ProjectedGradientAscent(
                within.length, Schedule.constant(Double.MIN_VALUE), Start.at(1), Schedule.constant(1));
        new BoostedGradientAscent(stay, gamma)
                .run(problem, NoisyQuadratic.trial(3), points(beta, (t, s) -> within[t - 1] = s));
        double[] over = new double[10_000];
        var once = new ProjectedGradientAscent(1, Schedule.constant(1), Start.at(1), Schedule.constant(1));
        for (int trial = 0; trial < over.length; trial++) {
            int index = trial;
            new BoostedGradientAscent(once, gamma)
                    .run(problem, NoisyQuadratic.trial(trial), points(beta, (t, s) -> over[index] = s));
        }
        DoubleUnaryOperator law =
                s -> s <= 0 ? 0 : s >= 1 ? 1 : Math.exp(gamma * (s - 1)) * Math.expm1(-gamma * s) / Math.expm1(-gamma);
        assertThat(GoodnessOfFit.kolmogorovSmirnov(within, law)).isGreaterThan(GoodnessOfFit.LEAST);
        assertThat(GoodnessOfFit.kolmogorovSmirnov(over, law)).isGreaterThan(GoodnessOfFit.LEAST);
    }

    private static IterationListener points(double beta, BiConsumer<Integer, Double> sink) {
        return new IterationListener() {
            @Override
            public void onStep(int t, double[] x, double[] gradient, double[] direction) {
                sink.accept(t, 1 - gradient[0] / beta);
            }
        };
    }

    @Test
    void weightsMatchedToTheCurvatureAreThoseOfItsGamma() {
        var pga = new ProjectedGradientAscent(3);
        assertThat(BoostedGradientAscent.matched(pga, 0.3)).isEqualTo(new BoostedGradientAscent(pga, 0.3));
        assertThat(BoostedGradientAscent.matched(pga, 1)).isEqualTo(new BoostedGradientAscent(pga, 1));
        assertThat(BoostedGradientAscent.matched(pga, 0).gamma()).isPositive().isLessThan(1e-3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-9, 1.01, Double.NaN})
    void aCurvatureOutsideItsRangeIsRefused(double curvature) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BoostedGradientAscent.matched(new ProjectedGradientAscent(1), curvature))
                .withMessage("curvature must be in [0, 1]: was " + curvature);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 1.01, Double.NaN})
    void aGammaOutsideItsRangeIsRefused(double gamma) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BoostedGradientAscent(new ProjectedGradientAscent(1), gamma))
                .withMessage("gamma must be in (0, 1]: was " + gamma);
    }

    @Test
    void drawsItsMixingVariableApartFromTheNoise() {
        // With a linear objective the mixing variable does not matter, so the noise of PGA must reappear, scaled.
        Problem problem = new Problem(
                "linear",
                new SampledObjective(new Line(), (x, z, out) -> out[0] = z.nextGaussian()),
                new Box(new double[] {1}));
        double[] plain = new double[1];
        double[] boosted = new double[1];
        var pga = new ProjectedGradientAscent(1);
        pga.run(problem, NoisyQuadratic.trial(2), copyGradient(plain));
        new BoostedGradientAscent(pga, 1).run(problem, NoisyQuadratic.trial(2), copyGradient(boosted));
        assertThat(boosted[0]).isEqualTo(-Math.expm1(-1) * plain[0]);
    }

    private static IterationListener copyGradient(double[] to) {
        return new IterationListener() {
            @Override
            public void onStep(int t, double[] x, double[] gradient, double[] direction) {
                to[0] = gradient[0];
            }
        };
    }

    /** F(x) = x - x^2 / 2. */
    private static final class Line implements Objective {
        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public double valueAndGradient(double[] x, double[] gradient) {
            gradient[0] = 1 - x[0];
            return x[0] - x[0] * x[0] / 2;
        }
    }
}
