package io.github.subtail.fuzz;

import io.github.subtail.region.Box;
import io.github.subtail.region.BudgetBox;
import io.github.subtail.region.Polytope;
import io.github.subtail.region.Region;

/**
 * One region as inequalities: {x : Ax &lt;= b, 0 &lt;= x &lt;= u}.
 *
 * @param kind the class that it is made of
 * @param rows A, m rows of length n; none for a box, the weights for a budget box
 * @param limits b, length m, at least 0
 * @param upper u, length n, at least 0
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Part(Kind kind, double[][] rows, double[] limits, double[] upper) {

    /** The classes of regions that have solvers of their own. */
    enum Kind {
        BOX,
        BUDGET_BOX,
        POLYTOPE
    }

    static Part box(double[] upper) {
        return new Part(Kind.BOX, new double[0][], new double[0], upper);
    }

    static Part budgetBox(double[] weights, double budget, double[] upper) {
        return new Part(Kind.BUDGET_BOX, new double[][] {weights}, new double[] {budget}, upper);
    }

    static Part polytope(double[][] rows, double[] limits, double[] upper) {
        return new Part(Kind.POLYTOPE, rows, limits, upper);
    }

    int dimension() {
        return upper.length;
    }

    Region region() {
        return switch (kind) {
            case BOX -> new Box(upper);
            case BUDGET_BOX -> new BudgetBox(upper, rows[0], limits[0]);
            case POLYTOPE -> new Polytope(rows, limits, upper);
        };
    }

    /** A bound on each coordinate from u and from each row without negative entries. */
    double[] reach() {
        double[] reach = upper.clone();
        for (int j = 0; j < rows.length; j++) {
            if (isPacking(rows[j])) {
                for (int i = 0; i < reach.length; i++) {
                    if (rows[j][i] > 0) {
                        reach[i] = Math.min(reach[i], limits[j] / rows[j][i]);
                    }
                }
            }
        }
        return reach;
    }

    private static boolean isPacking(double[] row) {
        for (double entry : row) {
            if (entry < 0) {
                return false;
            }
        }
        return true;
    }
}
