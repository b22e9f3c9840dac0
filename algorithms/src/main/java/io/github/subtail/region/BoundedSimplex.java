package io.github.subtail.region;

import java.util.Arrays;

/**
 * The primal simplex method with bounds, warm-started: a new direction leaves the last basis feasible.
 *
 * <pre>
 * max &lt;c, x&gt; over Ax &lt;= b, 0 &lt;= x &lt;= u
 * enter:  the steepest edge, the largest d_k^2 / (1 + ||T_k||^2) among the columns that improve
 * leave:  the first variable to meet a bound, ties to the largest pivot; or the entering one itself, without a pivot
 * </pre>
 *
 * <p>b &gt;= 0 makes the slack basis feasible, so there is no first phase. After 40 steps of length 0 Bland's rule
 * takes over until there is progress. Each answer is certified on the original data: no row violated by more than
 * 1e-10 of its size, and a dual bound within 1e-9 of the value; else the tableau is recomputed, then restarted from
 * the slacks, then restarted with pivots down to 1e-15, and then the solver gives up. Those attempts are careful: a
 * gain counts down to its own rounding error, not to that of the largest cost, which may have no part in the answer.
 */
final class BoundedSimplex implements LinearMaximizer {

    private static final int PIVOTS_BEFORE_REFACTOR = 2000;
    private static final int ZERO_STEPS_BEFORE_BLAND = 40;
    private static final double OPTIMALITY = 1e-11;
    private static final double SMALLEST_PIVOT = 1e-9;
    private static final double TINY_PIVOT = 1e-15;
    private static final double TIE = 1e-12;

    private final Inequalities data;
    private final Equilibration units;
    final Tableau tableau;
    private final SimplexCertificate certificate;
    private final double[] cost;
    private final double[] column;
    private final double[] ratio;
    private final double[] score;
    /** By column: a gain up to this counts as none. */
    private final double[] least;

    private long pivots;
    private long retries;
    private double smallestPivot;

    BoundedSimplex(Inequalities data, Equilibration units) {
        this.data = data;
        this.units = units;
        tableau = new Tableau(units.scaled);
        certificate = new SimplexCertificate(data, units.rowScale);
        cost = new double[data.columns];
        column = new double[data.rows];
        ratio = new double[data.rows];
        score = new double[data.columns];
        least = new double[data.columns];
    }

    /** Exchanges of basis so far, without bound flips. */
    long pivots() {
        return pivots;
    }

    /** A bound above the last maximum by weak duality, with room for rounding. */
    double bound() {
        return certificate.bound();
    }

    @Override
    public long retries() {
        return retries;
    }

    @Override
    public double maximize(double[] c, double[] out) {
        Require.finite("direction", c, data.columns);
        if (tableau.pivots() > PIVOTS_BEFORE_REFACTOR) {
            tableau.refactor();
        }
        if (solve(c, out, false, SMALLEST_PIVOT)) {
            return certificate.value();
        }
        retries++;
        tableau.refactor();
        if (solve(c, out, true, SMALLEST_PIVOT)) {
            return certificate.value();
        }
        tableau.restart();
        if (solve(c, out, true, SMALLEST_PIVOT)) {
            return certificate.value();
        }
        tableau.restart();
        if (solve(c, out, true, TINY_PIVOT)) {
            return certificate.value();
        }
        throw new InnerSolverException("linear maximisation not certified: " + certificate.failure());
    }

    /** Solves; a careful attempt takes each column's gain as far as rounding allows, and prices again at the end. */
    private boolean solve(double[] c, double[] out, boolean careful, double smallest) {
        smallestPivot = smallest;
        double size = 0;
        for (int i = 0; i < data.columns; i++) {
            cost[i] = c[i] * units.columnScale[i];
            size = Math.max(size, Math.abs(cost[i]));
        }
        Arrays.fill(least, OPTIMALITY * size);
        price(careful);
        int limit = 1000 + 50 * (data.rows + data.columns);
        int zeroSteps = 0;
        boolean fresh = false;
        boolean optimal = false;
        for (int step = 0; step < limit && !optimal; step++) {
            boolean bland = zeroSteps > ZERO_STEPS_BEFORE_BLAND;
            int entering = bland ? first() : steepest();
            if (entering >= 0) {
                fresh = false;
                double length = step(entering, bland);
                if (length == Double.POSITIVE_INFINITY) {
                    break;
                }
                zeroSteps = length > 0 ? 0 : zeroSteps + 1;
            } else if (careful && !fresh) {
                fresh = true;
                price(true);
            } else {
                optimal = true;
            }
        }
        read(out);
        return certificate.holds(c, out, tableau) && optimal;
    }

    /** Prices; where care is taken, gains count down to what rounding may have done to them. */
    private void price(boolean careful) {
        tableau.price(cost);
        if (careful) {
            tableau.rounding(cost, least);
        }
    }

    /** The column whose edge climbs most steeply, by d^2 / weight, among those that improve, or -1. */
    private int steepest() {
        RowOperations.squareOver(tableau.side, tableau.reducedCost, tableau.weight, score);
        int best = 0;
        for (int k = 1; k < score.length; k++) {
            if (score[k] > score[best]) {
                best = k;
            }
        }
        boolean improves = tableau.side[best] * tableau.reducedCost[best] > least[best];
        return improves ? best : steepestBeyond();
    }

    /** The same where the steepest edge of all gains too little to count: a less steep one may gain more. */
    private int steepestBeyond() {
        double[] side = tableau.side;
        double[] cost = tableau.reducedCost;
        double[] weight = tableau.weight;
        int best = -1;
        double largest = 0;
        for (int k = 0; k < side.length; k++) {
            double gain = side[k] * cost[k];
            if (gain > least[k] && gain * gain > largest * weight[k]) {
                largest = gain * gain / weight[k];
                best = k;
            }
        }
        return best;
    }

    /** The improving column with the smallest variable, or -1. */
    private int first() {
        int best = -1;
        for (int k = 0; k < data.columns; k++) {
            if (tableau.side[k] * tableau.reducedCost[k] > least[k]
                    && (best < 0 || tableau.nonbasic[k] < tableau.nonbasic[best])) {
                best = k;
            }
        }
        return best;
    }

    /** Moves along the edge of a column to its end; returns the length of the step. */
    private double step(int entering, boolean bland) {
        double side = tableau.side[entering];
        double length = ratios(entering, side);
        double span = tableau.upper[tableau.nonbasic[entering]];
        if (span <= length) {
            if (span < Double.POSITIVE_INFINITY) {
                tableau.flip(entering);
            }
            return span;
        }
        int row = leaving(length, bland);
        tableau.exchange(row, entering, side * length, side * column[row] > 0 ? 1 : -1);
        pivots++;
        return length;
    }

    /** Sets each row's ratio, the step at which its basic variable meets a bound; returns the least. */
    private double ratios(int entering, double side) {
        double[][] entries = tableau.entries;
        double[] beta = tableau.beta;
        double[] bounds = tableau.bounds;
        double least = Double.POSITIVE_INFINITY;
        for (int r = 0; r < beta.length; r++) {
            double entry = entries[r][entering];
            column[r] = entry;
            double size = Math.abs(entry);
            // the sign bit, not a branch, picks the bound: it is as good as random
            int rising = (int) (Double.doubleToRawLongBits(side * entry) >>> 63);
            double room = (beta[r] - bounds[2 * r + rising]) * (1 - 2 * rising);
            ratio[r] = size > smallestPivot ? room / size : Double.POSITIVE_INFINITY;
            if (ratio[r] < least) {
                least = ratio[r];
            }
        }
        return Math.max(least, 0);
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

    /** Reads the coordinates off the tableau, in the units of the data. */
    private void read(double[] out) {
        Arrays.fill(out, 0);
        for (int k = 0; k < data.columns; k++) {
            if (tableau.side[k] < 0) {
                out[tableau.nonbasic[k]] = data.upper[tableau.nonbasic[k]];
            }
        }
        for (int r = 0; r < data.rows; r++) {
            int variable = tableau.basic[r];
            if (variable < data.columns) {
                double value = tableau.beta[r] * units.columnScale[variable];
                out[variable] = Math.min(Math.max(value, 0), data.reach[variable]);
            }
        }
    }
}
