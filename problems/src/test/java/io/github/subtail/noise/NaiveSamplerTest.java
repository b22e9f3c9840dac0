package io.github.subtail.noise;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subtail.counterexample.FreshCoordinates;
import io.github.subtail.nqp.NqpGenerator;
import io.github.subtail.objective.Difference;
import io.github.subtail.objective.GradientOracle;
import io.github.subtail.objective.TwiceDifferentiable;
import io.github.subtail.random.RandomStreams;
import java.util.Random;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;

/**
 * The oracle against a sampler that does literally what the definition says: one sample after another, whole matrices
 * of Hessian noise. Each projection of the results onto a direction is compared by a two-sample Kolmogorov-Smirnov test;
 * with fresh seeds two equal laws would fail one comparison with probability 1e-6.
 */
class NaiveSamplerTest {

    private static final int N = 4;
    private static final int DRAWS = 3000;
    private static final int BATCH = 3;
    private static final double HESSIAN = 25;
    private static final double[] FROM = {0.1, 0.0, 0.4, 0.2};
    private static final double[] TO = {0.5, 0.3, 0.4, 0.9};
    private static final double[][] DIRECTIONS = {{1, 0, 0, 0}, {0, 0, 1, 0}, {1, -1, 2, 0.5}, {1, 1, 1, 1}};

    private final TwiceDifferentiable quadratic =
            NqpGenerator.study(N, 1, 100, 8).objective();
    private final TwiceDifferentiable curved = new FreshCoordinates(N - 1, 0.8);
    private final Random random = new Random(12);

    @Test
    void batchesOfGaussianNoiseAreEqualInLaw() {
        compareGradients(quadratic, GaussianNoise.atZero(3));
    }

    @Test
    void batchesOfClippedNoiseAreEqualInLaw() {
        compareGradients(quadratic, GaussianNoise.absolute(40).clippedAt(0.7));
    }

    @Test
    void batchesOfRelativeNoiseAreEqualInLaw() {
        compareGradients(quadratic, GaussianNoise.relative(3).clippedAt(2));
    }

    @Test
    void hessianNoiseIsEqualInLawToThatOfWholeMatrices() {
        GaussianNoise noise = GaussianNoise.NONE.withHessian(new HessianNoise.Absolute(HESSIAN));
        compareDifferences(quadratic, noise, Difference.EXACT, out -> naiveHessian(quadratic, HESSIAN, out));
        compareDifferences(quadratic, noise, Difference.SAMPLED, out -> naiveHessian(quadratic, HESSIAN, out));
    }

    @Test
    void sampledHessiansAreEqualInLawOnACurvedPath() {
        GaussianNoise noise = GaussianNoise.NONE.withHessian(new HessianNoise.Absolute(0.05));
        compareDifferences(curved, noise, Difference.SAMPLED, out -> naiveHessian(curved, 0.05, out));
    }

    @Test
    void sameSampleDifferencesOfRelativeNoiseAreEqualInLaw() {
        GaussianNoise clipped = GaussianNoise.relative(3).clippedAt(1);
        compareDifferences(quadratic, clipped, Difference.SAME_SAMPLE, out -> naiveSameSample(clipped, out));
        GaussianNoise open = GaussianNoise.relative(3);
        compareDifferences(quadratic, open, Difference.SAME_SAMPLE, out -> naiveSameSample(open, out));
    }

    private void compareGradients(TwiceDifferentiable exact, GaussianNoise noise) {
        GradientOracle oracle = new NoisyObjective(exact, noise).oracle(new RandomStreams(3, 0));
        compare(out -> oracle.gradient(FROM, BATCH, out), out -> {
            java.util.Arrays.fill(out, 0);
            for (int j = 0; j < BATCH; j++) {
                add(sample(exact, noise, FROM, normals()), 1.0 / BATCH, out);
            }
        });
    }

    private void compareDifferences(TwiceDifferentiable exact, GaussianNoise noise, Difference kind, Sampler naive) {
        GradientOracle oracle = new NoisyObjective(exact, noise).oracle(new RandomStreams(4, 0));
        compare(out -> oracle.gradientDifference(kind, TO, FROM, BATCH, out), naive);
    }

    private void naiveHessian(TwiceDifferentiable exact, double deviation, double[] out) {
        double[] direction = TO.clone();
        add(FROM, -1, direction);
        java.util.Arrays.fill(out, 0);
        for (int j = 0; j < BATCH; j++) {
            double a = random.nextDouble();
            double[] point = new double[N];
            add(TO, a, point);
            add(FROM, 1 - a, point);
            double[] product = new double[N];
            exact.hessianProduct(point, direction, product);
            for (int i = 0; i < N; i++) {
                for (int k = 0; k < N; k++) {
                    product[i] += deviation * random.nextGaussian() * direction[k];
                }
            }
            add(product, 1.0 / BATCH, out);
        }
    }

    private void naiveSameSample(GaussianNoise noise, double[] out) {
        java.util.Arrays.fill(out, 0);
        for (int j = 0; j < BATCH; j++) {
            double[] z = normals();
            add(sample(quadratic, noise, TO, z), 1.0 / BATCH, out);
            add(sample(quadratic, noise, FROM, z), -1.0 / BATCH, out);
        }
    }

    /** g(x; z) by definition, with clip(N(0, sigma^2), -c sigma, c sigma). */
    private double[] sample(TwiceDifferentiable exact, GaussianNoise noise, double[] x, double[] z) {
        double[] g = new double[N];
        double[] reference = new double[N];
        exact.valueAndGradient(noise.scale() == NoiseScale.RELATIVE ? x : new double[N], reference);
        double squares = 0;
        for (double entry : reference) {
            squares += entry * entry;
        }
        double sigma = noise.factor() * (noise.scale() == NoiseScale.ABSOLUTE ? 1 : Math.sqrt(squares) / N);
        exact.valueAndGradient(x, g);
        for (int i = 0; i < N; i++) {
            double limit = noise.clip() * sigma;
            g[i] += Math.min(limit, Math.max(-limit, sigma * z[i]));
        }
        return g;
    }

    private double[] normals() {
        double[] z = new double[N];
        for (int i = 0; i < N; i++) {
            z[i] = random.nextGaussian();
        }
        return z;
    }

    private static void compare(Sampler fast, Sampler naive) {
        double[][] left = projections(fast);
        double[][] right = projections(naive);
        for (int k = 0; k < DIRECTIONS.length; k++) {
            assertThat(new KolmogorovSmirnovTest().kolmogorovSmirnovTest(left[k], right[k]))
                    .as("projection onto direction %d", k)
                    .isGreaterThan(1e-6);
        }
    }

    private static double[][] projections(Sampler sampler) {
        double[][] projections = new double[DIRECTIONS.length][DRAWS];
        double[] out = new double[N];
        for (int draw = 0; draw < DRAWS; draw++) {
            sampler.draw(out);
            for (int k = 0; k < DIRECTIONS.length; k++) {
                for (int i = 0; i < N; i++) {
                    projections[k][draw] += DIRECTIONS[k][i] * out[i];
                }
            }
        }
        return projections;
    }

    private static void add(double[] v, double factor, double[] out) {
        for (int i = 0; i < N; i++) {
            out[i] += factor * v[i];
        }
    }

    private interface Sampler {
        void draw(double[] out);
    }
}
