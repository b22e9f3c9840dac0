package io.github.subtail.constants;

/** The assumptions on the gradient noise xi_t = g_t - grad F(x_t) that a bound may need. */
public enum NoiseModel {
    /** Bounded: ||xi_t|| &lt;= M. */
    B,
    /** Sub-Gaussian: E[exp &lt;a, xi_t&gt; | past] &lt;= exp(sigma^2 ||a||^2 / 2) for every a. */
    SG,
    /** Finite variance: E[||xi_t||^2 | past] &lt;= stot^2. */
    V,
    /** Independent: the xi_t are independent of each other. */
    I,
    /** Independent Gaussian sigma^2 I, or that clipped coordinatewise. */
    GI
}
