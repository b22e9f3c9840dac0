package io.github.subtail.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What the inner solvers do when their state is spoilt or the instance is beyond double precision. */
class InnerSolverFailureTest {

    private static final double[][] SLOPE = {{1, 1}, {1, 3}};
    private static final double[] LIMITS = {4, 7};
    private static final double[] CAPS = {3, 3};
    private static final double[] COST = {3, 2};

    private final double[] out = new double[2];

    private static BoundedSimplex simplex() {
        return (BoundedSimplex) new Polytope(SLOPE, LIMITS, CAPS).linearMaximizer();
    }

    @Test
    void aTableauThatHasDriftedIsRecomputedForItsBasis() {
        BoundedSimplex simplex = simplex();
        simplex.maximize(COST, out);
        simplex.tableau.beta[0] += 0.5;
        assertThat(simplex.maximize(COST, out)).isEqualTo(11);
        assertThat(out).containsExactly(3, 1);
    }

    @Test
    void aBasisThatIsInfeasibleIsGivenUpForTheSlacks() {
        BoundedSimplex simplex = (BoundedSimplex)
                new Polytope(new double[][] {{1}}, new double[] {1}, new double[] {2}).linearMaximizer();
        simplex.tableau.side[0] = -1;
        double[] v = new double[1];
        assertThat(simplex.maximize(new double[] {1}, v)).isEqualTo(1);
        assertThat(v).containsExactly(1);
    }

    @Test
    void aMaximumThatCannotBeCertifiedIsNotReturned() {
        Inequalities data = new Inequalities(SLOPE, LIMITS, CAPS);
        Equilibration units = new Equilibration(data);
        BoundedSimplex simplex = new BoundedSimplex(data, units);
        units.rowScale[0] *= 2;
        assertThatThrownBy(() -> simplex.maximize(COST, out))
                .isInstanceOf(InnerSolverException.class)
                .hasMessageStartingWith("linear maximisation not certified: duality gap");
        units.rowScale[0] /= 2;
        assertThat(simplex.maximize(COST, out)).as("and nothing is left of it").isEqualTo(11);
    }

    @Test
    void aProjectionThatCannotBeCertifiedIsNotReturned() {
        Inequalities data = new Inequalities(SLOPE, LIMITS, CAPS).normalised();
        DualNewtonProjector projector = new DualNewtonProjector(data);
        double limit = data.rightHandSide[0];
        data.rightHandSide[0] = Double.NaN;
        assertThatThrownBy(() -> projector.project(new double[] {5, 5}, out))
                .isInstanceOf(InnerSolverException.class)
                .hasMessageStartingWith("projection not certified: largest residual");
        data.rightHandSide[0] = limit;
        projector.project(new double[] {5, 5}, out);
        assertThat(out).as("and nothing is left of it").containsExactly(new double[] {2.5, 1.5}, within(1e-10));
    }

    /**
     * e y &lt;= x &lt;= e (1 - y): the projection of (0, 1) is (e/2, 1/2) with multipliers of 1/(4e). From e = 3e-5 on a residual
     * that is small for the rows, 1e-12, is 1e-12 / e in y: what the multipliers make of it says so, and it is refused.
     */
    @Test
    void aSmallResidualUnderLargeMultipliersIsRefused() {
        double[] p = new double[2];
        wedge(1e-3).projector().project(new double[] {0, 1}, p);
        assertThat(p[0]).isCloseTo(0.5e-3, within(1e-10));
        assertThat(p[1]).isCloseTo(0.5, within(1e-8));
        for (double e : new double[] {1e-5, 1e-6, 1e-7}) {
            assertThatThrownBy(() -> wedge(e).projector().project(new double[] {0, 1}, p))
                    .isInstanceOf(InnerSolverException.class)
                    .hasMessageStartingWith("projection not certified");
        }
    }

    private static Polytope wedge(double e) {
        return new Polytope(new double[][] {{1, e}, {-1, e}}, new double[] {e, 0}, new double[] {1, 1});
    }

    @Test
    void pointsFarAwayAreProjectedToTheAccuracyOfTheirSize() {
        SplittableRandom random = new SplittableRandom(12);
        for (int instance = 0; instance < 60; instance++) {
            RandomPolytope drawn = new RandomPolytope(random);
            Polytope polytope = drawn.polytope();
            double[] y = drawn.vector(random, -2, 4);
            Arrays.setAll(y, i -> 1e6 * y[i]);
            double[] p = new double[y.length];
            polytope.projector().project(y, p);
            assertThat(polytope.contains(p, 1e-4)).isTrue();
            double inner = 0;
            double[] normal = new double[y.length];
            for (int i = 0; i < y.length; i++) {
                normal[i] = y[i] - p[i];
                inner += normal[i] * p[i];
            }
            double most = IndependentSimplex.maximum(drawn.matrix, drawn.rightHandSide, drawn.upper, normal);
            assertThat(most).isLessThanOrEqualTo(inner + 100);
        }
    }

    /** b = 0 in all rows but one: hundreds of steps of length 0, of which Bland's rule takes those from the 41st on. */
    @Test
    void manyStepsOfLengthZeroEndAllTheSame() {
        SplittableRandom random = new SplittableRandom(40);
        for (int instance = 0; instance < 4; instance++) {
            double[][] matrix = new double[40][];
            Arrays.setAll(matrix, j -> random.doubles(40, -1, 1).toArray());
            double[] limits = new double[40];
            limits[39] = 1;
            double[] ones = new double[40];
            Arrays.fill(ones, 1);
            double[] c = random.doubles(40, -0.5, 1).toArray();
            double[] v = new double[40];
            Polytope polytope = new Polytope(matrix, limits, ones);
            assertThat(polytope.linearMaximizer().maximize(c, v))
                    .isCloseTo(IndependentSimplex.maximum(matrix, limits, ones, c), within(1e-8));
            assertThat(polytope.contains(v, 1e-9)).isTrue();
        }
    }

    /** The edge of y is steeper than that of z, whose 400 rows make it long, but gains less than counts. */
    @Test
    void anEdgeThatGainsTooLittleDoesNotHideOneThatGains() {
        double[][] matrix = new double[400][];
        Arrays.setAll(matrix, j -> new double[] {0, 0, 1});
        double[] twos = new double[400];
        Arrays.fill(twos, 2);
        double[] v = new double[3];
        new Polytope(matrix, twos, new double[] {1, 1, 1})
                .linearMaximizer()
                .maximize(new double[] {1, 5e-12, 5e-11}, v);
        assertThat(v[0]).isEqualTo(1);
        assertThat(v[2]).isEqualTo(1);
    }

    /** Both rows stop x at 1; the second, with the larger entry, leaves the basis. */
    @Test
    void tiesGoToTheLargestPivot() {
        for (int largest = 0; largest < 2; largest++) {
            double[][] matrix = new double[2][];
            matrix[largest] = new double[] {1, 0.5};
            matrix[1 - largest] = new double[] {0.5, -1};
            double[] limits = new double[2];
            limits[largest] = 1;
            limits[1 - largest] = 0.5;
            BoundedSimplex simplex =
                    (BoundedSimplex) new Polytope(matrix, limits, new double[] {8, 1}).linearMaximizer();
            assertThat(simplex.maximize(new double[] {1, 0}, out)).isEqualTo(1);
            assertThat(simplex.tableau.basic[largest]).isZero();
            assertThat(simplex.pivots()).isEqualTo(1);
        }
    }
}
