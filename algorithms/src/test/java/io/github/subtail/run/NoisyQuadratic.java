package io.github.subtail.run;

import io.github.subtail.objective.Objective;
import io.github.subtail.objective.SampledObjective;
import io.github.subtail.random.RandomStreams;

/**
 * A small DR-submodular quadratic with a known maximiser, for tests of algorithms:
 *
 * <pre>  F(x) = sum_i (a_i x_i - x_i^2 / 2) - (c/2) ((sum_i x_i)^2 - sum_i x_i^2),   a_i = i + n,  c = 1/2</pre>
 */
public final class NoisyQuadratic implements Objective {

    private static final double COUPLING = 0.5;
    private final int n;

    public NoisyQuadratic(int n) {
        this.n = n;
    }

    /** The same function, seen through gradients with N(0, sigma^2) noise per coordinate. */
    public SampledObjective withNoise(double sigma) {
        return new SampledObjective(this, (x, sample, out) -> {
            valueAndGradient(x, out);
            for (int i = 0; i < n; i++) {
                out[i] += sigma * sample.nextGaussian();
            }
        });
    }

    /** Trial number {@code trial} of one fixed seed. */
    public static RandomStreams trial(long trial) {
        return new RandomStreams(20230319, trial);
    }

    @Override
    public int dimension() {
        return n;
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        double sum = 0;
        for (double xi : x) {
            sum += xi;
        }
        double value = 0;
        for (int i = 0; i < n; i++) {
            double linear = i + 1 + n;
            double product = x[i] + COUPLING * (sum - x[i]);
            gradient[i] = linear - product;
            value += x[i] * (linear - product / 2);
        }
        return value;
    }
}
