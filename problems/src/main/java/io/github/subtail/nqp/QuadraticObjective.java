package io.github.subtail.nqp;

import io.github.subtail.kernel.SymmetricMatrix;
import io.github.subtail.objective.TwiceDifferentiable;

/**
 * The quadratic F(x) = 1/2 x'Hx + h'x with H symmetric and entrywise non-positive, hence DR-submodular; monotone on
 * [0, u] if h + Hu &gt;= 0.
 *
 * <pre>
 *   grad F(x) = Hx + h,   F(x) = 1/2 &lt;x, grad F(x) + h&gt;
 * </pre>
 *
 * <p>Value and gradient cost one product with H. Immutable and shared by threads: each thread that calls {@link #value}
 * gets n doubles of scratch, kept with the thread for as long as this objective lives. Made by {@link
 * NqpInstance#objective()}, which has checked H and h.
 */
public final class QuadraticObjective implements TwiceDifferentiable {

    private final double[][] hessian;
    private final double[] linear;
    private final ThreadLocal<double[]> scratch;

    QuadraticObjective(double[][] hessian, double[] linear) {
        this.hessian = hessian;
        this.linear = linear;
        this.scratch = ThreadLocal.withInitial(() -> new double[linear.length]);
    }

    @Override
    public int dimension() {
        return linear.length;
    }

    @Override
    public double value(double[] x) {
        return valueAndGradient(x, scratch.get());
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        SymmetricMatrix.multiply(hessian, x, gradient);
        return finish(linear, x, gradient);
    }

    /** Adds h to Hx and returns the value. Two sums, so that additions need not wait for each other. */
    private static double finish(double[] h, double[] x, double[] gradient) {
        double even = 0;
        double odd = 0;
        int i = 0;
        for (; i + 1 < x.length; i += 2) {
            double g = gradient[i] + h[i];
            double k = gradient[i + 1] + h[i + 1];
            even += x[i] * (g + h[i]);
            odd += x[i + 1] * (k + h[i + 1]);
            gradient[i] = g;
            gradient[i + 1] = k;
        }
        if (i < x.length) {
            gradient[i] += h[i];
            even += x[i] * (gradient[i] + h[i]);
        }
        return 0.5 * (even + odd);
    }

    @Override
    public void hessianProduct(double[] x, double[] direction, double[] out) {
        SymmetricMatrix.multiply(hessian, direction, out);
    }

    @Override
    public boolean hasConstantHessian() {
        return true;
    }
}
