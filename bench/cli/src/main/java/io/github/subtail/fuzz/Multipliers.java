package io.github.subtail.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.PivotSelectionRule;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * Multipliers of a part's rows from Commons Math, which solves the dual program.
 *
 * <pre>
 * min &lt;b, lambda&gt; + &lt;r, mu&gt;,  A' lambda + mu &gt;= c,  lambda, mu &gt;= 0
 * </pre>
 *
 * <p>Any lambda &gt;= 0 proves max_C &lt;c, x&gt; &lt;= &lt;b, lambda&gt; + &lt;r, (c - A' lambda)_+&gt;, so nothing hangs on whether that
 * solver is right: a bad answer of it only proves less. It is given units that suit it, powers of 2.
 */
final class Multipliers {

    private final Part part;
    private final double[] reach;
    private final double[] unit;
    /** By row; 0 for a row that cuts nothing off. */
    private final double[] scale;

    /** For a part whose upper bounds are its reach r. */
    Multipliers(Part part) {
        this.part = part;
        reach = part.upper();
        unit = Arrays.stream(reach).map(Multipliers::powerOfTwo).toArray();
        scale = new double[part.rows().length];
        for (int j = 0; j < scale.length; j++) {
            double largest = 0;
            double most = 0;
            for (int i = 0; i < unit.length; i++) {
                largest = Math.max(largest, Math.abs(part.rows()[j][i]) * unit[i]);
                most += Math.max(part.rows()[j][i], 0) * reach[i];
            }
            scale[j] = most > part.limits()[j] ? 1 / powerOfTwo(largest) : 0;
        }
    }

    /** lambda, length m; zeros where Commons Math gives up. */
    double[] of(double[] c) {
        double largest = 0;
        for (int i = 0; i < c.length; i++) {
            largest = Math.max(largest, Math.abs(c[i]) * unit[i]);
        }
        double costUnit = powerOfTwo(largest);
        double[] lambda = new double[scale.length];
        if (Arrays.stream(scale).allMatch(s -> s == 0)) {
            return lambda;
        }
        try {
            double[] solution = solve(c, costUnit);
            for (int j = 0; j < lambda.length; j++) {
                lambda[j] = Math.max(solution[j], 0) * scale[j] * costUnit;
            }
            return lambda;
        } catch (MathIllegalStateException e) {
            return new double[scale.length];
        }
    }

    private double[] solve(double[] c, double costUnit) {
        int m = scale.length;
        int n = unit.length;
        double[] objective = new double[m + n];
        for (int j = 0; j < m; j++) {
            objective[j] = part.limits()[j] * scale[j];
        }
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double[] coefficients = new double[m + n];
            for (int j = 0; j < m; j++) {
                coefficients[j] = part.rows()[j][i] * unit[i] * scale[j];
            }
            coefficients[m + i] = 1;
            objective[m + i] = reach[i] / unit[i];
            if (reach[i] > 0) {
                constraints.add(new LinearConstraint(coefficients, Relationship.GEQ, c[i] * unit[i] / costUnit));
            }
        }
        return new SimplexSolver(1e-10, 10, 1e-12)
                .optimize(
                        new MaxIter(10_000),
                        new LinearObjectiveFunction(objective, 0),
                        new LinearConstraintSet(constraints),
                        GoalType.MINIMIZE,
                        new NonNegativeConstraint(true),
                        PivotSelectionRule.BLAND)
                .getPoint();
    }

    private static double powerOfTwo(double value) {
        return value == 0 ? 1 : Math.scalb(1.0, Math.min(Math.max(Math.getExponent(value), -500), 500));
    }
}
