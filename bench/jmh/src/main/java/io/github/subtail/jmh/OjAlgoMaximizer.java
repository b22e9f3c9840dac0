package io.github.subtail.jmh;

import io.github.subtail.region.LinearMaximizer;
import io.github.subtail.region.Polytope;
import org.ojalgo.matrix.store.R064Store;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;

/**
 * ojAlgo's linear solvers. With {@code primal} its general builder ignores upper bounds and still reports an optimum, so
 * they are rows there; with {@code dual} they are bounds.
 */
final class OjAlgoMaximizer implements LinearMaximizer {

    private final R064Store matrix;
    private final R064Store limits;
    private final double[] upper;
    private final boolean dual;
    private final Optimisation.Options options = new Optimisation.Options();

    OjAlgoMaximizer(Polytope polytope, boolean dual) {
        double[][] rows = polytope.rows();
        this.dual = dual;
        upper = polytope.bounds();
        int n = upper.length;
        int m = rows.length;
        matrix = R064Store.FACTORY.make(dual ? m : m + n, n);
        limits = R064Store.FACTORY.make(dual ? m : m + n, 1);
        for (int j = 0; j < m; j++) {
            for (int i = 0; i < n; i++) {
                matrix.set(j, i, rows[j][i]);
            }
            limits.set(j, 0, polytope.rightHandSide()[j]);
        }
        for (int i = 0; i < n && !dual; i++) {
            matrix.set(m + i, i, 1);
            limits.set(m + i, 0, upper[i]);
        }
        if (dual) {
            options.linear().dual();
        } else {
            options.linear().primal();
        }
    }

    @Override
    public double maximize(double[] c, double[] out) {
        double[] cost = new double[c.length];
        for (int i = 0; i < cost.length; i++) {
            cost[i] = -c[i];
        }
        LinearSolver.Builder builder = LinearSolver.newBuilder().objective(cost).inequalities(matrix, limits);
        builder.lower(0.0);
        if (dual) {
            builder.upper(upper);
        }
        Optimisation.Result result = builder.build(options).solve();
        double value = 0;
        for (int i = 0; i < out.length; i++) {
            out[i] = result.doubleValue(i);
            value += c[i] * out[i];
        }
        return value;
    }
}
