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

    /** Relative change of t that ends the search; the Newton point after so small a step is the root. */
    private static final double SAME = 1e-9;

    private static final double[] FREE = {1, 0};

    private final Inequalities data;
    private final double[] q;
    private final double[] x;
    private double offset;
    private double derivative;
    private double magnitude;
    private double curvature;
    private boolean careful;
    private long evaluations;

    BentSearch(Inequalities data) {
        this.data = data;
        q = new double[data.columns];
        x = new double[data.columns];
    }

    /** Derivatives evaluated so far. */
    long evaluations() {
        return evaluations;
    }

    /** Whether terms count as large as x makes them, and not as it may become: steps go on to a finer derivative. */
    void careful(boolean whether) {
        careful = whether;
    }

    /**
     * Moves lambda and z = y - A' lambda.
     *
     * @param p the direction, length m; its parts that are dropped become 0
     * @return whether lambda has changed
     */
    boolean advance(double[] lambda, double[] z, double[] p) {
        Arrays.fill(q, 0);
        RowOperations.addCombination(1, p, data.byRow, data.rows, q, data.columns);
        magnitude = 0;
        for (int i = 0; i < data.columns; i++) {
            double most = careful ? Math.min(Math.max(z[i], 0), data.reach[i]) : data.reach[i];
            magnitude += Math.abs(q[i]) * most;
        }
        boolean moved = false;
        for (int bend = 0; bend <= data.rows; bend++) {
            offset = Norms.dot(p, data.rightHandSide);
            differentiate(z, 0);
            if (derivative <= ROUNDING * magnitude) {
                return moved;
            }
            double end = firstZero(lambda, p);
            double t = step(z, end);
            if (t > 0) {
                moved = true;
                RowOperations.add(-t, q, z, data.columns);
            }
            boolean bent = follow(lambda, p, t, end);
            if (!bent || t < end) {
                return moved;
            }
        }
        return moved;
    }

    private static double firstZero(double[] lambda, double[] p) {
        double end = Double.POSITIVE_INFINITY;
        for (int j = 0; j < p.length; j++) {
            if (p[j] < 0) {
                end = Math.min(end, lambda[j] / -p[j]);
            }
        }
        return end;
    }

    /** Moves lambda by t p; at the end of the segment drops the rows that meet 0 and says so. */
    private boolean follow(double[] lambda, double[] p, double t, double end) {
        boolean bent = false;
        for (int j = 0; j < p.length; j++) {
            if (t >= end && p[j] < 0 && lambda[j] / -p[j] <= end) {
                lambda[j] = 0;
                RowOperations.add(-p[j], data.byRow[j], q, data.columns);
                p[j] = 0;
                bent = true;
            } else if (p[j] != 0) {
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
            if (Math.abs(newton - t) <= SAME * t) {
                return Math.min(newton, end);
            }
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
            if (!(next > low && next <= high)) {
                return low;
            }
            t = next;
        }
    }

    private void differentiate(double[] z, double t) {
        evaluations++;
        clip(z, t, q, data.upper, x);
        double even = 0;
        double odd = 0;
        double evenSquares = 0;
        double oddSquares = 0;
        int last = x.length - 1;
        for (int i = 0; i < last; i += 2) {
            even += q[i] * x[i];
            odd += q[i + 1] * x[i + 1];
            evenSquares += q[i] * q[i] * FREE[clipped(x[i], z[i] - t * q[i])];
            oddSquares += q[i + 1] * q[i + 1] * FREE[clipped(x[i + 1], z[i + 1] - t * q[i + 1])];
        }
        if (last % 2 == 0) {
            even += q[last] * x[last];
            evenSquares += q[last] * q[last] * FREE[clipped(x[last], z[last] - t * q[last])];
        }
        derivative = even + odd - offset;
        curvature = evenSquares + oddSquares;
    }

    private static void clip(double[] z, double t, double[] q, double[] upper, double[] x) {
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.min(Math.max(z[i] - t * q[i], 0), upper[i]);
        }
    }

    /** 0 if x equals v, else 1, without a branch: which columns are free is as good as random. */
    private static int clipped(double x, double v) {
        long bits = Double.doubleToRawLongBits(x - v) << 1;
        return (int) ((bits | -bits) >>> 63);
    }
}
