package io.github.subtail.jmh;

import io.github.subtail.region.LinearMaximizer;
import io.github.subtail.region.Polytope;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.PivotSelectionRule;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/** Commons Math's simplex method; upper bounds are rows, as it has no other way, and left out where a row implies them. */
final class CommonsMathMaximizer implements LinearMaximizer {

    private final LinearConstraintSet constraints;

    CommonsMathMaximizer(Polytope polytope) {
        double[][] rows = polytope.rows();
        double[] limits = polytope.rightHandSide();
        double[] upper = polytope.bounds();
        List<LinearConstraint> list = new ArrayList<>();
        for (int j = 0; j < rows.length; j++) {
            list.add(new LinearConstraint(rows[j], Relationship.LEQ, limits[j]));
        }
        for (int i = 0; i < upper.length; i++) {
            if (!isImplied(i, rows, limits, upper[i])) {
                double[] unit = new double[upper.length];
                unit[i] = 1;
                list.add(new LinearConstraint(unit, Relationship.LEQ, upper[i]));
            }
        }
        constraints = new LinearConstraintSet(list);
    }

    /** With rows of non-negative entries, x_i is at most b_j / a_ji. */
    static boolean isImplied(int i, double[][] rows, double[] limits, double upper) {
        for (int j = 0; j < rows.length; j++) {
            boolean positive = java.util.Arrays.stream(rows[j]).allMatch(a -> a >= 0);
            if (positive && rows[j][i] * upper >= limits[j]) {
                return true;
            }
        }
        return false;
    }

    @Override
    public double maximize(double[] c, double[] out) {
        PointValuePair best = new SimplexSolver()
                .optimize(
                        new LinearObjectiveFunction(c, 0),
                        constraints,
                        GoalType.MAXIMIZE,
                        new NonNegativeConstraint(true),
                        PivotSelectionRule.DANTZIG);
        System.arraycopy(best.getPointRef(), 0, out, 0, out.length);
        return best.getValue();
    }
}
