package io.github.subtail.region;

import java.util.Arrays;

/**
 * The projections of all points between two: a piecewise linear path, followed by a parametric active-set method.
 *
 * <pre>
 * y moves at speed d,  z = y - A' lambda,  x = clip(z, 0, u),  r = Ax - b
 * W = {j : lambda_j &gt; 0},  F = {i : 0 &lt; z_i &lt; u_i}
 * A_WF A_WF' lambda' = A_WF d_F + r_W / (time left),  z' = d - A' lambda',  r' = A_F z'_F
 * </pre>
 *
 * <p>Exactly, each z_i, lambda_j or r_j that meets its bound would end a segment. Here a segment ends with a leg of the
 * way or when a lambda_j meets 0; the columns and rows that should have come or gone by then do so together, and what
 * they have left in r_W is taken off along the next segment. Legs without motion of y follow until one has no event. So
 * there are far fewer segments than events. A segment costs O(n w + m f), a change of the sets O(w^2) (O(m f) more for a
 * row that comes), and no system is factored. Nothing is certified: the end is a start for {@link DualNewtonProjector},
 * and a singular system on the way gives up. Source: Best, An algorithm for the solution of the parametric quadratic
 * programming problem, 1996; Ferreau, Bock, Diehl, An online active set strategy, Int. J. Robust Nonlinear Control 18,
 * 2008.
 */
final class ParametricPath {

    /** Fewer legs are fewer segments, but more to take off at the end: 3 to 8 take about as long. */
    private static final int LEGS = 4;

    /** A path of more segments than this and than rows gives up; with 500 rows it has between 100 and 300. */
    private static final int LEAST_LIMIT = 100;

    /** A violation below it is left to the certificate. */
    private static final double VIOLATION = 1e-12;

    private final Inequalities data;
    private final Movement z;
    private final Movement lambda;
    private final Movement residual;
    private final IndexSet free;
    private final WorkingInverse inverse;
    private final double[] y;
    private final double[] step;
    /** A_F d_F. */
    private final double[] drive;

    private final double[] point;
    private final double[] product;
    private final int limit;
    private boolean ready;
    private boolean singular;
    private long segments;

    ParametricPath(Inequalities data) {
        this.data = data;
        z = new Movement(data.columns);
        lambda = new Movement(data.rows);
        residual = new Movement(data.rows);
        free = new IndexSet(data.columns);
        inverse = new WorkingInverse(data.rows);
        y = new double[data.columns];
        step = new double[data.columns];
        drive = new double[data.rows];
        point = new double[data.columns];
        product = new double[data.rows];
        limit = Math.max(LEAST_LIMIT, data.rows);
        lambda.boundAll(0, Double.POSITIVE_INFINITY);
    }

    /** Segments so far. */
    long segments() {
        return segments;
    }

    /** Sets where the next path begins: a point, what Newton steps found for it, and its residual. */
    void restart(double[] from, double[] multipliers, double[] shifted, double[] violations) {
        System.arraycopy(from, 0, y, 0, data.columns);
        System.arraycopy(shifted, 0, z.position, 0, data.columns);
        free.clear();
        for (int i = 0; i < data.columns; i++) {
            boolean inside = shifted[i] > 0 && shifted[i] < data.upper[i];
            if (inside) {
                free.add(i);
            }
            bound(i, shifted[i] <= 0);
        }
        inverse.working.clear();
        residual.boundAll(Double.NEGATIVE_INFINITY, 0);
        singular = false;
        for (int j = 0; j < data.rows && !singular; j++) {
            lambda.position[j] = multipliers[j];
            residual.position[j] = violations[j];
            if (multipliers[j] > 0) {
                enter(j);
            }
        }
        ready = !singular;
    }

    /**
     * Follows the path to a point.
     *
     * @param to the point
     * @param multipliers receives lambda there, if the end is reached
     * @return whether it is
     */
    boolean follow(double[] to, double[] multipliers) {
        if (!ready) {
            return false;
        }
        ready = false;
        depart(to);
        int leg = 1;
        double left = 1;
        for (int segment = 0; segment < limit && !singular; segment++) {
            segments++;
            steer(left);
            double t = Math.min(firstDrop(), left);
            z.advance(t);
            lambda.advance(t);
            residual.advance(t);
            left -= t;
            boolean changed = change(t);
            if (left == 0) {
                if (leg >= LEGS) {
                    if (!changed && !enterViolated()) {
                        arrive(to, multipliers);
                        return true;
                    }
                    Arrays.fill(step, 0);
                    Arrays.fill(drive, 0);
                }
                leg++;
                left = 1;
            }
        }
        return false;
    }

    private void depart(double[] to) {
        for (int i = 0; i < data.columns; i++) {
            step[i] = (to[i] - y[i]) / LEGS;
        }
        multiplyFree(step, drive);
    }

    /** out = A_F c_F. */
    private void multiplyFree(double[] c, double[] out) {
        Arrays.fill(out, 0);
        RowOperations.addSelected(1, c, free, data.byColumn, out, data.rows);
    }

    /** Sets the speeds and when they lead out of the bounds. */
    private void steer(double left) {
        for (int j = 0; j < data.rows; j++) {
            product[j] = drive[j] + residual.position[j] / left;
        }
        Arrays.fill(lambda.speed, 0);
        inverse.addProduct(product, lambda.speed);
        System.arraycopy(step, 0, z.speed, 0, data.columns);
        RowOperations.addSelected(-1, lambda.speed, inverse.working, data.byRow, z.speed, data.columns);
        multiplyFree(z.speed, residual.speed);
        z.schedule();
        lambda.schedule();
        residual.schedule();
    }

    /** When the first multiplier meets 0. */
    private double firstDrop() {
        double first = Double.POSITIVE_INFINITY;
        for (double time : lambda.exit) {
            if (time < first) {
                first = time;
            }
        }
        return Math.max(first, 0);
    }

    /** Changes F and W by all whose time has come, and says whether there were any. */
    private boolean change(double t) {
        boolean changed = false;
        for (int i = 0; i < data.columns; i++) {
            if (z.exit[i] <= t) {
                cross(i);
                changed = true;
            }
        }
        for (int j = 0; j < data.rows; j++) {
            if (lambda.exit[j] <= t) {
                leave(j);
                changed = true;
            } else if (residual.exit[j] <= t) {
                enter(j);
                changed = true;
            }
        }
        return changed;
    }

    /** Lets in the rows that are violated for want of exact segments, and says whether there were any. */
    private boolean enterViolated() {
        boolean entered = false;
        for (int j = 0; j < data.rows; j++) {
            if (residual.position[j] > VIOLATION && !inverse.working.contains(j)) {
                enter(j);
                entered = true;
            }
        }
        return entered;
    }

    /** Column i enters F or leaves it; r takes what the column has moved beyond the bound. */
    private void cross(int i) {
        double[] column = data.byColumn[i];
        int sign = free.contains(i) ? -1 : 1;
        double beyond = z.position[i] - z.boundAhead(i);
        RowOperations.add(sign * beyond, column, residual.position, data.rows);
        RowOperations.add(sign * step[i], column, drive, data.rows);
        if (sign > 0) {
            free.add(i);
        } else {
            free.remove(i);
        }
        bound(i, z.speed[i] < 0);
        singular |= !inverse.changeColumn(column, sign);
    }

    /** Bounds z_i by its side: 0 and u_i if it is free, else only by the one of them that it is beyond. */
    private void bound(int i, boolean below) {
        if (free.contains(i)) {
            z.bound(i, 0, data.upper[i]);
        } else if (below) {
            z.bound(i, Double.NEGATIVE_INFINITY, 0);
        } else {
            z.bound(i, data.upper[i], Double.POSITIVE_INFINITY);
        }
    }

    private void enter(int j) {
        multiplyFree(data.byRow[j], product);
        residual.bound(j, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        singular |= !inverse.addRow(j, product);
    }

    private void leave(int j) {
        lambda.position[j] = 0;
        residual.bound(j, Double.NEGATIVE_INFINITY, 0);
        inverse.dropRow(j);
    }

    /** Computes the end afresh; one correction takes off what rounding has added up. */
    private void arrive(double[] to, double[] multipliers) {
        System.arraycopy(to, 0, y, 0, data.columns);
        data.shift(y, lambda.position, z.position);
        for (int i = 0; i < data.columns; i++) {
            point[i] = Math.min(Math.max(z.position[i], 0), data.upper[i]);
        }
        data.residual(point, residual.position);
        inverse.addProduct(residual.position, lambda.position);
        for (int j = 0; j < data.rows; j++) {
            lambda.position[j] = Math.max(lambda.position[j], 0);
        }
        data.shift(y, lambda.position, z.position);
        System.arraycopy(lambda.position, 0, multipliers, 0, data.rows);
        ready = true;
    }
}
