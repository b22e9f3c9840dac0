package io.github.subtail.noise;

/** What the deviation of gradient noise is measured by. */
public enum NoiseScale {
    /** sigma = s. */
    ABSOLUTE,
    /** sigma = s ||grad F(0)|| / n, the same at every point. */
    AT_ZERO,
    /** sigma(x) = s ||grad F(x)|| / n at the queried point: adaptive. */
    RELATIVE
}
