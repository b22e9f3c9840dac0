package io.github.subtail.objective;

/**
 * How SCG++ estimates grad F(x_t) - grad F(x_{t-1}) = E_a[Hess F(a x_t + (1-a) x_{t-1})] (x_t - x_{t-1}), a ~ U[0,1].
 */
public enum Difference {
    /** The exact difference (the mean over a) plus the noise of |M| Hessian-vector products: |M| calls. */
    EXACT,
    /** The mean of |M| stochastic Hessian-vector products, a drawn afresh for each: |M| calls. */
    SAMPLED,
    /** The mean of |M| differences g(x_t; z) - g(x_{t-1}; z) with the same sample z at both ends: 2|M| calls. */
    SAME_SAMPLE
}
