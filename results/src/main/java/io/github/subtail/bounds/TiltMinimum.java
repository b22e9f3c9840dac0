package io.github.subtail.bounds;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * Chernoff's bound: min over 0 &lt; s &lt; limit of (log + psi(s)) / s, psi a convex bound of a cumulant.
 *
 * <p>Every s gives a valid bound, so an inexact minimum costs sharpness and never truth. The objective is quasi-convex;
 * it is searched on a grid of ln(s/(limit - s)) first, then by Brent's method around the best grid point.
 */
final class TiltMinimum {

    private static final double LOWEST = -60;
    private static final double HIGHEST = 36;
    private static final double SPACING = 2;
    private static final int EVALUATIONS = 200;

    private TiltMinimum() {}

    static double of(double log, double limit, DoubleUnaryOperator cumulant) {
        DoubleUnaryOperator objective = y -> {
            double tilt = limit / (1 + Math.exp(-y));
            double value = (log + cumulant.applyAsDouble(tilt)) / tilt;
            return value >= 0 ? value : Double.POSITIVE_INFINITY; // also where the cumulant is infinite or not a number
        };
        double best = Double.POSITIVE_INFINITY;
        double at = LOWEST;
        for (double y = LOWEST; y <= HIGHEST; y += SPACING) {
            double value = objective.applyAsDouble(y);
            if (value < best) {
                best = value;
                at = y;
            }
        }
        if (Double.isInfinite(best)) {
            return best;
        }
        double refined = new BrentOptimizer(1e-9, 1e-12)
                .optimize(
                        new MaxEval(EVALUATIONS),
                        GoalType.MINIMIZE,
                        new UnivariateObjectiveFunction(objective::applyAsDouble),
                        new SearchInterval(at - SPACING, at + SPACING, at))
                .getValue();
        return Math.min(best, refined);
    }
}
