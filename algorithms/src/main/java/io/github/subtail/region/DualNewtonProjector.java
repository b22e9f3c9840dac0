package io.github.subtail.region;

import java.util.Arrays;
import java.util.Locale;

/**
 * Projection onto a polytope by a semismooth Newton method on the dual, warm-started.
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
 * to 1e-8; a second attempt, from lambda = 0, uses that everywhere. Stationarity and 0 &lt;= x &lt;= u hold by construction, so the largest residual (|r_j| where
 * lambda_j &gt; 0, else the positive part) certifies the answer: it must be at most 1e-11 max(1, ||y||) on rows of
 * norm about 1.
 */
final class DualNewtonProjector implements Projector {

    private static final double RESIDUAL = 1e-11;
    private static final double LEAST_SHIFT = 1e-13;
    private static final int LIMIT = 500;

    private final Inequalities data;
    private final double[] lambda;
    private final double[] z;
    private final double[] x;
    private final double[] residual;
    private final double[] direction;
    private final WorkingSystem system;
    private final BentSearch search;
    private final double unit;
    private double worst;
    private long steps;

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
        unit = Math.min(1, Arrays.stream(data.reach).max().orElse(0));
    }

    /** Newton directions so far. */
    long steps() {
        return steps;
    }

    @Override
    public void project(double[] y, double[] out) {
        Require.finite("point", y, data.columns);
        double size = unit;
        for (double coordinate : y) {
            size = Math.max(size, Math.abs(coordinate));
        }
        double tolerance = Math.max(RESIDUAL * size, Double.MIN_NORMAL);
        if (!solve(y, tolerance, LEAST_SHIFT)) {
            Arrays.fill(lambda, 0);
            if (!solve(y, tolerance, 0.1)) {
                Arrays.fill(lambda, 0);
                throw new InnerSolverException(String.format(
                        Locale.ROOT,
                        "projection not certified: largest residual %.3g must be <= %.3g",
                        worst,
                        tolerance));
            }
        }
        System.arraycopy(x, 0, out, 0, data.columns);
    }

    /** Newton steps until the residual certifies lambda; a determined system gets the given shift, until it decays. */
    private boolean solve(double[] y, double tolerance, double determinedShift) {
        double shift = 0.1;
        for (int step = 0; step < LIMIT; step++) {
            data.shift(y, lambda, z);
            for (int i = 0; i < data.columns; i++) {
                x[i] = Math.min(Math.max(z[i], 0), data.upper[i]);
            }
            data.residual(x, residual);
            worst = worstResidual();
            if (worst <= tolerance) {
                return true;
            }
            system.choose(lambda, residual, z);
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

    private double worstResidual() {
        double largest = 0;
        for (int j = 0; j < data.rows; j++) {
            double r = lambda[j] > 0 ? Math.abs(residual[j]) : residual[j];
            largest = r <= largest ? largest : r;
        }
        return largest;
    }
}
