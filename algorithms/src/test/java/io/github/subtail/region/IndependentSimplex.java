package io.github.subtail.region;

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

/** The maximum of a linear function over {Ax <= b, 0 <= x <= u} by Commons Math. */
final class IndependentSimplex {

    private IndependentSimplex() {}

    static double maximum(double[][] a, double[] b, double[] upper, double[] c) {
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int j = 0; j < a.length; j++) {
            constraints.add(new LinearConstraint(a[j], Relationship.LEQ, b[j]));
        }
        for (int i = 0; i < upper.length; i++) {
            double[] unit = new double[upper.length];
            unit[i] = 1;
            constraints.add(new LinearConstraint(unit, Relationship.LEQ, upper[i]));
        }
        PointValuePair best = new SimplexSolver(1e-10, 10, 1e-12)
                .optimize(
                        new LinearObjectiveFunction(c, 0),
                        new LinearConstraintSet(constraints),
                        GoalType.MAXIMIZE,
                        new NonNegativeConstraint(true),
                        PivotSelectionRule.BLAND);
        return best.getValue();
    }
}
