package io.github.subtail.measure;

import io.github.subtail.constants.Constant;
import io.github.subtail.constants.Provenance;
import io.github.subtail.objective.TwiceDifferentiable;
import java.util.Arrays;

/**
 * The smoothness L = sup ||Hess F(x)||_2 of an objective whose Hessian is entrywise greatest in modulus at 0, as those of
 * quadratic programs and of budget allocation are.
 *
 * <p>B = -Hess F(0) is symmetric and entrywise nonnegative, so ||Hess F(x)||_2 &lt;= ||B||_2 = rho(B), and for every
 * positive x the Collatz-Wielandt bound
 *
 * <pre>  rho(B) &lt;= max_i (Bx)_i / x_i</pre>
 *
 * is rigorous; power iteration makes it tight. Costs one Hessian-vector product an iteration. Source: Horn and Johnson,
 * Matrix Analysis, 2nd ed., Cambridge 2013, Theorem 8.1.26.
 */
public final class Smoothness {

    private static final int ITERATIONS = 2000;
    private static final double GAP = 1e-12;
    /** Keeps x positive where B does not connect the coordinates. */
    private static final double FLOOR = 1e-9;

    private Smoothness() {}

    /**
     * Measures L.
     *
     * @param objective an objective whose Hessian is entrywise &lt;= 0 and greatest in modulus at 0
     * @return {@code L}: exact if the bound closed to 1e-12 relative, otherwise a rigorous upper bound
     */
    public static Constant of(TwiceDifferentiable objective) {
        int n = objective.dimension();
        double[] zero = new double[n];
        double[] x = new double[n];
        double[] product = new double[n];
        Arrays.fill(x, 1 / Math.sqrt(n));
        double upper = Double.MAX_VALUE;
        double lower = 0;
        for (int k = 0; k < ITERATIONS && upper - lower > GAP * upper; k++) {
            objective.hessianProduct(zero, x, product);
            double greatest = 0;
            double rayleigh = 0;
            double square = 0;
            for (int i = 0; i < n; i++) {
                greatest = Math.max(greatest, -product[i] / x[i]);
                rayleigh -= product[i] * x[i];
                square += product[i] * product[i];
            }
            upper = Math.min(upper, greatest);
            lower = Math.max(lower, rayleigh);
            if (square == 0) {
                return Constant.of("L", 0, Provenance.EXACT, 0);
            }
            normalize(product, Math.sqrt(square), x);
        }
        return Constant.of("L", upper, upper - lower <= GAP * upper ? Provenance.EXACT : Provenance.UPPER, 0);
    }

    private static void normalize(double[] product, double norm, double[] x) {
        double floor = FLOOR / Math.sqrt(x.length);
        double square = 0;
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.max(floor, -product[i] / norm);
            square += x[i] * x[i];
        }
        double scale = 1 / Math.sqrt(square);
        for (int i = 0; i < x.length; i++) {
            x[i] *= scale;
        }
    }
}
