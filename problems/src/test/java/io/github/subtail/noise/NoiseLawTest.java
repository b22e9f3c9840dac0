package io.github.subtail.noise;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subtail.budget.BudgetObjective;
import io.github.subtail.budget.InfluenceRule;
import io.github.subtail.budget.LookAlike;
import io.github.subtail.counterexample.FreshCoordinates;
import io.github.subtail.nqp.NqpGenerator;
import io.github.subtail.objective.Difference;
import io.github.subtail.objective.GradientOracle;
import io.github.subtail.objective.TwiceDifferentiable;
import io.github.subtail.random.GoodnessOfFit;
import io.github.subtail.random.RandomStreams;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an oracle adds to an exact gradient or Hessian-vector product, divided by its deviation, against the law it
 * should have: N(0, 1), clipped with atoms at both ends, independent from coordinate to coordinate and from draw to draw.
 * A correct oracle with a fresh seed would fail a comparison with probability {@value GoodnessOfFit#LEAST}.
 */
class NoiseLawTest {

    private static final int N = 4;
    private static final int DRAWS = 10_000;

    private record Case(TwiceDifferentiable exact, GaussianNoise noise) {}

    private static Stream<Case> cases() {
        var graph = new LookAlike(N, 12, 30, 5).generate();
        List<TwiceDifferentiable> objectives = List.of(
                NqpGenerator.study(N, 1, 100, 8).objective(),
                new BudgetObjective(graph, InfluenceRule.REPEAT.probabilities(graph, 0.1), 1),
                new FreshCoordinates(N - 1, 0.8));
        List<GaussianNoise> noises = List.of(
                GaussianNoise.absolute(3),
                GaussianNoise.absolute(3).clippedAt(0.7),
                GaussianNoise.atZero(2),
                GaussianNoise.atZero(2).clippedAt(2),
                GaussianNoise.relative(5),
                GaussianNoise.relative(5).clippedAt(1));
        return objectives.stream().flatMap(exact -> noises.stream().map(noise -> new Case(exact, noise)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aGradientIsOffByClippedNormals(Case one) {
        double[] x = {0.5, 0.2, 0.05, 0.1};
        double[] gradient = gradient(one.exact, x);
        double sigma = deviation(one, x);
        double clip = one.noise.clip();
        GradientOracle oracle = new NoisyObjective(one.exact, one.noise).oracle(new RandomStreams(3, 0));

        check(draws(gradient, sigma, out -> oracle.gradient(x, 1, out)), clip);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aDifferenceIsOffByNormalsAsLongAsTheStep(Case one) {
        double[] from = {0.4, 0.1, 0.05, 0.0};
        double[] to = {0.5, 0.2, 0.05, 0.1};
        int batch = 5;
        double deviation = 7;
        double length = Math.sqrt(0.01 + 0.01 + 0.01);
        double[] difference = gradient(one.exact, to);
        double[] before = gradient(one.exact, from);
        Arrays.setAll(difference, i -> difference[i] - before[i]);
        GaussianNoise noise = one.noise.withHessian(new HessianNoise.Absolute(deviation));
        GradientOracle oracle = new NoisyObjective(one.exact, noise).oracle(new RandomStreams(4, 0));

        check(
                draws(
                        difference,
                        deviation * length / Math.sqrt(batch),
                        out -> oracle.gradientDifference(Difference.EXACT, to, from, batch, out)),
                Double.POSITIVE_INFINITY);
    }

    /** sigma by the definition, not by the code under test. */
    private static double deviation(Case one, double[] x) {
        double[] reference = gradient(one.exact, one.noise.scale() == NoiseScale.RELATIVE ? x : new double[N]);
        double norm = Math.sqrt(Arrays.stream(reference).map(e -> e * e).sum());
        return one.noise.factor() * (one.noise.scale() == NoiseScale.ABSOLUTE ? 1 : norm / N);
    }

    private static double[] gradient(TwiceDifferentiable exact, double[] x) {
        double[] gradient = new double[N];
        exact.valueAndGradient(x, gradient);
        return gradient;
    }

    private interface Sampler {
        void draw(double[] out);
    }

    /** The noise of all draws one after another, in units of sigma, to 9 digits: exact clips stay exact. */
    private static double[] draws(double[] exact, double sigma, Sampler sampler) {
        double[] noise = new double[DRAWS * N];
        double[] out = new double[N];
        for (int draw = 0; draw < DRAWS; draw++) {
            sampler.draw(out);
            for (int i = 0; i < N; i++) {
                noise[draw * N + i] = Math.round((out[i] - exact[i]) / sigma * 1e9) / 1e9;
            }
        }
        return noise;
    }

    private static void check(double[] noise, double clip) {
        double[] first = Arrays.copyOf(noise, noise.length / 4);
        assertThat(GoodnessOfFit.kolmogorovSmirnov(first, z -> z < -clip ? 0 : z >= clip ? 1 : below(z)))
                .isGreaterThan(GoodnessOfFit.LEAST);
        double count = noise.length;
        double mean = Arrays.stream(noise).sum() / count;
        double square = Arrays.stream(noise).map(z -> z * z).sum() / count;
        double second = moment(2, clip);
        assertThat(GoodnessOfFit.normal(mean * Math.sqrt(count / second))).isGreaterThan(GoodnessOfFit.LEAST);
        assertThat(GoodnessOfFit.normal((square - second) * Math.sqrt(count / (moment(4, clip) - second * second))))
                .isGreaterThan(GoodnessOfFit.LEAST);
        // quarters of the law, at its quartiles and at 0, of neighbours in one draw and of the same coordinate in two
        for (int lag : new int[] {1, N}) {
            long[] cells = new long[16];
            for (int i = 0; i + lag < noise.length; i += i % (2 * lag) == lag - 1 ? lag + 1 : 1) {
                cells[4 * quarter(noise[i]) + quarter(noise[i + lag])]++;
            }
            assertThat(GoodnessOfFit.chiSquare(cells)).as("lag %d", lag).isGreaterThan(GoodnessOfFit.LEAST);
        }
    }

    /** E clip(Z, -c, c)^k, k = 2 or 4, by the midpoint rule. */
    private static double moment(int k, double clip) {
        int cells = 2_000;
        double width = 10.0 / cells;
        double sum = 0;
        for (int i = 0; i < cells; i++) {
            double z = (i + 0.5) * width;
            double clipped = Math.min(z, clip);
            double square = clipped * clipped;
            sum += 2 * width * (k == 2 ? square : square * square) * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
        }
        return sum;
    }

    private static int quarter(double z) {
        double quartile = 0.6744897501960817;
        return z < -quartile ? 0 : z < 0 ? 1 : z < quartile ? 2 : 3;
    }

    private static double below(double z) {
        return Erf.erfc(-z / Math.sqrt(2)) / 2;
    }
}
