package io.github.subtail.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What an answer costs in pivots, segments, Newton steps and evaluations: a solver that has lost its warm start, its pricing or
 * its curvature still answers right, but late. Counts are the same on every machine.
 */
class InnerSolverCostTest {

    private static final int N = 100;
    private static final int CALLS = 200;

    private static Polytope polytope;

    private final SplittableRandom random = new SplittableRandom(11);
    private final double[] out = new double[N];

    @BeforeAll
    static void drawTheSizeOfTheStudy() {
        SplittableRandom draws = new SplittableRandom(4);
        double[][] matrix = new double[50][];
        Arrays.setAll(matrix, j -> draws.doubles(N).toArray());
        double[] ones = new double[N];
        Arrays.fill(ones, 1);
        polytope = new Polytope(matrix, Arrays.copyOf(ones, 50), ones);
    }

    @Test
    void pivotsOfAWarmMaximisation() {
        BoundedSimplex simplex = (BoundedSimplex) polytope.linearMaximizer();
        double[] c = random.doubles(N).toArray();
        simplex.maximize(c, out);
        long cold = simplex.pivots();
        for (int call = 0; call < CALLS; call++) {
            disturb(c, 0.05);
            simplex.maximize(c, out);
        }
        assertThat(cold).isBetween(20L, 30L);
        assertThat(simplex.pivots() - cold).as("3.2 a call").isBetween(400L, 650L);
    }

    @Test
    void segmentsOfAWarmProjectionThatNeedsNoStep() {
        DualNewtonProjector projector = (DualNewtonProjector) polytope.projector();
        double[] y = random.doubles(N).toArray();
        projector.project(y, out);
        long cold = projector.steps();
        long coldEvaluations = projector.search.evaluations();
        for (int call = 0; call < CALLS; call++) {
            System.arraycopy(out, 0, y, 0, N);
            disturb(y, 0.1);
            projector.project(y, out);
        }
        assertThat(cold).isBetween(8L, 14L);
        assertThat(coldEvaluations).isBetween(40L, 67L);
        assertThat(projector.path.segments()).as("13.4 a call").isBetween(2000L, 3400L);
        assertThat(projector.steps()).isEqualTo(cold);
    }

    @Test
    void passesOfAWarmBudgetProjection() {
        for (boolean unit : new boolean[] {true, false}) {
            double[] upper = random.doubles(N, 0.5, 1.5).toArray();
            double[] weights = random.doubles(N, unit ? 1 : 0.5, unit ? Math.nextUp(1.0) : 1.5)
                    .toArray();
            BudgetProjector projector = (BudgetProjector) new BudgetBox(upper, weights, 10).projector();
            double[] y = random.doubles(N).toArray();
            projector.project(y, out);
            long cold = projector.passes();
            for (int call = 0; call < CALLS; call++) {
                System.arraycopy(out, 0, y, 0, N);
                disturb(y, 0.1);
                projector.project(y, out);
            }
            assertThat(cold).isBetween(3L, 5L);
            assertThat(projector.passes() - cold).as("2.8 a call").isBetween(400L, 600L);
        }
    }

    private void disturb(double[] v, double size) {
        for (int i = 0; i < N; i++) {
            v[i] += size * random.nextDouble(-0.5, 1);
        }
    }
}
