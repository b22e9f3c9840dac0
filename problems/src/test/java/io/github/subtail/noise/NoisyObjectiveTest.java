package io.github.subtail.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.subtail.constants.NoiseConstants;
import io.github.subtail.constants.NoiseModel;
import io.github.subtail.counterexample.FreshCoordinates;
import io.github.subtail.nqp.NqpGenerator;
import io.github.subtail.nqp.QuadraticObjective;
import io.github.subtail.objective.Difference;
import io.github.subtail.objective.GradientOracle;
import io.github.subtail.random.RandomStreams;
import org.junit.jupiter.api.Test;

class NoisyObjectiveTest {

    private static final int N = 4;
    private final QuadraticObjective quadratic = NqpGenerator.study(N, 1, 10, 2).objective();
    private final double atZero = norm(gradient(new double[N]));

    @Test
    void measuresItsScaleAsSaid() {
        assertThat(noisy(GaussianNoise.absolute(3)).deviation()).isEqualTo(3);
        assertThat(noisy(GaussianNoise.atZero(3)).deviation()).isCloseTo(3 * atZero / N, within(1e-12));
        assertThat(noisy(GaussianNoise.relative(3)).deviation()).isCloseTo(3 * atZero / N, within(1e-12));
        double[] x = {0.5, 0.1, 0.9, 0.3};
        assertThat(noisy(GaussianNoise.atZero(3)).deviationAt(gradient(x))).isCloseTo(3 * atZero / N, within(1e-12));
        assertThat(noisy(GaussianNoise.relative(3)).deviationAt(gradient(x)))
                .isCloseTo(3 * norm(gradient(x)) / N, within(1e-12));
    }

    @Test
    void statesTheConstantsOfConstantNoise() {
        NoiseConstants open = noisy(GaussianNoise.absolute(3)).constants();
        assertThat(open.models()).containsExactlyInAnyOrder(NoiseModel.SG, NoiseModel.V, NoiseModel.I, NoiseModel.GI);
        assertThat(open.bound()).isInfinite();
        assertThat(open.subGaussian()).isEqualTo(3);
        assertThat(open.total()).isCloseTo(6, within(1e-12));
        assertThat(open.adaptive()).isFalse();
        assertThat(open.hessian()).isZero();
        NoiseConstants clipped = noisy(GaussianNoise.absolute(3).clippedAt(2)).constants();
        assertThat(clipped.models()).containsExactlyInAnyOrder(NoiseModel.values());
        assertThat(clipped.bound()).isCloseTo(2 * 3 * 2, within(1e-12));
        assertThat(clipped.subGaussian()).isEqualTo(3);
        assertThat(clipped.total()).isCloseTo(6 * Math.sqrt(0.920536925636323), within(1e-12));
    }

    @Test
    void statesTheConstantsOfRelativeNoise() {
        NoiseConstants constants = noisy(GaussianNoise.relative(2).clippedAt(3)).constants();
        assertThat(constants.models()).containsExactlyInAnyOrder(NoiseModel.SG, NoiseModel.V, NoiseModel.B);
        assertThat(constants.adaptive()).isTrue();
        assertThat(constants.subGaussian()).isCloseTo(2 * atZero / N, within(1e-12));
        assertThat(constants.bound()).isCloseTo(3 * 2 * 2 * atZero / N, within(1e-12));
        assertThat(noisy(GaussianNoise.relative(2)).constants().models())
                .containsExactlyInAnyOrder(NoiseModel.SG, NoiseModel.V);
    }

    @Test
    void statesThatExactGradientsMeetEveryModel() {
        NoiseConstants none = noisy(GaussianNoise.NONE).constants();
        assertThat(none.models()).containsExactlyInAnyOrder(NoiseModel.values());
        assertThat(none.bound()).isZero();
        assertThat(none.subGaussian()).isZero();
        assertThat(none.total()).isZero();
        assertThat(noisy(GaussianNoise.relative(0)).constants().adaptive()).isFalse();
    }

    /** Values of reference_values.py, by adaptive quadrature in SciPy. */
    @Test
    void knowsTheVarianceOfAClippedNormal() {
        assertThat(NoiseLaw.clippedVariance(0.01)).isCloseTo(9.946808227863817e-05, within(1e-15));
        assertThat(NoiseLaw.clippedVariance(0.5)).isCloseTo(0.18512836514672018, within(1e-14));
        assertThat(NoiseLaw.clippedVariance(1)).isCloseTo(0.5160585509617134, within(1e-14));
        assertThat(NoiseLaw.clippedVariance(2)).isCloseTo(0.920536925636323, within(1e-14));
        assertThat(NoiseLaw.clippedVariance(5)).isCloseTo(0.9999988920803028, within(1e-14));
        assertThat(NoiseLaw.clippedVariance(1e200)).isEqualTo(1);
        assertThat(NoiseLaw.clippedVariance(Double.POSITIVE_INFINITY)).isEqualTo(1);
    }

    @Test
    void scalesHessianNoise() {
        GaussianNoise relative = GaussianNoise.absolute(1).withHessian(new HessianNoise.RelativeToSmoothness(2));
        assertThat(new NoisyObjective(quadratic, relative, 30).hessianDeviation())
                .isEqualTo(15);
        assertThat(new NoisyObjective(quadratic, relative, 30).constants().hessian())
                .isEqualTo(15);
        assertThat(noisy(GaussianNoise.absolute(1).withHessian(new HessianNoise.Absolute(7)))
                        .hessianDeviation())
                .isEqualTo(7);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> noisy(relative))
                .withMessage("smoothness must be >= 0 and finite: was NaN");
    }

    @Test
    void refusesNumbersOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GaussianNoise.absolute(-1))
                .withMessage("noise factor must be >= 0 and finite: was -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GaussianNoise.absolute(1).clippedAt(0))
                .withMessage("clip must be > 0: was 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HessianNoise.Absolute(Double.POSITIVE_INFINITY))
                .withMessage("deviation of Hessian noise must be >= 0 and finite: was Infinity");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HessianNoise.RelativeToSmoothness(-1))
                .withMessage("factor of Hessian noise must be >= 0 and finite: was -1.0");
        GradientOracle oracle = noisy(GaussianNoise.NONE).oracle(new RandomStreams(1, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> oracle.gradient(new double[N], 0, new double[N]))
                .withMessage("batch must be >= 1: was 0");
    }

    @Test
    void isExactWithoutNoise() {
        FreshCoordinates curved = new FreshCoordinates(3, 0.5);
        NoisyObjective noisy = new NoisyObjective(curved, GaussianNoise.NONE);
        GradientOracle oracle = noisy.oracle(new RandomStreams(1, 0));
        double[][] path = {{0, 0, 0, 0}, {0.1, 0.1, 0, 0.2}, {0.1, 0.2, 0.3, 0.2}, {0.3, 0.3, 0.3, 0.3}};
        double[] out = new double[4];
        double[] sum = new double[4];
        oracle.gradient(path[0], 5, sum);
        for (int t = 1; t < path.length; t++) {
            oracle.gradientDifference(Difference.EXACT, path[t], path[t - 1], 5, out);
            for (int i = 0; i < 4; i++) {
                sum[i] += out[i];
            }
        }
        double[] expected = new double[4];
        noisy.valueAndGradient(path[3], expected);
        assertThat(sum).containsExactly(expected, within(1e-14));
    }

    /** Constant noise is the same at both ends of a same-sample difference and must cancel to the last bit. */
    @Test
    void cancelsConstantNoiseInSameSampleDifferences() {
        GradientOracle oracle = noisy(GaussianNoise.absolute(1e6).clippedAt(2)).oracle(new RandomStreams(1, 0));
        double[] x = {0.1, 0.2, 0.3, 0.4};
        double[] y = {0.5, 0.5, 0.5, 0.5};
        double[] out = new double[N];
        oracle.gradientDifference(Difference.SAME_SAMPLE, y, x, 3, out);
        for (int i = 0; i < N; i++) {
            assertThat(out[i]).isEqualTo(gradient(y)[i] - gradient(x)[i]);
        }
        assertThat(oracle.calls()).isEqualTo(6);
    }

    private NoisyObjective noisy(GaussianNoise noise) {
        return new NoisyObjective(quadratic, noise);
    }

    private double[] gradient(double[] x) {
        double[] gradient = new double[N];
        quadratic.valueAndGradient(x, gradient);
        return gradient;
    }

    private static double norm(double[] v) {
        double squares = 0;
        for (double entry : v) {
            squares += entry * entry;
        }
        return Math.sqrt(squares);
    }
}
