package io.github.subtail.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subtail.random.RandomStreams;
import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the {@link GradientOracle} of every {@link StochasticObjective} promises; extend it with the objective and its
 * box.
 *
 * <p>The statistical tests compare means over {@value #DRAWS} draws, from fixed seeds, with 6 standard errors: with a
 * fresh seed a correct oracle would fail each comparison with probability below 1e-8 (normal approximation).
 */
public abstract class OracleContract {

    private static final int DRAWS = 3000;
    private static final double STANDARD_ERRORS = 6;
    private static final int BATCH = 4;

    private StochasticObjective objective;
    private int n;
    private double[] from;
    private double[] to;
    private double scale;

    /** For subclasses. */
    protected OracleContract() {}

    /**
     * The objective under test.
     *
     * @return an objective, the same in every call
     */
    protected abstract StochasticObjective objective();

    /**
     * The box it is queried on.
     *
     * @return u &gt; 0, length n
     */
    protected abstract double[] upper();

    /**
     * The kinds of difference the oracle offers; the others must throw.
     *
     * @return the kinds
     */
    protected Set<Difference> differences() {
        return EnumSet.allOf(Difference.class);
    }

    /**
     * The variance of a mean of {@code batch} samples relative to that of one.
     *
     * @param batch its size
     * @return 1 / batch, unless samples are drawn without replacement
     */
    protected double varianceFactor(int batch) {
        return 1.0 / batch;
    }

    @BeforeEach
    void prepare() {
        objective = objective();
        n = objective.dimension();
        SplittableRandom random = new SplittableRandom(42);
        from = new double[n];
        to = new double[n];
        double[] upper = upper();
        for (int i = 0; i < n; i++) {
            from[i] = 0.5 * upper[i] * random.nextDouble();
            to[i] = from[i] + 0.5 * upper[i] * random.nextDouble();
        }
        scale = 1;
        for (double entry : gradient(new double[n])) {
            scale = Math.max(scale, Math.abs(entry));
        }
    }

    @Test
    void drawsUnbiasedGradients() {
        GradientOracle oracle = oracle(1);
        for (int batch : new int[] {1, BATCH}) {
            Moments moments = new Moments(gradient(from));
            double[] g = new double[n];
            for (int k = 0; k < DRAWS; k++) {
                oracle.gradient(from, batch, g);
                moments.add(g);
            }
            moments.assertUnbiased();
        }
    }

    @Test
    void dividesTheVarianceOfGradientsByTheBatch() {
        GradientOracle oracle = oracle(2);
        Moments single = new Moments(gradient(from));
        Moments batched = new Moments(gradient(from));
        double[] g = new double[n];
        for (int k = 0; k < DRAWS; k++) {
            oracle.gradient(from, 1, g);
            single.add(g);
            oracle.gradient(from, BATCH, g);
            batched.add(g);
        }
        single.assertVariance(batched, varianceFactor(BATCH));
    }

    @Test
    void drawsUnbiasedDifferencesOfEveryKind() {
        for (Difference kind : differences()) {
            GradientOracle oracle = oracle(3);
            Moments moments = new Moments(exactDifference(from, to));
            double[] g = new double[n];
            for (int k = 0; k < DRAWS; k++) {
                oracle.gradientDifference(kind, to, from, BATCH, g);
                moments.add(g);
            }
            moments.assertUnbiased();
        }
    }

    @Test
    void dividesTheVarianceOfDifferencesByTheBatch() {
        for (Difference kind : differences()) {
            GradientOracle oracle = oracle(4);
            Moments single = new Moments(exactDifference(from, to));
            Moments batched = new Moments(exactDifference(from, to));
            double[] g = new double[n];
            for (int k = 0; k < DRAWS; k++) {
                oracle.gradientDifference(kind, to, from, 1, g);
                single.add(g);
                oracle.gradientDifference(kind, to, from, BATCH, g);
                batched.add(g);
            }
            single.assertVariance(batched, varianceFactor(BATCH));
        }
    }

    /** As SCG++ walks, and with a jump: an oracle that remembers a gradient must not mix it up. */
    @Test
    void followsAPathAndAJump() {
        double[] third = new double[n];
        for (int i = 0; i < n; i++) {
            third[i] = 0.5 * (to[i] + upper()[i]);
        }
        double[] moving = from.clone();
        for (Difference kind : differences()) {
            Moments first = new Moments(exactDifference(from, to));
            Moments second = new Moments(exactDifference(to, third));
            Moments jump = new Moments(exactDifference(from, third));
            double[] g = new double[n];
            for (int k = 0; k < 300; k++) {
                GradientOracle oracle = oracle(1000 + k);
                System.arraycopy(from, 0, moving, 0, n);
                oracle.gradientDifference(kind, to, moving, BATCH, g);
                first.add(g);
                System.arraycopy(to, 0, moving, 0, n);
                oracle.gradientDifference(kind, third, moving, BATCH, g);
                second.add(g);
                System.arraycopy(from, 0, moving, 0, n);
                oracle.gradientDifference(kind, third, moving, BATCH, g);
                jump.add(g);
            }
            first.assertUnbiased();
            second.assertUnbiased();
            jump.assertUnbiased();
        }
    }

    @Test
    void countsItsCalls() {
        for (Difference kind : differences()) {
            GradientOracle oracle = oracle(5);
            assertThat(oracle.calls()).isZero();
            oracle.gradient(from, 3, new double[n]);
            assertThat(oracle.calls()).isEqualTo(3);
            oracle.gradientDifference(kind, to, from, BATCH, new double[n]);
            assertThat(oracle.calls()).isEqualTo(3 + (kind == Difference.SAME_SAMPLE ? 2 : 1) * BATCH);
        }
    }

    @Test
    void refusesTheDifferencesItCannotEstimate() {
        for (Difference kind : EnumSet.allOf(Difference.class)) {
            if (!differences().contains(kind)) {
                assertThatThrownBy(() -> oracle(6).gradientDifference(kind, to, from, 1, new double[n]))
                        .isInstanceOf(UnsupportedOperationException.class)
                        .hasMessageContaining(kind.name());
            }
        }
    }

    @Test
    void dependsOnTheStreamsAlone() {
        GradientOracle one = oracle(7);
        GradientOracle same = oracle(7);
        GradientOracle other = oracle(8);
        double[] a = new double[n];
        double[] b = new double[n];
        double[] c = new double[n];
        boolean differs = false;
        for (int k = 0; k < 5; k++) {
            one.gradient(from, 2, a);
            same.gradient(from, 2, b);
            other.gradient(from, 2, c);
            assertThat(b).containsExactly(a);
            differs |= !java.util.Arrays.equals(a, c);
            for (Difference kind : differences()) {
                one.gradientDifference(kind, to, from, 2, a);
                same.gradientDifference(kind, to, from, 2, b);
                assertThat(b).containsExactly(a);
            }
        }
        assertThat(differs).as("another trial has other noise").isTrue();
    }

    @Test
    void leavesItsInputs() {
        double[] x = from.clone();
        double[] y = to.clone();
        GradientOracle oracle = oracle(9);
        oracle.gradient(x, 2, new double[n]);
        for (Difference kind : differences()) {
            oracle.gradientDifference(kind, y, x, 2, new double[n]);
        }
        assertThat(x).containsExactly(from);
        assertThat(y).containsExactly(to);
    }

    private GradientOracle oracle(long trial) {
        return objective.oracle(new RandomStreams(77, trial));
    }

    private double[] gradient(double[] x) {
        double[] gradient = new double[n];
        objective.valueAndGradient(x, gradient);
        return gradient;
    }

    private double[] exactDifference(double[] x, double[] y) {
        double[] difference = gradient(y);
        double[] atX = gradient(x);
        for (int i = 0; i < n; i++) {
            difference[i] -= atX[i];
        }
        return difference;
    }

    /** Deviations from the exact vector: per coordinate, and their squared norm. */
    private final class Moments {
        private final double[] exact;
        private final double[] sum;
        private final double[] squares;
        private double norm;
        private double normSquared;
        private int count;

        Moments(double[] exact) {
            this.exact = exact;
            this.sum = new double[exact.length];
            this.squares = new double[exact.length];
        }

        void add(double[] g) {
            double total = 0;
            for (int i = 0; i < g.length; i++) {
                double deviation = g[i] - exact[i];
                sum[i] += deviation;
                squares[i] += deviation * deviation;
                total += deviation * deviation;
            }
            norm += total;
            normSquared += total * total;
            count++;
        }

        void assertUnbiased() {
            for (int i = 0; i < exact.length; i++) {
                double error = Math.sqrt(squares[i]) / count;
                assertThat(Math.abs(sum[i] / count))
                        .as("mean deviation of coordinate %d", i)
                        .isLessThanOrEqualTo(STANDARD_ERRORS * error + rounding());
            }
        }

        void assertVariance(Moments batched, double factor) {
            double tiny = exact.length * rounding() * rounding();
            double error = Math.hypot(batched.normError(), factor * normError());
            assertThat(batched.norm / batched.count)
                    .as("variance of a batch")
                    .isBetween(
                            factor * norm / count - STANDARD_ERRORS * error - tiny,
                            factor * norm / count + STANDARD_ERRORS * error + tiny);
        }

        private double normError() {
            double mean = norm / count;
            return Math.sqrt(Math.max(0, normSquared / count - mean * mean) / count);
        }

        private double rounding() {
            return 1e-12 * scale;
        }
    }
}
