package io.github.subtail.region;

import java.util.Arrays;
import java.util.Locale;

/**
 * Checks a vertex on the original data: that it is feasible, and that weak duality leaves no room above its value.
 *
 * <pre>
 * lambda &gt;= 0:  max_C &lt;c, x&gt; &lt;= &lt;b, lambda&gt; + &lt;reach, (c - A' lambda)_+&gt;
 * </pre>
 */
final class SimplexCertificate {

    private static final double RELATIVE_GAP = 1e-9;
    /** Relative to the sum of the absolute terms: what rounding may leave of a gap where the value itself is 0. */
    private static final double ROUNDING = 1e-12;

    /** Terms of huge multipliers count up to this multiple of the costs' own: else they would excuse any gap. */
    private static final double MOST_TERMS = 10;

    private final Inequalities data;
    private final double[] rowScale;
    private final double[] lambda;
    private final double[] slackCost;
    private final double[] residual;
    private double value;
    private double gap;
    private double bound;
    private double allowedGap;
    private double violation;

    SimplexCertificate(Inequalities data, double[] rowScale) {
        this.rowScale = rowScale;
        this.data = data;
        lambda = new double[data.rows];
        slackCost = new double[data.columns];
        residual = new double[data.rows];
    }

    boolean holds(double[] c, double[] x, Tableau tableau) {
        Arrays.fill(lambda, 0);
        double dual = 0;
        double size = 0;
        double terms = 0;
        for (int k = 0; k < data.columns; k++) {
            int row = tableau.nonbasic[k] - data.columns;
            if (row >= 0 && tableau.reducedCost[k] < 0) {
                lambda[row] = -tableau.reducedCost[k] * rowScale[row];
                dual += lambda[row] * data.rightHandSide[row];
                terms += lambda[row] * data.size[row];
            }
        }
        data.shift(c, lambda, slackCost);
        double primal = 0;
        for (int i = 0; i < data.columns; i++) {
            primal += c[i] * x[i];
            size += Math.abs(c[i]) * data.reach[i];
            dual += Math.max(slackCost[i], 0) * data.reach[i];
        }
        data.residual(x, residual);
        violation = 0;
        for (int j = 0; j < data.rows; j++) {
            if (!(residual[j] <= data.tolerance[j])) {
                violation = Math.max(violation, residual[j] / data.tolerance[j]);
            }
        }
        value = primal;
        gap = dual - primal;
        bound = dual + 0.1 * ROUNDING * (size + terms);
        double counted = size + Math.min(terms, MOST_TERMS * size);
        allowedGap = RELATIVE_GAP * Math.abs(primal) + ROUNDING * counted + Double.MIN_NORMAL;
        return violation == 0 && gap <= allowedGap;
    }

    /** A bound above the maximum, with room for the rounding of its terms. */
    double bound() {
        return bound;
    }

    double value() {
        return value;
    }

    String failure() {
        return String.format(
                Locale.ROOT,
                "duality gap %.3g must be <= %.3g, largest violation over the allowed one %.3g must be <= 1",
                gap,
                allowedGap,
                violation);
    }
}
