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

    /** Where no column changes sides, phi' is linear: its values at 0 and at 1 give the root, and a third confirms it. */
    @Test
    void aLinearDerivativeTakesThreeEvaluations() {
        SplittableRandom random = new SplittableRandom(2);
        for (int n = 1; n <= 9; n++) {
            double[][] matrix = {random.doubles(n, 0.5, 1).toArray()};
            double[] upper = new double[n];
            Arrays.fill(upper, 100);
            // one column stays at 0 and one at its bound
            double[] y = random.doubles(n, 40, 50).toArray();
            y[0] = n > 1 ? -1e3 : y[0];
            upper[n - 1] = n > 2 ? 1 : 100;
            double[] x = new double[n];
            Arrays.setAll(x, i -> Math.min(Math.max(y[i] - 5 * matrix[0][i], 0), upper[i]));
            Inequalities data = new Inequalities(matrix, new double[] {Norms.dot(matrix[0], x)}, upper);
            BentSearch search = new BentSearch(data);
            double[] lambda = {0};
            double[] z = y.clone();
            assertThat(search.advance(lambda, z, new double[] {1})).isTrue();
            assertThat(lambda[0]).isCloseTo(5, within(1e-9));
            assertThat(search.evaluations()).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void atABendTheSearchGoesOnWithTheRestOfTheDirection() {
        double[][] rows = {{1, 0}, {0, 1}};
        Inequalities data = new Inequalities(rows, new double[] {2, 1}, new double[] {9, 9});
        double[] lambda = {0.5, 0};
        double[] z = new double[2];
        data.shift(new double[] {1, 3}, lambda, z);
        double[] p = {-1, 1};
        // r = (-1.5, 2): the dual grows by 1.5 + 2 at first; row 0 is dropped at 1/2, row 1 goes on to lambda = 2
        assertThat(new BentSearch(data).advance(lambda, z, p)).isTrue();
        assertThat(lambda).containsExactly(0, 2);
        assertThat(z).containsExactly(1, 1);
        assertThat(p).containsExactly(0, 1);
    }
}
