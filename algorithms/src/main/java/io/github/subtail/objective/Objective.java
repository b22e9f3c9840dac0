package io.github.subtail.objective;

/**
 * A monotone DR-submodular function F on a box of R^n_+ with exact value and gradient.
 *
 * <p>Implementations are immutable and may be shared by threads.
 */
public interface Objective {

    /**
     * The number n of coordinates.
     *
     * @return n, at least 1
     */
    int dimension();

    /**
     * The exact value F(x).
     *
     * @param x a point, length n; not changed
     * @return F(x)
     */
    double value(double[] x);

    /**
     * The exact value F(x) and gradient of F at x, in one pass.
     *
     * @param x a point, length n; not changed
     * @param gradient receives the gradient, length n; must not be {@code x}
     * @return F(x)
     */
    double valueAndGradient(double[] x, double[] gradient);
}
