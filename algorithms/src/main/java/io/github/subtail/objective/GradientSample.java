package io.github.subtail.objective;

import java.util.random.RandomGenerator;

/** One stochastic gradient as a function of a point and a sample: all that {@link SampledObjective} needs. */
@FunctionalInterface
public interface GradientSample {

    /**
     * Writes an unbiased estimate of grad F(x). The same state of {@code sample} must give the same z.
     *
     * @param x the point, length n; not changed
     * @param sample the randomness of z, and nothing else
     * @param out receives the stochastic gradient, length n
     */
    void draw(double[] x, RandomGenerator sample, double[] out);
}
