package io.github.subtail.jmh;

import io.github.subtail.region.Polytope;
import io.github.subtail.region.Projector;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.convex.ConvexSolver;

/** ojAlgo's convex solver; bounds are rows, as it has no other way. */
final class OjAlgoProjector implements Projector {

    private final R064Store matrix;
    private final R064Store limits;
    private final MatrixStore<Double> identity;

    OjAlgoProjector(Polytope polytope) {
        double[][] rows = polytope.rows();
        double[] upper = polytope.bounds();
        int n = upper.length;
        int m = rows.length;
        matrix = R064Store.FACTORY.make(m + 2 * n, n);
        limits = R064Store.FACTORY.make(m + 2 * n, 1);
        for (int j = 0; j < m; j++) {
            for (int i = 0; i < n; i++) {
                matrix.set(j, i, rows[j][i]);
            }
            limits.set(j, 0, polytope.rightHandSide()[j]);
        }
        for (int i = 0; i < n; i++) {
            matrix.set(m + i, i, 1);
            limits.set(m + i, 0, upper[i]);
            matrix.set(m + n + i, i, -1);
        }
        identity = R064Store.FACTORY.makeEye(n, n);
    }

    @Override
    public void project(double[] point, double[] out) {
        Optimisation.Result result = ConvexSolver.newBuilder()
                .objective(identity, R064Store.FACTORY.column(point))
                .inequalities(matrix, limits)
                .build()
                .solve();
        for (int i = 0; i < out.length; i++) {
            out[i] = result.doubleValue(i);
        }
    }
}
