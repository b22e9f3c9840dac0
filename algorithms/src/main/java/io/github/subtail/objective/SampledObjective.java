package io.github.subtail.objective;

import static java.util.Objects.requireNonNull;

import io.github.subtail.random.Purpose;
import io.github.subtail.random.RandomStreams;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A user's own objective with a user's own stochastic gradient g(x; z): the shortest way to run the algorithms on it.
 *
 * <p>Each sample z is a generator with a seed of its own, so that the same z can be drawn again at another point. All
 * differences but {@link Difference#SAMPLED}, which needs Hessians, are supported.
 *
 * @param exact the exact objective
 * @param sample one stochastic gradient
 */
public record SampledObjective(Objective exact, GradientSample sample) implements StochasticObjective {

    /**
     * Pairs an objective with its stochastic gradient.
     *
     * @throws NullPointerException if either is null
     */
    public SampledObjective {
        requireNonNull(exact, "exact");
        requireNonNull(sample, "sample");
    }

    @Override
    public GradientOracle oracle(RandomStreams streams) {
        return new Oracle(streams.stream(Purpose.GRADIENT));
    }

    private final class Oracle implements GradientOracle {
        private final RandomGenerator seeds;
        private final double[] one = new double[dimension()];
        private long calls;

        Oracle(RandomGenerator seeds) {
            this.seeds = seeds;
        }

        @Override
        public void gradient(double[] x, int batch, double[] out) {
            Arrays.fill(out, 0);
            for (int j = 0; j < batch; j++) {
                add(x, seeds.nextLong(), 1.0 / batch, out);
            }
        }

        @Override
        public void gradientDifference(Difference kind, double[] to, double[] from, int batch, double[] out) {
            switch (kind) {
                case EXACT -> exactDifference(to, from, batch, out);
                case SAME_SAMPLE -> {
                    Arrays.fill(out, 0);
                    for (int j = 0; j < batch; j++) {
                        long z = seeds.nextLong();
                        add(to, z, 1.0 / batch, out);
                        add(from, z, -1.0 / batch, out);
                    }
                }
                case SAMPLED ->
                    throw new UnsupportedOperationException(
                            "difference SAMPLED needs Hessian-vector products: use EXACT or SAME_SAMPLE");
            }
        }

        private void exactDifference(double[] to, double[] from, int batch, double[] out) {
            exact.valueAndGradient(from, one);
            exact.valueAndGradient(to, out);
            for (int i = 0; i < out.length; i++) {
                out[i] -= one[i];
            }
            calls += batch;
        }

        private void add(double[] x, long z, double factor, double[] out) {
            sample.draw(x, new SplittableRandom(z), one);
            for (int i = 0; i < out.length; i++) {
                out[i] += factor * one[i];
            }
            calls++;
        }

        @Override
        public long calls() {
            return calls;
        }
    }
}
