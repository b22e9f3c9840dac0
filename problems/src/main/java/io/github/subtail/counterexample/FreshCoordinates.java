package io.github.subtail.counterexample;

import io.github.subtail.objective.TwiceDifferentiable;
import io.github.subtail.region.BudgetBox;
import java.util.Arrays;

/**
 * CE3: continuous greedy that saturates a fresh coordinate at every step, against Theorem 5 of [BGZM23] as printed in
 * the main text. Deterministic: the oracle is exact.
 *
 * <pre>
 *   F(x_0, y) = 1 - (1 - a x_0) exp(-sum_{i &lt;= T} psi(y_i)),   psi(y) = y - Ty^2/2 up to y = 1/T, then 1/(2T)
 *   C = {(x_0, y) &gt;= 0, x_0 + sum y_i &lt;= 1},   n = T + 1
 * </pre>
 *
 * <p>At each step a y_i not yet touched has slope exp(-sum psi), and x_0 only a times that. So SCG and SCG++ at horizon
 * T end at F = 1 - e^{-1/2} = .3935, whatever T, while OPT &gt;= F(e_0) = a; the printed bound with L := 2||Hess|| &lt;=
 * 2(2T + sqrt T) is .484 at T = 6,000, 1 - p = .5, and .452 at T = 20,000, 1 - p = .1. The Hessian at a kink of psi is
 * taken from the left.
 *
 * @param horizon T, at least 1
 * @param slope a, in (0, 1)
 */
public record FreshCoordinates(int horizon, double slope) implements TwiceDifferentiable {

    /** T = 6,000: the printed bound at confidence .5 is .484. */
    public static final FreshCoordinates SHORT = new FreshCoordinates(6_000, 1 - 1e-6);

    /** T = 20,000: the printed bound at confidence .9 is .452. */
    public static final FreshCoordinates LONG = new FreshCoordinates(20_000, 1 - 1e-6);

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if one of them is out of range
     */
    public FreshCoordinates {
        if (horizon < 1) {
            throw new IllegalArgumentException("horizon must be >= 1: was " + horizon);
        }
        if (!(slope > 0 && slope < 1)) {
            throw new IllegalArgumentException("slope must be in (0, 1): was " + slope);
        }
    }

    /**
     * The region.
     *
     * @return the simplex and what is below it, in R^(T+1)
     */
    public BudgetBox region() {
        double[] upper = new double[dimension()];
        Arrays.fill(upper, 1);
        return new BudgetBox(upper, 1);
    }

    /**
     * A value that the maximum reaches at least, F(e_0).
     *
     * @return a
     */
    public double optimumLower() {
        return slope;
    }

    /**
     * What SCG and SCG++ with exact gradients return at horizon T.
     *
     * @return 1 - e^{-1/2}
     */
    public double greedyValue() {
        return -Math.expm1(-0.5);
    }

    @Override
    public int dimension() {
        return horizon + 1;
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        double rest = 1 - slope * x[0];
        double decay = Math.exp(-exponent(x));
        gradient[0] = slope * decay;
        for (int i = 1; i < x.length; i++) {
            gradient[i] = rest * decay * saturation(x[i]);
        }
        return 1 - rest * decay;
    }

    /**
     * With E = exp(-sum psi), q = 1 - a x_0 and p_i = psi'(y_i): F_00 = 0, F_0i = -a E p_i, F_ij = -q E p_i p_j, and
     * F_ii = q E (psi''(y_i) - p_i^2).
     */
    @Override
    public void hessianProduct(double[] x, double[] direction, double[] out) {
        double rest = 1 - slope * x[0];
        double decay = Math.exp(-exponent(x));
        double along = 0;
        for (int i = 1; i < x.length; i++) {
            along += saturation(x[i]) * direction[i];
        }
        out[0] = -slope * decay * along;
        double common = slope * decay * direction[0] + rest * decay * along;
        for (int i = 1; i < x.length; i++) {
            double bend = horizon * x[i] <= 1 ? rest * decay * horizon * direction[i] : 0;
            out[i] = -common * saturation(x[i]) - bend;
        }
    }

    @Override
    public boolean hasConstantHessian() {
        return false;
    }

    private double exponent(double[] x) {
        double sum = 0;
        for (int i = 1; i < x.length; i++) {
            double y = Math.min(x[i], 1.0 / horizon);
            sum += y - horizon * y * y / 2;
        }
        return sum;
    }

    /** psi'(y). */
    private double saturation(double y) {
        return Math.max(0, 1 - horizon * y);
    }
}
