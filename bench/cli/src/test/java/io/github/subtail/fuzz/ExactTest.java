package io.github.subtail.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Exact arithmetic has the last word, so it is held against answers that are known. */
class ExactTest {

    private static BigDecimal[] limits(Part part) {
        return Arrays.stream(part.limits()).mapToObj(BigDecimal::new).toArray(BigDecimal[]::new);
    }

    private static double maximum(Part part, double... c) {
        return ExactSimplex.maximum(part, limits(part), c).doubleValue();
    }

    private static double distance(Part part, double[] y, double... p) {
        return ExactProjection.distance(part, limits(part), y, p);
    }

    /** Klee and Minty's cube, on which each pivot doubles: max 4x + 2y + z is 125 at (0, 0, 125). */
    @Test
    void maximumOfKleeAndMinty() {
        Part cube = Part.polytope(
                new double[][] {{1, 0, 0}, {4, 1, 0}, {8, 4, 1}}, new double[] {5, 25, 125}, new double[] {1e3, 1e3, 1e3
                });
        assertThat(maximum(cube, 4, 2, 1)).isEqualTo(125);
    }

    /** Beale's program, on which the largest coefficient cycles: 1/20. */
    @Test
    void maximumOfBeale() {
        Part cycling = Part.polytope(
                new double[][] {{0.25, -60, -0.04, 9}, {0.5, -90, -0.02, 3}, {0, 0, 1, 0}},
                new double[] {0, 0, 1},
                new double[] {1e6, 1e6, 1e6, 1e6});
        assertThat(maximum(cycling, 0.75, -150, 0.02, -6)).isCloseTo(0.05, within(1e-15));
    }

    @Test
    void maximumWhereDoublesSeeNothing() {
        double tiny = Double.MIN_VALUE;
        Part part = Part.polytope(new double[][] {{1, -1}}, new double[] {tiny}, new double[] {1e300, 1e300});
        assertThat(maximum(part, 1, -1)).isEqualTo(tiny);
        assertThat(maximum(part, 1, -1 - Math.ulp(1.0))).isEqualTo(tiny);
        assertThat(maximum(part, 0, 0)).isZero();
    }

    /** (1, 2) onto x + y &lt;= 1: (0, 1). */
    @Test
    void projectionOntoTheSimplex() {
        Part simplex = Part.polytope(new double[][] {{1, 1}}, new double[] {1}, new double[] {1, 1});
        double[] y = {1, 2};
        assertThat(distance(simplex, y, 0, 1)).isZero();
        assertThat(distance(simplex, y, 0, 0.5)).isEqualTo(0.5);
        assertThat(distance(simplex, new double[] {0.25, 0.5}, 0.25, 0.5)).isZero();
        assertThat(distance(simplex, new double[] {0.5, 1}, 0.25, 0.75)).isZero();
    }

    /** Rows that all pass through the answer, and copies of them: Lemke's method must not cycle. */
    @Test
    void projectionWithTies() {
        double[][] rows = {{1, 1, 1}, {1, 1, 1}, {2, 2, 2}, {1, 0, 0}, {0, 1, 0}, {1, 1, 0}};
        Part ties = Part.polytope(rows, new double[] {0, 0, 0, 0, 0, 0}, new double[] {1, 1, 1});
        assertThat(distance(ties, new double[] {1, 1, 1}, 0, 0, 0)).isZero();
        Part corner = Part.polytope(rows, new double[] {3, 3, 6, 1, 1, 2}, new double[] {1, 1, 1});
        assertThat(distance(corner, new double[] {2, 2, 2}, 1, 1, 1)).isZero();
    }

    /** Against the box, coordinate by coordinate, and the budget, by bisection on its multiplier. */
    @Test
    void projectionOntoBudgetBoxes() {
        SplittableRandom random = new SplittableRandom(4);
        for (int trial = 0; trial < 100; trial++) {
            Part part = RandomBoxes.budgetBox(random);
            double[] y = random.doubles(part.dimension(), -1, 3).toArray();
            double low = 0;
            double high = 1e3;
            for (int halving = 0; halving < 200; halving++) {
                double middle = (low + high) / 2;
                boolean fits = Numbers.dot(part.rows()[0], shifted(part, y, middle)) <= part.limits()[0];
                high = fits ? middle : high;
                low = fits ? low : middle;
            }
            boolean slack = Numbers.dot(part.rows()[0], shifted(part, y, 0)) <= part.limits()[0];
            assertThat(distance(part, y, shifted(part, y, slack ? 0 : high))).isLessThan(1e-12);
        }
    }

    private static double[] shifted(Part part, double[] y, double multiplier) {
        double[] x = new double[y.length];
        Arrays.setAll(x, i -> Math.min(Math.max(y[i] - multiplier * part.rows()[0][i], 0), part.upper()[i]));
        return x;
    }
}
