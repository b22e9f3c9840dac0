package io.github.subtail.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every monotone DR-submodular {@link Objective} promises on its box; extend it with the two. */
public abstract class ObjectiveContract {

    private static final int POINTS = 20;

    private final SplittableRandom random = new SplittableRandom(20230303);
    private Objective objective;
    private double[] upper;
    private int n;
    private double slope;

    /** For subclasses. */
    protected ObjectiveContract() {}

    /**
     * The objective under test.
     *
     * @return an objective, the same in every call
     */
    protected abstract Objective objective();

    /**
     * The box on which it is monotone and DR-submodular.
     *
     * @return u &gt; 0, length n
     */
    protected abstract double[] upper();

    /**
     * How well finite differences can be expected to fit, relative to the largest derivative.
     *
     * @return a small positive number
     */
    protected double accuracy() {
        return 1e-6;
    }

    @BeforeEach
    void prepare() {
        objective = objective();
        upper = upper();
        n = objective.dimension();
        slope = 0;
        for (double entry : gradient(new double[n])) {
            slope = Math.max(slope, Math.abs(entry));
        }
    }

    @Test
    void isNonNegativeAtZero() {
        assertThat(upper).hasSize(n);
        assertThat(objective.value(new double[n])).isGreaterThanOrEqualTo(0);
    }

    @Test
    void hasTheGradientOfFiniteDifferences() {
        for (int k = 0; k < POINTS; k++) {
            double[] x = point(0.01, 0.99);
            double[] gradient = gradient(x);
            for (int i = 0; i < n; i++) {
                double step = 1e-5 * upper[i];
                double[] left = x.clone();
                double[] right = x.clone();
                left[i] -= step;
                right[i] += step;
                double difference = (objective.value(right) - objective.value(left)) / (right[i] - left[i]);
                double rounding = 1e-14 * Math.abs(objective.value(x)) / step;
                assertThat(gradient[i])
                        .as("coordinate %d", i)
                        .isCloseTo(difference, within(accuracy() * slope + rounding));
            }
        }
    }

    @Test
    void isMonotone() {
        for (int k = 0; k < POINTS; k++) {
            for (double entry : gradient(point(0, 1))) {
                assertThat(entry).isGreaterThanOrEqualTo(-1e-12 * slope);
            }
        }
        for (double entry : gradient(upper.clone())) {
            assertThat(entry).isGreaterThanOrEqualTo(-1e-9 * slope);
        }
    }

    @Test
    void hasAnAntitoneGradient() {
        for (int k = 0; k < POINTS; k++) {
            double[] low = point(0, 1);
            double[] high = low.clone();
            for (int i = 0; i < n; i++) {
                if (random.nextInt(3) > 0) {
                    high[i] += random.nextDouble() * (upper[i] - low[i]);
                }
            }
            double[] atLow = gradient(low);
            double[] atHigh = gradient(high);
            for (int i = 0; i < n; i++) {
                assertThat(atHigh[i]).as("coordinate %d", i).isLessThanOrEqualTo(atLow[i] + 1e-12 * slope);
            }
        }
    }

    @Test
    void givesOneValueByBothWays() {
        for (int k = 0; k < POINTS; k++) {
            double[] x = point(0, 1);
            double value = objective.valueAndGradient(x, new double[n]);
            assertThat(objective.value(x)).isCloseTo(value, within(1e-12 * (1 + Math.abs(value))));
        }
    }

    @Test
    void leavesItsInputAndOverwritesItsOutput() {
        double[] x = point(0, 1);
        double[] before = x.clone();
        double[] dirty = point(0, 1);
        double[] clean = new double[n];
        objective.valueAndGradient(x, dirty);
        objective.valueAndGradient(x, clean);
        objective.value(x);
        assertThat(x).containsExactly(before);
        assertThat(dirty).containsExactly(clean);
    }

    @Test
    void hasANonPositiveSymmetricHessianWhereItHasOne() {
        if (!(objective instanceof TwiceDifferentiable smooth)) {
            return;
        }
        double[] x = point(0.01, 0.99);
        double[][] columns = new double[n][n];
        for (int j = 0; j < n; j++) {
            double[] unit = new double[n];
            unit[j] = 1;
            smooth.hessianProduct(x, unit, columns[j]);
        }
        double largest = 0;
        for (double[] column : columns) {
            for (double entry : column) {
                largest = Math.max(largest, Math.abs(entry));
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                assertThat(columns[j][i]).as("entry %d, %d", i, j).isLessThanOrEqualTo(0);
                assertThat(columns[j][i]).as("entry %d, %d", i, j).isCloseTo(columns[i][j], within(1e-12 * largest));
            }
        }
    }

    @Test
    void hasHessianProductsOfFiniteDifferencesOfTheGradient() {
        if (!(objective instanceof TwiceDifferentiable smooth)) {
            return;
        }
        for (int k = 0; k < POINTS; k++) {
            double[] x = point(0.1, 0.9);
            double[] direction = point(-1, 1);
            double step = 1e-6;
            double[] product = new double[n];
            double[] left = x.clone();
            double[] right = x.clone();
            double largest = 0;
            smooth.hessianProduct(x, direction, product);
            for (int i = 0; i < n; i++) {
                left[i] -= step * direction[i];
                right[i] += step * direction[i];
                largest = Math.max(largest, Math.abs(product[i]));
            }
            double[] atLeft = gradient(left);
            double[] atRight = gradient(right);
            for (int i = 0; i < n; i++) {
                assertThat(product[i])
                        .as("coordinate %d", i)
                        .isCloseTo(
                                (atRight[i] - atLeft[i]) / (2 * step),
                                within(10 * accuracy() * largest + 1e-14 * slope / step));
            }
        }
    }

    @Test
    void saysTruthfullyThatItsHessianIsConstant() {
        if (!(objective instanceof TwiceDifferentiable smooth) || !smooth.hasConstantHessian()) {
            return;
        }
        double[] direction = point(0, 1);
        double[] here = new double[n];
        double[] there = new double[n];
        smooth.hessianProduct(point(0, 1), direction, here);
        smooth.hessianProduct(point(0, 1), direction, there);
        assertThat(here).containsExactly(there);
    }

    private double[] gradient(double[] x) {
        double[] gradient = new double[n];
        objective.valueAndGradient(x, gradient);
        return gradient;
    }

    /** A point with each coordinate uniform on that part of [0, u]. */
    private double[] point(double from, double to) {
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = upper[i] * (from + (to - from) * random.nextDouble());
        }
        return x;
    }
}
