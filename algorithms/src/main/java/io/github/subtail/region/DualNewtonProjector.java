package io.github.subtail.region;

import java.util.Arrays;
import java.util.Locale;

/**
 * Projection onto a polytope: the path from the last projection, see {@link ParametricPath}, and a semismooth Newton method
 * on the dual, which certifies its end or starts from the last multipliers where it does not reach it.
 *
 * <pre>
 * max over lambda &gt;= 0:  min_x 1/2 ||x - y||^2 + &lt;lambda, Ax - b&gt;
 * z = y - A' lambda,  x = clip(z, 0, u),  gradient r = Ax - b
 * W = {j : lambda_j &gt; 0 or r_j &gt; 0.8 max r},  F = {i : 0 &lt; z_i &lt; u_i}
 * (A_WF A_WF' + delta I) p = r_W
 * </pre>
 *
 * <p>Each direction is followed to the exact maximum of the dual along it, see {@link BentSearch}. The shift delta is
 * 1e-13 relative to the rows; where fewer columns are free than rows work, it starts at 0.1 and decays by 0.7 a step
 * to 1e-8. A second attempt, from lambda = 0, uses that everywhere. A third and a fourth one, for polytopes with
 * coordinates of very different reach, are careful: each row of the system is scaled to its free columns, and the
 * derivative along a direction counts down to its own rounding error.
 *
 * <p>Stationarity and 0 &lt;= x &lt;= u hold by construction, so the residuals certify the answer: |r_j| where
 * lambda_j &gt; 0, else the positive part, must be at most 1e-11 s with s = max(1, ||y||) (or the reach, if less than
 * 1) on rows of norm about 1. Besides, sum |lambda_j r_j| must be at most 1e-10 s^2 but for rounding, and the
 * rounding of z, which matters once sum lambda_j passes 1e6 s, must not move x by 1e-9 s.
 */
final class DualNewtonProjector implements Projector {

    private static final double RESIDUAL = 1e-11;
    private static final double GAP = 1e-10;
    private static final double ROUNDING = 1e-13;
    private static final double LARGEST = 1e6;
    private static final double LEAST_SHIFT = 1e-13;
    private static final int LIMIT = 500;

    private final Inequalities data;
    private final double[] lambda;
    private final double[] z;
    private final double[] x;
    private final double[] residual;
    private final double[] direction;
    private final WorkingSystem system;
    final BentSearch search;
    final ParametricPath path;
    private final double unit;
    private double worst;
    private double multipliers;
    private long steps;
    private long retries;

    /**
     * Prepares a workspace.
     *
     * @param data the polytope with rows of norm about 1
     */
    DualNewtonProjector(Inequalities data) {
        this.data = data;
        lambda = new double[data.rows];
        z = new double[data.columns];
        x = new double[data.columns];
        residual = new double[data.rows];
        direction = new double[data.rows];
        system = new WorkingSystem(data);
        search = new BentSearch(data);
        path = new ParametricPath(data);
        unit = Math.min(1, Arrays.stream(data.reach).max().orElse(0));
    }

    /** Newton directions so far. */
    long steps() {
        return steps;
    }

    @Override
    public long retries() {
        return retries;
    }

    @Override
    public void project(double[] y, double[] out) {
        Require.finite("point", y, data.columns);
        double size = unit;
        for (double coordinate : y) {
            size = Math.max(size, Math.abs(coordinate));
        }
        long before = steps;
        boolean followed = path.follow(y, lambda);
        if (!solve(y, size, LEAST_SHIFT, false)) {
            retries++;
            if (!restart(y, size, 0.1, false) && !restart(y, size, LEAST_SHIFT, true) && !restart(y, size, 0.1, true)) {
                Arrays.fill(lambda, 0);
                throw new InnerSolverException(String.format(
                        Locale.ROOT,
                        "projection not certified: largest residual %.3g must be <= %.3g, sum of multipliers %.3g, unsettled if > %.3g",
                        worst,
                        tolerance(size),
                        multipliers,
                        LARGEST * size));
            }
        }
        if (!followed || steps > before) {
            path.restart(y, lambda, z, residual);
        }
        System.arraycopy(x, 0, out, 0, data.columns);
    }

    private boolean restart(double[] y, double size, double determinedShift, boolean careful) {
        Arrays.fill(lambda, 0);
        return solve(y, size, determinedShift, careful);
    }

    /** Newton steps until the residual certifies lambda; a determined system gets the given shift, until it decays. */
    private boolean solve(double[] y, double size, double determinedShift, boolean careful) {
        double tolerance = tolerance(size);
        double shift = 0.1;
        search.careful(careful);
        for (int step = 0; step < LIMIT; step++) {
            data.shift(y, lambda, z);
            for (int i = 0; i < data.columns; i++) {
                x[i] = Math.min(Math.max(z[i], 0), data.upper[i]);
            }
            data.residual(x, residual);
            worst = worstResidual();
            if (worst <= tolerance && isResolved(size)) {
                return true;
            }
            system.choose(lambda, residual, z);
            if (careful) {
                system.scale();
            }
            shift = Math.max(0.7 * shift, 1e-8);
            system.solve(residual, direction, system.isDetermined() ? Math.min(determinedShift, shift) : shift);
            if (!search.advance(lambda, z, direction)) {
                system.gradient(residual, direction);
                if (!search.advance(lambda, z, direction)) {
                    return false;
                }
            }
            steps++;
        }
        return false;
    }

    private static double tolerance(double size) {
        return Math.max(RESIDUAL * size, Double.MIN_NORMAL);
    }

    /** Whether sum |lambda_j r_j| is small too and x does not hang on the rounding of z: r alone is not enough. */
    private boolean isResolved(double size) {
        double gap = 0;
        multipliers = 0;
        for (int j = 0; j < data.rows; j++) {
            gap += Math.abs(lambda[j] * residual[j]);
            multipliers += lambda[j];
        }
        return gap <= GAP * size * size + ROUNDING * size * multipliers
                && (multipliers <= LARGEST * size || isSettled(1e-9 * size));
    }

    /** Whether x stays where it is when each z_i moves by all that rounding may have done to it. */
    private boolean isSettled(double tolerance) {
        for (int i = 0; i < data.columns; i++) {
            double noise = 0;
            for (int j = 0; j < data.rows; j++) {
                noise += 4 * Math.ulp(1.0) * lambda[j] * Math.abs(data.byRow[j][i]);
            }
            double above = Math.min(Math.max(z[i] + noise, 0), data.upper[i]);
            double below = Math.min(Math.max(z[i] - noise, 0), data.upper[i]);
            if (!(above - below <= tolerance)) {
                return false;
            }
        }
        return true;
    }

    private double worstResidual() {
        double largest = 0;
        for (int j = 0; j < data.rows; j++) {
            double r = lambda[j] > 0 ? Math.abs(residual[j]) : residual[j];
            largest = r <= largest ? largest : r;
        }
        return largest;
    }
}
