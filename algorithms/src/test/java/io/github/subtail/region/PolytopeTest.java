package io.github.subtail.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.convex.ConvexSolver;

class PolytopeTest {

    @Test
    void maximumEqualsCommonsMathOnRandomPolytopes() {
        SplittableRandom random = new SplittableRandom(1);
        for (int instance = 0; instance < 300; instance++) {
            RandomPolytope drawn = new RandomPolytope(random);
            Polytope polytope = drawn.polytope();
            LinearMaximizer maximizer = polytope.linearMaximizer();
            double[] v = new double[polytope.dimension()];
            for (int call = 0; call < 4; call++) {
                double[] c = drawn.vector(random, -1, 1);
                double expected = IndependentSimplex.maximum(drawn.matrix, drawn.rightHandSide, drawn.upper, c);
                assertThat(maximizer.maximize(c, v)).isCloseTo(expected, within(1e-8));
                assertThat(polytope.contains(v, 1e-9)).isTrue();
            }
        }
    }

    @Test
    void projectionSolvesItsVariationalInequalityOnRandomPolytopes() {
        SplittableRandom random = new SplittableRandom(2);
        for (int instance = 0; instance < 300; instance++) {
            RandomPolytope drawn = new RandomPolytope(random);
            Polytope polytope = drawn.polytope();
            Projector projector = polytope.projector();
            double[] p = new double[polytope.dimension()];
            for (int call = 0; call < 4; call++) {
                double[] y = drawn.vector(random, -2, 4);
                projector.project(y, p);
                assertThat(polytope.contains(p, 1e-9)).isTrue();
                double[] normal = y.clone();
                double inner = 0;
                for (int i = 0; i < p.length; i++) {
                    normal[i] -= p[i];
                    inner += normal[i] * p[i];
                }
                double most = IndependentSimplex.maximum(drawn.matrix, drawn.rightHandSide, drawn.upper, normal);
                assertThat(most).isLessThanOrEqualTo(inner + 1e-8);
            }
        }
    }

    /** ojAlgo's answers that break its own constraints (NaN on some degenerate ones) are left out. */
    @Test
    void projectionEqualsOjAlgo() {
        SplittableRandom random = new SplittableRandom(3);
        int compared = 0;
        for (int instance = 0; instance < 60; instance++) {
            RandomPolytope drawn = new RandomPolytope(random);
            double[] y = drawn.vector(random, -1, 2);
            double[] p = new double[y.length];
            drawn.polytope().projector().project(y, p);
            double[] expected = ojAlgoProjection(drawn, y);
            if (drawn.polytope().contains(expected, 1e-6)) {
                compared++;
                for (int i = 0; i < y.length; i++) {
                    assertThat(p[i]).isCloseTo(expected[i], within(1e-5));
                }
            }
        }
        assertThat(compared).isGreaterThan(50);
    }

    /** Bounds as rows, since the solver's own bounds are not all heeded. */
    private static double[] ojAlgoProjection(RandomPolytope drawn, double[] y) {
        int n = y.length;
        int m = drawn.matrix.length;
        R064Store inequalities = R064Store.FACTORY.make(m + 2 * n, n);
        R064Store limits = R064Store.FACTORY.make(m + 2 * n, 1);
        for (int j = 0; j < m; j++) {
            for (int i = 0; i < n; i++) {
                inequalities.set(j, i, drawn.matrix[j][i]);
            }
            limits.set(j, 0, drawn.rightHandSide[j]);
        }
        for (int i = 0; i < n; i++) {
            inequalities.set(m + i, i, 1);
            limits.set(m + i, 0, drawn.upper[i]);
            inequalities.set(m + n + i, i, -1);
        }
        MatrixStore<Double> identity = R064Store.FACTORY.makeEye(n, n);
        Optimisation.Result result = ConvexSolver.newBuilder()
                .objective(identity, R064Store.FACTORY.column(y))
                .inequalities(inequalities, limits)
                .build()
                .solve();
        assertThat(result.getState().isOptimal()).isTrue();
        return Arrays.copyOf(result.toRawCopy1D(), n);
    }

    @Test
    void solvesTheSizeOfTheStudyWarmAsWellAsCold() {
        SplittableRandom random = new SplittableRandom(4);
        double[][] matrix = new double[50][];
        Arrays.setAll(matrix, j -> random.doubles(100).toArray());
        double[] ones = new double[100];
        Arrays.fill(ones, 1);
        Polytope polytope = new Polytope(matrix, Arrays.copyOf(ones, 50), ones);
        LinearMaximizer maximizer = polytope.linearMaximizer();
        Projector projector = polytope.projector();
        double[] c = random.doubles(100).toArray();
        double[] v = new double[100];
        double[] cold = new double[100];
        for (int call = 0; call < 100; call++) {
            for (int i = 0; i < 100; i++) {
                c[i] += 0.05 * random.nextDouble(-1, 1);
            }
            double expected = polytope.linearMaximizer().maximize(c, cold);
            assertThat(maximizer.maximize(c, v)).isCloseTo(expected, within(1e-9));
            projector.project(c, v);
            polytope.projector().project(c, cold);
            for (int i = 0; i < 100; i++) {
                assertThat(v[i]).isCloseTo(cold[i], within(1e-10));
            }
        }
    }

    @Test
    void refactorsWithoutLosingItsPlace() {
        SplittableRandom random = new SplittableRandom(5);
        double[][] matrix = new double[20][];
        Arrays.setAll(matrix, j -> random.doubles(30, -0.3, 1).toArray());
        double[] ones = new double[30];
        Arrays.fill(ones, 1);
        Polytope polytope = new Polytope(matrix, Arrays.copyOf(ones, 20), ones);
        BoundedSimplex maximizer = (BoundedSimplex) polytope.linearMaximizer();
        double[] v = new double[30];
        while (maximizer.pivots() < 2500) {
            double[] c = random.doubles(30, -0.3, 1).toArray();
            double expected = IndependentSimplex.maximum(matrix, polytope.rightHandSide(), ones, c);
            assertThat(maximizer.maximize(c, v)).isCloseTo(expected, within(1e-8));
        }
    }

    @Test
    void unitsOfRowsAndCoordinatesDoNotMatterToTheMaximum() {
        SplittableRandom random = new SplittableRandom(6);
        for (int instance = 0; instance < 100; instance++) {
            RandomPolytope drawn = new RandomPolytope(random);
            double[] c = drawn.vector(random, -1, 1);
            double[] v = new double[c.length];
            double expected = drawn.polytope().linearMaximizer().maximize(c, v);
            double[][] matrix = drawn.matrix.clone();
            double[] rightHandSide = drawn.rightHandSide.clone();
            double[] upper = drawn.upper.clone();
            double[] columnUnits = units(random, c.length);
            double[] rowUnits = units(random, matrix.length);
            for (int i = 0; i < c.length; i++) {
                upper[i] *= columnUnits[i];
                c[i] /= columnUnits[i];
            }
            for (int j = 0; j < matrix.length; j++) {
                matrix[j] = matrix[j].clone();
                rightHandSide[j] *= rowUnits[j];
                for (int i = 0; i < c.length; i++) {
                    matrix[j][i] *= rowUnits[j] / columnUnits[i];
                }
            }
            Polytope polytope = new Polytope(matrix, rightHandSide, upper);
            assertThat(polytope.linearMaximizer().maximize(c, v)).isCloseTo(expected, within(1e-8));
        }
    }

    private static double[] units(SplittableRandom random, int count) {
        return random.doubles(count, -8, 8)
                .map(exponent -> Math.pow(10, exponent))
                .toArray();
    }

    /** A cost that has no part in the answer must not hide the others: max 5e-4 y, for -1e8 x keeps x at 0. */
    @Test
    void aHugeCostThatDoesNotCountDoesNotHideSmallOnes() {
        Polytope polytope = new Polytope(new double[][] {{1, 1}}, new double[] {1}, new double[] {1, 1});
        double[] v = new double[2];
        double value = polytope.linearMaximizer().maximize(new double[] {-1e8, 5e-4}, v);
        assertThat(v).containsExactly(0, 1);
        assertThat(value).isEqualTo(5e-4);
    }

    /** x grows to its cap if z takes 1e-9 of its own: an entry of 1e-13 in the units of both is no rounding error. */
    @Test
    void entriesThatAreSmallInTheUnitsOfTheirRowCount() {
        double[][] matrix = {{91.9, 10.5, -5.04e6}, {-1450, 3.29e-7, 0}};
        Polytope polytope = new Polytope(matrix, new double[] {0.839, 2.11e-4}, new double[] {93.6, 0.304, 2.19e6});
        assertThat(polytope.upper()[0]).isBetween(93.6 * (1 - 1e-12), 93.6 * (1 + 1e-8));
        double[] v = new double[3];
        assertThat(polytope.linearMaximizer().maximize(new double[] {1, 0, -1e-12}, v))
                .isCloseTo(93.6, within(1e-9));
        assertThat(v[2]).isCloseTo((91.9 * 93.6 - 0.839) / 5.04e6, within(1e-9));
    }

    @Test
    void projectsOntoACornerThatARowForcesToZero() {
        double[][] matrix = {{2, 2, 3, -2, 2}, {3, 1, -2, 2, 3}, {1, -2, 3, 2, 1}, {1, 1, 2, 3, 2}, {3, 1, -1, -2, -1}};
        double[] upper = {0.6, 0.3, 1.2, 0.15, 0.6};
        double[] p = new double[5];
        new Polytope(matrix, new double[] {1, 2, 0, 0, 2}, upper).projector().project(new double[] {1, -1, 5, 2, 5}, p);
        assertThat(p).containsOnly(0);
    }

    @Test
    void unitsOfRowsDoNotMatterToTheProjection() {
        SplittableRandom random = new SplittableRandom(7);
        for (int instance = 0; instance < 100; instance++) {
            RandomPolytope drawn = new RandomPolytope(random);
            double[] y = drawn.vector(random, -2, 3);
            double[] expected = new double[y.length];
            drawn.polytope().projector().project(y, expected);
            double[] rowUnits = units(random, drawn.matrix.length);
            for (int j = 0; j < rowUnits.length; j++) {
                drawn.rightHandSide[j] *= rowUnits[j];
                for (int i = 0; i < y.length; i++) {
                    drawn.matrix[j][i] *= rowUnits[j];
                }
            }
            double[] p = new double[y.length];
            drawn.polytope().projector().project(y, p);
            for (int i = 0; i < y.length; i++) {
                assertThat(p[i]).isCloseTo(expected[i], within(1e-8));
            }
        }
    }

    @Test
    void geometryIsTightWhereItIsKnown() {
        double[] ones = {1, 1, 1};
        Polytope simplex = new Polytope(new double[][] {{1, 1, 1}}, new double[] {1}, ones);
        assertThat(simplex.upper()).containsExactly(1, 1, 1);
        assertThat(simplex.radius()).isCloseTo(1, within(1e-8));
        assertThat(simplex.diameter()).isCloseTo(Math.sqrt(2), within(1e-8));
        Polytope slanted = new Polytope(new double[][] {{1, -1, 0}, {0, 2, 1}}, new double[] {0, 1}, ones);
        assertThat(slanted.upper()[0]).isCloseTo(0.5, within(1e-8));
        assertThat(slanted.upper()[1]).isCloseTo(0.5, within(1e-8));
        Polytope box = new Polytope(new double[0][], new double[0], new double[] {3, 4});
        assertThat(box.radius()).isCloseTo(5, within(1e-7));
        assertThat(box.diameter()).isCloseTo(5, within(1e-7));
    }

    @Test
    void keepsItsOwnCopies() {
        double[][] matrix = {{1, 1}};
        Polytope polytope = new Polytope(matrix, new double[] {1}, new double[] {1, 2});
        matrix[0][0] = 9;
        polytope.rows()[0][1] = 9;
        polytope.rightHandSide()[0] = 9;
        polytope.bounds()[0] = 9;
        assertThat(polytope.rows()[0]).containsExactly(1, 1);
        assertThat(polytope.rightHandSide()).containsExactly(1);
        assertThat(polytope.bounds()).containsExactly(1, 2);
    }

    @Test
    void refusesWhatIsNoPolytope() {
        double[] one = {1};
        refused(new double[][] {{1}}, new double[] {-1}, one, "right-hand side must be finite and >= 0: was -1.0");
        refused(new double[][] {{1}}, new double[] {Double.NaN}, one, "right-hand side must be finite");
        refused(new double[][] {{Double.NaN}}, one, one, "row 0 of the matrix must be finite: was NaN");
        refused(new double[][] {{1, 2}}, one, one, "row 0 of the matrix must have length 1: had 2");
        refused(new double[][] {{1}}, new double[2], one, "right-hand side must have length 1: had 2");
        refused(new double[0][], new double[0], new double[0], "upper bound must have at least 1");
        refused(new double[][] {{1}}, one, new double[] {Double.POSITIVE_INFINITY}, "upper bound must be finite");
        refused(new double[][] {{1}}, one, new double[] {-1}, "upper bound must be finite and >= 0: was -1.0");
    }

    private static void refused(double[][] matrix, double[] rightHandSide, double[] upper, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Polytope(matrix, rightHandSide, upper))
                .withMessageStartingWith(message);
    }
}
