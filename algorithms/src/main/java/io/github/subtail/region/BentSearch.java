package io.github.subtail.region;

import java.util.Arrays;

/**
 * Exact maximisation of the dual along a direction that is bent where a multiplier meets 0.
 *
 * <pre>
 * phi'(t) = &lt;q, clip(z - t q, 0, u)&gt; - &lt;b, p&gt;,  q = A' p: nonincreasing and piecewise linear
 * </pre>
 *
 * <p>The multiplier that meets 0 stays there, its part of p is dropped, and the search goes on while the dual grows.
 */
final class BentSearch {

    private static final int NEWTON_STEPS = 30;
    private static final int LIMIT = 200;
    /** Relative size of a derivative that is 0 but for rounding. */
    private static final double ROUNDING = 1e-15;

    private final Inequalities data;
    private final double[] q;
    private double offset;
    private double derivative;
    private double magnitude;
    private double curvature;

    BentSearch(Inequalities data) {
        this.data = data;
        q = new double[data.columns];
    }

    /**
     * Moves lambda and z = y - A' lambda.
     *
     * @return whether lambda has changed
     */
    boolean advance(double[] lambda, double[] z, double[] p, WorkingSystem rows) {
        Arrays.fill(q, 0);
        magnitude = 0;
        for (int k = 0; k < rows.size(); k++) {
            int j = rows.row(k);
            RowOperations.add(p[j], data.byRow[j], q, data.columns);
        }
        boolean moved = false;
        for (int bend = 0; bend <= rows.size(); bend++) {
            offset = 0;
            for (int k = 0; k < rows.size(); k++) {
                offset += p[rows.row(k)] * data.rightHandSide[rows.row(k)];
            }
            double end = firstZero(lambda, p, rows);
            double t = step(z, end);
            if (t > 0) {
                moved = true;
                RowOperations.add(-t, q, z, data.columns);
            }
            boolean bent = follow(lambda, p, rows, t, end);
            if (!bent || t < end) {
                return moved;
            }
        }
        return moved;
    }

    private static double firstZero(double[] lambda, double[] p, WorkingSystem rows) {
        double end = Double.POSITIVE_INFINITY;
        for (int k = 0; k < rows.size(); k++) {
            int j = rows.row(k);
            if (p[j] < 0) {
                end = Math.min(end, lambda[j] / -p[j]);
            }
        }
        return end;
    }

    /** Moves lambda by t p; at the end of the segment drops the rows that meet 0 and says so. */
    private boolean follow(double[] lambda, double[] p, WorkingSystem rows, double t, double end) {
        boolean bent = false;
        for (int k = 0; k < rows.size(); k++) {
            int j = rows.row(k);
            if (t >= end && p[j] < 0 && lambda[j] / -p[j] <= end) {
                lambda[j] = 0;
                RowOperations.add(-p[j], data.byRow[j], q, data.columns);
                p[j] = 0;
                bent = true;
            } else {
                lambda[j] = Math.max(lambda[j] + t * p[j], 0);
            }
        }
        return bent;
    }

    /** The root of phi' in [0, end], or end if phi' is still positive there. */
    private double step(double[] z, double end) {
        double low = 0;
        double high = end;
        double t = Math.min(1, end);
        for (int step = 0; ; step++) {
            differentiate(z, t);
            if (Math.abs(derivative) <= ROUNDING * magnitude || (t == end && derivative > 0)) {
                return t;
            }
            if (step == LIMIT) {
                return low;
            }
            if (derivative > 0) {
                low = t;
            } else {
                high = t;
            }
            double newton = t + derivative / curvature;
            double next = newton;
            if (!(newton > low && newton < high) || step >= NEWTON_STEPS) {
                if (high == Double.POSITIVE_INFINITY) {
                    next = 4 * t;
                } else if (high == end && derivative > 0) {
                    next = end;
                } else {
                    next = low + (high - low) / 2;
                }
            }
            if (Math.abs(next - t) <= 1e-15 * t || !(next > low && next <= high)) {
                return Math.min(next, end);
            }
            t = next;
        }
    }

    private void differentiate(double[] z, double t) {
        double sum = -offset;
        double size = 0;
        double squares = 0;
        for (int i = 0; i < data.columns; i++) {
            double v = z[i] - t * q[i];
            if (v >= data.upper[i]) {
                double term = q[i] * data.upper[i];
                sum += term;
                size += Math.abs(term);
            } else if (v > 0) {
                double term = q[i] * v;
                sum += term;
                size += Math.abs(term);
                squares += q[i] * q[i];
            }
        }
        derivative = sum;
        magnitude = Math.max(magnitude, Math.abs(offset) + size);
        curvature = squares;
    }
}
