package io.github.subtail.objective;

/**
 * The stochastic first-order oracle of one run: unbiased gradients and unbiased gradient differences, counted.
 *
 * <p>One call is one stochastic gradient or one stochastic Hessian-vector product; a same-sample gradient difference
 * is two. An oracle is used by one thread.
 */
public interface GradientOracle {

    /**
     * The mean of {@code batch} independent stochastic gradients at x.
     *
     * @param x the point, length n; not changed
     * @param batch number of samples, at least 1
     * @param out receives the mean, length n; must not be {@code x}
     */
    void gradient(double[] x, int batch, double[] out);

    /**
     * An unbiased estimate of grad F(to) - grad F(from) from {@code batch} samples.
     *
     * @param kind how the difference is estimated
     * @param to the new point, length n; not changed
     * @param from the old point, length n; not changed
     * @param batch number of samples, at least 1
     * @param out receives the estimate, length n; must be neither {@code to} nor {@code from}
     * @throws UnsupportedOperationException if this oracle cannot estimate differences in that way
     */
    void gradientDifference(Difference kind, double[] to, double[] from, int batch, double[] out);

    /**
     * The stochastic samples drawn so far.
     *
     * @return the number of oracle calls
     */
    long calls();
}
