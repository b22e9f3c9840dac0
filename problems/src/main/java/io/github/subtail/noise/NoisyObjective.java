package io.github.subtail.noise;

import static java.util.Objects.requireNonNull;

import io.github.subtail.constants.NoiseConstants;
import io.github.subtail.objective.GradientOracle;
import io.github.subtail.objective.StochasticObjective;
import io.github.subtail.objective.TwiceDifferentiable;
import io.github.subtail.random.RandomStreams;

/**
 * An exact objective seen through Gaussian noise: g(x; z) = grad F(x) + sigma(x) clip(z, -c, c), z ~ N(0, I).
 *
 * <p>Immutable; the deviations are resolved once, here. {@link #oracle} draws gradient noise from GRADIENT, Hessian noise
 * from HESSIAN and points of a path from MIX. What its differences mean:
 *
 * <pre>
 *   EXACT        grad F(to) - grad F(from) + Hessian noise                                       |M| calls
 *   SAMPLED      mean of |M| products Hess F(a to + (1-a) from)(to - from), a ~ U[0,1] afresh for each,
 *                + Hessian noise                                                                 |M| calls
 *   SAME_SAMPLE  mean of |M| differences g(to; z) - g(from; z): constant noise cancels           2|M| calls
 * </pre>
 */
public final class NoisyObjective implements StochasticObjective {

    private final TwiceDifferentiable exact;
    private final GaussianNoise noise;
    private final double gradientAtZero;
    private final double hessianDeviation;

    /**
     * Adds noise to an objective.
     *
     * @param exact the objective
     * @param noise the noise
     * @param smoothness L of the objective, at least 0; used only if the noise on Hessians is relative to it
     * @throws IllegalArgumentException if L is used and is negative or not finite
     */
    public NoisyObjective(TwiceDifferentiable exact, GaussianNoise noise, double smoothness) {
        this.exact = requireNonNull(exact, "exact");
        this.noise = requireNonNull(noise, "noise");
        if (noise.hessian().needsSmoothness()) {
            Require.finiteAndNonNegative("smoothness", smoothness);
        }
        this.hessianDeviation = noise.hessian().deviation(smoothness, exact.dimension());
        double[] gradient = new double[exact.dimension()];
        exact.valueAndGradient(new double[exact.dimension()], gradient);
        this.gradientAtZero = norm(gradient);
    }

    /**
     * Adds noise whose scale on Hessians, if any, is absolute.
     *
     * @param exact the objective
     * @param noise the noise
     * @throws IllegalArgumentException if the noise on Hessians is relative to the smoothness
     */
    public NoisyObjective(TwiceDifferentiable exact, GaussianNoise noise) {
        this(exact, noise, Double.NaN);
    }

    @Override
    public TwiceDifferentiable exact() {
        return exact;
    }

    /**
     * The description of the noise.
     *
     * @return the noise
     */
    public GaussianNoise noise() {
        return noise;
    }

    /**
     * The largest sigma(x) on the region, which is that at 0 because the gradient is antitone.
     *
     * @return the deviation of each coordinate before clipping
     */
    public double deviation() {
        return noise.scale() == NoiseScale.ABSOLUTE
                ? noise.factor()
                : noise.factor() * gradientAtZero / exact.dimension();
    }

    /**
     * The deviation sigma_h of each entry of a stochastic Hessian.
     *
     * @return sigma_h
     */
    public double hessianDeviation() {
        return hessianDeviation;
    }

    /**
     * What this noise says of one stochastic gradient.
     *
     * @return the models it meets, with their constants
     */
    public NoiseConstants constants() {
        return NoiseLaw.constants(this);
    }

    @Override
    public GradientOracle oracle(RandomStreams streams) {
        return new NoisyOracle(this, streams);
    }

    /** sigma at a point with that gradient. */
    double deviationAt(double[] gradient) {
        return noise.scale() == NoiseScale.RELATIVE ? noise.factor() * norm(gradient) / gradient.length : deviation();
    }

    private static double norm(double[] v) {
        double squares = 0;
        for (double entry : v) {
            squares += entry * entry;
        }
        return Math.sqrt(squares);
    }
}
