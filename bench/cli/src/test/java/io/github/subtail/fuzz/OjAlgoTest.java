package io.github.subtail.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R064Store;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.convex.ConvexSolver;

/**
 * Projections against ojAlgo on the well-scaled problems of the fuzz. Answers of ojAlgo that break its own constraints
 * or that it does not call optimal are left out, and few; the long form: {@code -Dsubtail.ojalgo=10000}.
 */
class OjAlgoTest {

    private static final long PROBLEMS = Long.getLong("subtail.ojalgo", 200);

    @Test
    void projectionsEqualThoseOfOjAlgo() {
        int asked = 0;
        int compared = 0;
        for (long number = 0; asked < PROBLEMS; number++) {
            Instance problem = RandomQuestions.draw(6, number, 1);
            boolean wellScaled = problem.family().label().endsWith("polytope")
                    && problem.family() != Family.BADLY_SCALED_POLYTOPE
                    && problem.dimension() <= 12;
            if (!wellScaled) {
                continue;
            }
            asked++;
            Part part = problem.parts().get(0);
            double[] y = problem.points().get(0);
            double[] p = new double[y.length];
            part.region().projector().project(y, p);
            Optimisation.Result rival = rival(part, y);
            double[] q = Arrays.copyOf(rival.toRawCopy1D(), y.length);
            if (rival.getState().isOptimal() && part.region().contains(q, 1e-6)) {
                compared++;
                double size = Numbers.norm(y) + Numbers.norm(part.reach());
                for (int i = 0; i < y.length; i++) {
                    q[i] -= p[i];
                }
                assertThat(Numbers.norm(q)).as("problem %d", number).isLessThanOrEqualTo(1e-4 * size + 1e-9);
            }
        }
        assertThat(compared).isGreaterThan((int) (0.8 * PROBLEMS));
    }

    /** Bounds as rows, since the solver's own bounds are not all heeded. */
    private static Optimisation.Result rival(Part part, double[] y) {
        int n = y.length;
        int m = part.limits().length;
        R064Store inequalities = R064Store.FACTORY.make(m + 2 * n, n);
        R064Store limits = R064Store.FACTORY.make(m + 2 * n, 1);
        for (int j = 0; j < m; j++) {
            for (int i = 0; i < n; i++) {
                inequalities.set(j, i, part.rows()[j][i]);
            }
            limits.set(j, 0, part.limits()[j]);
        }
        for (int i = 0; i < n; i++) {
            inequalities.set(m + i, i, 1);
            limits.set(m + i, 0, part.upper()[i]);
            inequalities.set(m + n + i, i, -1);
        }
        return ConvexSolver.newBuilder()
                .objective(R064Store.FACTORY.makeEye(n, n), R064Store.FACTORY.column(y))
                .inequalities(inequalities, limits)
                .build()
                .solve();
    }
}
