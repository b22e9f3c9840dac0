package io.github.subtail.objective;

/** An objective with exact Hessian-vector products. */
public interface TwiceDifferentiable extends Objective {

    /**
     * The exact product Hess F(x) d.
     *
     * @param x the point, length n; not changed
     * @param direction d, length n; not changed
     * @param out receives the product, length n; must be neither {@code x} nor {@code direction}
     */
    void hessianProduct(double[] x, double[] direction, double[] out);

    /**
     * Whether the Hessian is the same at every point, so that sampling points on a path changes nothing.
     *
     * @return true for a quadratic
     */
    boolean hasConstantHessian();
}
