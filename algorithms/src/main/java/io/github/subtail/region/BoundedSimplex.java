package io.github.subtail.region;

import java.util.Arrays;

/**
 * The primal simplex method with bounds, warm-started: a new direction leaves the last basis feasible.
 *
 * <pre>
 * max &lt;c, x&gt; over Ax &lt;= b, 0 &lt;= x &lt;= u
 * enter:  the largest d_k^2 / weight_k (devex) among the columns that improve
 * leave:  the first variable to meet a bound, ties to the largest pivot; or the entering one itself, without a pivot
 * </pre>
 *
 * <p>b &gt;= 0 makes the slack basis feasible, so there is no first phase. After 40 steps of length 0 Bland's rule
 * takes over until there is progress. Each answer is certified on the original data: no row violated by more than
 * 1e-10 of its size, and a dual bound within 1e-9 of the value; else the tableau is recomputed, then restarted from
 * the slacks, then the solver gives up.
 */
final class BoundedSimplex implements LinearMaximizer {

    private static final int PIVOTS_BEFORE_REFACTOR = 2000;
    private static final int ZERO_STEPS_BEFORE_BLAND = 40;
    private static final double OPTIMALITY = 1e-11;
    private static final double SMALLEST_PIVOT = 1e-9;
    private static final double TIE = 1e-12;

    private final Inequalities data;
    private final Tableau tableau;
    private final SimplexCertificate certificate;
    private final double[] column;
    private final double[] ratio;
    private long pivots;

    BoundedSimplex(Inequalities data) {
        this.data = data;
        tableau = new Tableau(data);
        certificate = new SimplexCertificate(data);
        column = new double[data.rows];
        ratio = new double[data.rows];
    }

    /** Exchanges of basis so far, without bound flips. */
    long pivots() {
        return pivots;
    }

    @Override
    public double maximize(double[] c, double[] out) {
        Require.finite("direction", c, data.columns);
        if (tableau.pivots() > PIVOTS_BEFORE_REFACTOR) {
            tableau.refactor();
        }
        if (solve(c, out)) {
            return certificate.value();
        }
        tableau.refactor();
        if (solve(c, out)) {
            return certificate.value();
        }
        tableau.restart();
        if (solve(c, out)) {
            return certificate.value();
        }
        throw new InnerSolverException("linear maximisation not certified: " + certificate.failure());
    }

    private boolean solve(double[] c, double[] out) {
        tableau.price(c);
        double size = 0;
        for (double cost : c) {
            size = Math.max(size, Math.abs(cost));
        }
        int limit = 1000 + 50 * (data.rows + data.columns);
        int zeroSteps = 0;
        boolean optimal = false;
        for (int step = 0; step < limit && !optimal; step++) {
            boolean bland = zeroSteps > ZERO_STEPS_BEFORE_BLAND;
            int entering = bland ? first(OPTIMALITY * size) : steepest(OPTIMALITY * size);
            optimal = entering < 0;
            if (!optimal) {
                double length = step(entering, bland);
                if (length == Double.POSITIVE_INFINITY) {
                    break;
                }
                zeroSteps = length > 0 ? 0 : zeroSteps + 1;
            }
        }
        read(out);
        return certificate.holds(c, out, tableau) && optimal;
    }

    /** The column with the largest d^2 / weight among those that improve, or -1. */
    private int steepest(double tolerance) {
        int best = -1;
        double largest = 0;
        for (int k = 0; k < data.columns; k++) {
            double d = tableau.reducedCost[k];
            double score = d * d / tableau.weight[k];
            if (score > largest && improves(k, d, tolerance)) {
                largest = score;
                best = k;
            }
        }
        return best;
    }

    /** The improving column with the smallest variable, or -1. */
    private int first(double tolerance) {
        int best = -1;
        for (int k = 0; k < data.columns; k++) {
            if (improves(k, tableau.reducedCost[k], tolerance)
                    && (best < 0 || tableau.nonbasic[k] < tableau.nonbasic[best])) {
                best = k;
            }
        }
        return best;
    }

    private boolean improves(int k, double d, double tolerance) {
        int variable = tableau.nonbasic[k];
        return (tableau.atUpper[variable] ? d < -tolerance : d > tolerance) && tableau.upper[variable] > 0;
    }

    /** Moves along the edge of a column to its end; returns the length of the step. */
    private double step(int entering, boolean bland) {
        int variable = tableau.nonbasic[entering];
        double sign = tableau.atUpper[variable] ? -1 : 1;
        double length = ratios(entering, sign);
        double span = tableau.upper[variable];
        if (span <= length) {
            if (span < Double.POSITIVE_INFINITY) {
                tableau.move(entering, sign * span);
                tableau.atUpper[variable] = sign > 0;
            }
            return span;
        }
        int row = leaving(length, bland);
        int leaving = tableau.basic[row];
        boolean leavesAtUpper = sign * column[row] < 0;
        tableau.move(entering, sign * length);
        tableau.exchange(row, entering, sign > 0 ? length : span - length);
        tableau.atUpper[variable] = false;
        tableau.atUpper[leaving] = leavesAtUpper;
        pivots++;
        return length;
    }

    /** Sets each row's ratio, the step at which its basic variable meets a bound; returns the least. */
    private double ratios(int entering, double sign) {
        double least = Double.POSITIVE_INFINITY;
        for (int r = 0; r < data.rows; r++) {
            double entry = tableau.entries[r][entering];
            column[r] = entry;
            double fall = sign * entry;
            double room = Double.POSITIVE_INFINITY;
            if (fall > SMALLEST_PIVOT) {
                room = tableau.beta[r];
            } else if (fall < -SMALLEST_PIVOT) {
                room = tableau.upper[tableau.basic[r]] - tableau.beta[r];
            }
            ratio[r] = Math.max(room, 0) / Math.abs(fall);
            least = Math.min(least, ratio[r]);
        }
        return least;
    }

    private int leaving(double length, boolean bland) {
        double limit = length * (1 + TIE) + Double.MIN_NORMAL;
        int best = -1;
        for (int r = 0; r < data.rows; r++) {
            if (ratio[r] <= limit) {
                boolean better = best < 0
                        || (bland
                                ? tableau.basic[r] < tableau.basic[best]
                                : Math.abs(column[r]) > Math.abs(column[best]));
                best = better ? r : best;
            }
        }
        return best;
    }

    /** Reads the coordinates off the tableau. */
    private void read(double[] out) {
        Arrays.fill(out, 0);
        for (int k = 0; k < data.columns; k++) {
            int variable = tableau.nonbasic[k];
            if (tableau.atUpper[variable]) {
                out[variable] = tableau.upper[variable];
            }
        }
        for (int r = 0; r < data.rows; r++) {
            int variable = tableau.basic[r];
            if (variable < data.columns) {
                out[variable] = Math.min(Math.max(tableau.beta[r], 0), data.reach[variable]);
            }
        }
    }
}
