package io.github.subtail.noise;

import static java.util.Objects.requireNonNull;

/**
 * A description of Gaussian noise: independent N(0, sigma^2) on every coordinate of a stochastic gradient, each clipped
 * to [-c sigma, c sigma] if a clip c is given, and independent Gaussian noise on every entry of a stochastic Hessian.
 *
 * <pre>
 *   absolute s   sigma = s
 *   at zero s    sigma = s ||grad F(0)|| / n
 *   relative s   sigma(x) = s ||grad F(x)|| / n at the queried point
 * </pre>
 *
 * <p>Clipping keeps the mean at 0 and lowers the deviation to sigma sqrt(k(c)), k(c) = E[clip(Z, -c, c)^2]. Hessian
 * noise is never clipped. The scales are those of the experiments of [BGZM23], whose factor is not published.
 *
 * @param scale what sigma is measured by
 * @param factor s, at least 0
 * @param clip c &gt; 0, or positive infinity for none
 * @param hessian noise on Hessians
 */
public record GaussianNoise(NoiseScale scale, double factor, double clip, HessianNoise hessian) {

    /** Exact gradients and Hessians. */
    public static final GaussianNoise NONE = absolute(0);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the factor is negative or not finite, or the clip is not positive
     */
    public GaussianNoise {
        requireNonNull(scale, "scale");
        requireNonNull(hessian, "hessian");
        Require.finiteAndNonNegative("noise factor", factor);
        if (!(clip > 0)) {
            throw new IllegalArgumentException("clip must be > 0: was " + clip);
        }
    }

    /**
     * Noise of a given deviation.
     *
     * @param sigma the deviation of each coordinate, at least 0
     * @return unclipped noise with exact Hessians
     */
    public static GaussianNoise absolute(double sigma) {
        return new GaussianNoise(NoiseScale.ABSOLUTE, sigma, Double.POSITIVE_INFINITY, HessianNoise.NONE);
    }

    /**
     * Noise measured by the gradient at 0: "noise factor s".
     *
     * @param factor s, at least 0
     * @return unclipped noise with exact Hessians
     */
    public static GaussianNoise atZero(double factor) {
        return new GaussianNoise(NoiseScale.AT_ZERO, factor, Double.POSITIVE_INFINITY, HessianNoise.NONE);
    }

    /**
     * Noise measured by the gradient at the queried point.
     *
     * @param factor s, at least 0
     * @return unclipped noise with exact Hessians
     */
    public static GaussianNoise relative(double factor) {
        return new GaussianNoise(NoiseScale.RELATIVE, factor, Double.POSITIVE_INFINITY, HessianNoise.NONE);
    }

    /**
     * The same noise, clipped at c sigma.
     *
     * @param newClip c &gt; 0, or positive infinity for none
     * @return the clipped noise
     */
    public GaussianNoise clippedAt(double newClip) {
        return new GaussianNoise(scale, factor, newClip, hessian);
    }

    /**
     * The same noise with other Hessian noise.
     *
     * @param newHessian noise on Hessians
     * @return the noise
     */
    public GaussianNoise withHessian(HessianNoise newHessian) {
        return new GaussianNoise(scale, factor, clip, newHessian);
    }

    /**
     * Whether a clip is given.
     *
     * @return true if the clip is finite
     */
    public boolean isClipped() {
        return clip < Double.POSITIVE_INFINITY;
    }
}
