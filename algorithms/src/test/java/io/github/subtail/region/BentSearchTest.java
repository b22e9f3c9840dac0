package io.github.subtail.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The search against the dual function itself, along lambda(t) = max(0, lambda + t p). */
class BentSearchTest {

    @Test
    void stopsAtTheFirstMaximumOfTheDualAlongTheBentPath() {
        SplittableRandom random = new SplittableRandom(1);
        int bent = 0;
        int still = 0;
        for (int instance = 0; instance < 400; instance++) {
            Inequalities data = new RandomPolytope(random).inequalities();
            double[] y = random.doubles(data.columns, -2, 4).toArray();
            double[] start = random.doubles(data.rows)
                    .map(value -> value < 0.3 ? 0 : value)
                    .toArray();
            double[] direction = random.doubles(data.rows, -1, 1).toArray();
            for (int j = 0; j < data.rows; j++) {
                direction[j] = start[j] == 0 ? Math.abs(direction[j]) : direction[j];
            }
            double[] lambda = start.clone();
            double[] z = new double[data.columns];
            data.shift(y, lambda, z);
            double[] left = direction.clone();
            boolean moved = new BentSearch(data).advance(lambda, z, left);

            double[] expected = new double[data.columns];
            data.shift(y, lambda, expected);
            assertThat(z).as("z = y - A' lambda").containsExactly(expected, within(1e-12));
            double end = end(start, direction, lambda);
            assertThat(moved).isEqualTo(end > 0);
            for (int j = 0; j < data.rows; j++) {
                assertThat(lambda[j]).as("on the path").isCloseTo(at(start, direction, end)[j], within(1e-12));
                boolean dropped = lambda[j] == 0 && direction[j] < 0;
                assertThat(left[j]).isEqualTo(dropped ? 0 : direction[j]);
                bent += dropped ? 1 : 0;
            }
            still += moved ? 0 : 1;
            double best = dual(data, y, lambda);
            for (int k = 0; k < 20; k++) {
                double before = dual(data, y, at(start, direction, end * k / 20));
                assertThat(before).isLessThanOrEqualTo(best + 1e-12 * (1 + Math.abs(best)));
            }
            double beyond = dual(data, y, at(start, direction, end + 1e-5));
            assertThat(beyond).isLessThanOrEqualTo(best + 1e-12 * (1 + Math.abs(best)));
        }
        assertThat(bent).isGreaterThan(50);
        assertThat(still).isBetween(50, 350);
    }

    /** Where on the path lambda is; the path is told apart by a coordinate that grows or has not met 0. */
    private static double end(double[] start, double[] direction, double[] lambda) {
        double end = 0;
        for (int j = 0; j < start.length; j++) {
            if (direction[j] != 0) {
                end = Math.max(end, (lambda[j] - start[j]) / direction[j]);
            }
        }
        return end;
    }

    private static double[] at(double[] start, double[] direction, double t) {
        double[] lambda = new double[start.length];
        Arrays.setAll(lambda, j -> Math.max(0, start[j] + t * direction[j]));
        return lambda;
    }

    /** min over 0 <= x <= u of 1/2 ||x - y||^2 + <lambda, Ax - b>. */
    private static double dual(Inequalities data, double[] y, double[] lambda) {
        double[] z = new double[data.columns];
        data.shift(y, lambda, z);
        double value = 0;
        double[] x = new double[data.columns];
        for (int i = 0; i < data.columns; i++) {
            x[i] = Math.min(Math.max(z[i], 0), data.upper[i]);
            value += (x[i] - y[i]) * (x[i] - y[i]) / 2;
        }
        double[] residual = new double[data.rows];
        data.residual(x, residual);
        return value + Norms.dot(lambda, residual);
    }
}
