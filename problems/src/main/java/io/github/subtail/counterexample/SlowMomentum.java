package io.github.subtail.counterexample;

import io.github.subtail.noise.GaussianNoise;
import io.github.subtail.nqp.NqpInstance;
import io.github.subtail.region.BudgetBox;
import io.github.subtail.schedule.PowerSchedule;
import java.util.Arrays;

/**
 * CE2: stochastic continuous greedy whose momentum is too slow for its noise, against Theorem 4 of [BGZM23] as printed.
 *
 * <pre>
 *   H = -diag(a, 0, ..., 0),  u = 1,  h = -Hu,  C = {0 &lt;= x, sum x_i &lt;= l}
 *   noise clip(N(0, 1), -2, 2) on each coordinate,  momentum t^-alpha
 * </pre>
 *
 * <p>A quadratic program of the study's own form. Only the first coordinate has a gradient, about a, and the averaged
 * noise, about t^{-alpha/2}, hides it: the mean of F(x_{T+1})/OPT is .319 in {@link #SHORT}, where the printed bound at
 * delta = .5 is .554 of OPT.
 *
 * @param dimension n, at least 2
 * @param curvature a, &gt; 0
 * @param momentumPower alpha, in (0, 1)
 * @param horizon T, at least 1
 */
public record SlowMomentum(int dimension, double curvature, double momentumPower, int horizon) {

    /** n = 10, a = .5, alpha = .1, T = 4,000: every one of 2,000 runs below the bound at delta = .9, .5, .1, .01. */
    public static final SlowMomentum SHORT = new SlowMomentum(10, 0.5, 0.1, 4_000);

    /** The same with T = 20,000: below the bound at delta = .9 and .5 even if sigma is read as M = 2 sqrt(n). */
    public static final SlowMomentum LONG = new SlowMomentum(10, 0.5, 0.1, 20_000);

    /** The power 1/2 of the printed proof, n = 50, a = .04, T = 400,000: below at delta = .9, .5, .1. */
    public static final SlowMomentum PROOF = new SlowMomentum(50, 0.04, 0.5, 400_000);

    /** l, the budget of the region. */
    public static final double BUDGET = 1e-3;

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if one of them is out of range
     */
    public SlowMomentum {
        if (dimension < 2) {
            throw new IllegalArgumentException("dimension must be >= 2: was " + dimension);
        }
        if (!(curvature > 0 && curvature <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("curvature must be > 0 and finite: was " + curvature);
        }
        if (!(momentumPower > 0 && momentumPower < 1)) {
            throw new IllegalArgumentException("momentum power must be in (0, 1): was " + momentumPower);
        }
        if (horizon < 1) {
            throw new IllegalArgumentException("horizon must be >= 1: was " + horizon);
        }
    }

    /**
     * The quadratic program.
     *
     * @return the instance
     */
    public NqpInstance instance() {
        double[][] hessian = new double[dimension][dimension];
        hessian[0][0] = -curvature;
        double[] linear = new double[dimension];
        linear[0] = curvature;
        double[][] constraints = new double[1][dimension];
        Arrays.fill(constraints[0], 1);
        double[] upper = new double[dimension];
        Arrays.fill(upper, 1);
        return new NqpInstance(hessian, linear, constraints, new double[] {BUDGET}, upper);
    }

    /**
     * The region of the instance as a budget box, whose linear maximisation is cheaper than that of a polytope.
     *
     * @return {0 &lt;= x &lt;= 1, sum x_i &lt;= l}
     */
    public BudgetBox region() {
        double[] upper = new double[dimension];
        Arrays.fill(upper, 1);
        return new BudgetBox(upper, BUDGET);
    }

    /**
     * The momentum of the runs, of Theorem 4.
     *
     * @return t^-alpha
     */
    public PowerSchedule momentum() {
        return new PowerSchedule(1, 0, momentumPower);
    }

    /**
     * The noise of the runs, sigma = 1.
     *
     * @return clipped Gaussian noise, c = 2
     */
    public GaussianNoise noise() {
        return GaussianNoise.absolute(1).clippedAt(2);
    }

    /**
     * The maximum of F over C, at l e_1.
     *
     * @return OPT = a l - a l^2 / 2
     */
    public double optimum() {
        return curvature * BUDGET * (1 - BUDGET / 2);
    }
}
