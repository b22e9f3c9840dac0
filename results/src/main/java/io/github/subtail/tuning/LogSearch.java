package io.github.subtail.tuning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.apache.commons.math3.optim.univariate.UnivariatePointValuePair;

/**
 * Maximises a function of a positive number: on a grid with ratio 2, then by Brent's method (golden section with
 * parabolas) in the logarithm around the best grid point, then at the better of the two nearest numbers of four digits.
 */
final class LogSearch {

    private static final double RATIO = 2;
    private static final double ACCURACY = 1e-5;
    private static final int EVALUATIONS = 60;
    private static final int DIGITS = 4;

    private LogSearch() {}

    /**
     * Where f is greatest in about [lowest, highest].
     *
     * @throws IllegalArgumentException if it is minus infinity everywhere
     */
    static double argmax(DoubleUnaryOperator f, double lowest, double highest) {
        double best = lowest;
        double value = f.applyAsDouble(lowest);
        for (double x = RATIO * lowest; x < RATIO * highest; x *= RATIO) {
            double other = f.applyAsDouble(x);
            if (other > value) {
                value = other;
                best = x;
            }
        }
        if (Double.isInfinite(value)) {
            throw new IllegalArgumentException("no bound applies whose greatest value could be looked for");
        }
        double centre = Math.log(best);
        UnivariatePointValuePair refined = new BrentOptimizer(ACCURACY, ACCURACY)
                .optimize(
                        new MaxEval(EVALUATIONS),
                        GoalType.MAXIMIZE,
                        new UnivariateObjectiveFunction(y -> f.applyAsDouble(Math.exp(y))),
                        new SearchInterval(centre - Math.log(RATIO), centre + Math.log(RATIO), centre));
        double x = refined.getValue() > value ? Math.exp(refined.getPoint()) : best;
        double below = rounded(x, RoundingMode.FLOOR);
        double above = rounded(x, RoundingMode.CEILING);
        return f.applyAsDouble(below) >= f.applyAsDouble(above) ? below : above;
    }

    private static double rounded(double x, RoundingMode mode) {
        return new BigDecimal(x).round(new MathContext(DIGITS, mode)).doubleValue();
    }
}
