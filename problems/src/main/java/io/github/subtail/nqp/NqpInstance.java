package io.github.subtail.nqp;

import io.github.subtail.region.Box;
import io.github.subtail.region.Polytope;
import io.github.subtail.region.Region;
import java.util.Arrays;

/**
 * A non-concave quadratic program with a monotone DR-submodular objective.
 *
 * <pre>
 *   maximise F(x) = 1/2 x'Hx + h'x   over C = {x : A x &lt;= b, 0 &lt;= x &lt;= u}
 *   H symmetric, H &lt;= 0 entrywise, h + Hu &gt;= 0, b &gt;= 0, u &gt; 0
 * </pre>
 *
 * <p>F is monotone on the whole box [0, u], which proofs need, not only on C. H may be unsymmetric by 1e-12 relative to
 * the two entries, and is then replaced by (H + H')/2; h + Hu may be negative by 1e-9 of |h| + |H|u, as rounding makes
 * it. Immutable; every array is copied on the way in and out. Source: section 3 of [BGZM23].
 */
public final class NqpInstance {

    private final double[][] hessian;
    private final double[] linear;
    private final double[][] constraints;
    private final double[] limits;
    private final double[] upper;

    /**
     * An instance over a polytope.
     *
     * @param hessian H, n by n
     * @param linear h, length n
     * @param constraints A, m by n; m = 0 for a box
     * @param limits b, length m
     * @param upper u, length n
     * @throws IllegalArgumentException if a shape does not fit, a number is not finite, or one of the conditions above
     *     does not hold; the message names entry, value and allowed range
     */
    public NqpInstance(double[][] hessian, double[] linear, double[][] constraints, double[] limits, double[] upper) {
        this.hessian = copy(hessian);
        this.linear = linear.clone();
        this.constraints = copy(constraints);
        this.limits = limits.clone();
        this.upper = upper.clone();
        NqpChecks.symmetrize(this.hessian);
        NqpChecks.check(this.hessian, this.linear, this.constraints, this.limits, this.upper);
    }

    /**
     * An instance over the box [0, u].
     *
     * @param hessian H, n by n
     * @param linear h, length n
     * @param upper u, length n
     * @return the instance
     * @throws IllegalArgumentException as for the constructor
     */
    public static NqpInstance onBox(double[][] hessian, double[] linear, double[] upper) {
        return new NqpInstance(hessian, linear, new double[0][], new double[0], upper);
    }

    /**
     * The number n of coordinates.
     *
     * @return n, at least 1
     */
    public int dimension() {
        return linear.length;
    }

    /**
     * The number m of rows of A.
     *
     * @return m; 0 if C is the box
     */
    public int constraintCount() {
        return limits.length;
    }

    /**
     * The rows of H.
     *
     * @return a copy, n by n
     */
    public double[][] hessian() {
        return copy(hessian);
    }

    /**
     * The linear term h = grad F(0).
     *
     * @return a copy, length n
     */
    public double[] linear() {
        return linear.clone();
    }

    /**
     * The rows of A.
     *
     * @return a copy, m by n
     */
    public double[][] constraints() {
        return copy(constraints);
    }

    /**
     * The right-hand sides b.
     *
     * @return a copy, length m
     */
    public double[] limits() {
        return limits.clone();
    }

    /**
     * The upper bounds u of the box.
     *
     * @return a copy, length n
     */
    public double[] upper() {
        return upper.clone();
    }

    /**
     * The objective F, which shares the matrix of this instance.
     *
     * @return the objective
     */
    public QuadraticObjective objective() {
        return new QuadraticObjective(hessian, linear);
    }

    /**
     * The feasible set C.
     *
     * @return a box if there are no constraints, else a polytope
     */
    public Region region() {
        return limits.length == 0 ? new Box(upper) : new Polytope(constraints, limits, upper);
    }

    private static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }
}
