package io.github.subtail.noise;

import io.github.subtail.objective.Difference;
import io.github.subtail.objective.GradientOracle;
import io.github.subtail.objective.TwiceDifferentiable;
import io.github.subtail.random.Purpose;
import io.github.subtail.random.RandomStreams;
import io.github.subtail.random.StandardNormal;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * The oracle of one run. The mean of b unclipped samples is drawn once with variance / b; the mean of b clipped ones has
 * no simple law and is drawn b times.
 */
final class NoisyOracle implements GradientOracle {

    private final NoisyObjective objective;
    private final TwiceDifferentiable exact;
    private final double clip;
    private final boolean relative;
    private final RandomGenerator generator;
    private final HessianNoiseSampler hessianNoise;
    private final RandomGenerator mix;
    private final double[] previous;
    private final double[] direction;
    private final double[] point;
    private final double[] product;
    private double[] previousGradient;
    private double[] nextGradient;
    private boolean hasPrevious;
    private long calls;

    NoisyOracle(NoisyObjective objective, RandomStreams streams) {
        int n = objective.dimension();
        this.objective = objective;
        this.exact = objective.exact();
        this.clip = objective.noise().clip();
        this.relative = objective.noise().scale() == NoiseScale.RELATIVE;
        this.generator = streams.stream(Purpose.GRADIENT);
        this.hessianNoise = new HessianNoiseSampler(objective.hessianDeviation(), streams.stream(Purpose.HESSIAN));
        this.mix = streams.stream(Purpose.MIX);
        this.previous = new double[n];
        this.previousGradient = new double[n];
        this.nextGradient = new double[n];
        this.direction = new double[n];
        this.point = new double[n];
        this.product = new double[n];
    }

    @Override
    public void gradient(double[] x, int batch, double[] out) {
        count(batch, 1);
        exact.valueAndGradient(x, out);
        addNoise(objective.deviationAt(out), batch, out);
    }

    @Override
    public void gradientDifference(Difference kind, double[] to, double[] from, int batch, double[] out) {
        switch (kind) {
            case EXACT -> {
                count(batch, 1);
                exactDifference(to, from, out);
                hessianNoise.add(to, from, batch, out);
            }
            case SAMPLED -> {
                count(batch, 1);
                sampledDifference(to, from, batch, out);
                hessianNoise.add(to, from, batch, out);
            }
            case SAME_SAMPLE -> {
                count(batch, 2);
                sameSampleDifference(to, from, batch, out);
            }
        }
    }

    @Override
    public long calls() {
        return calls;
    }

    private void count(int batch, long callsPerSample) {
        if (batch < 1) {
            throw new IllegalArgumentException("batch must be >= 1: was " + batch);
        }
        calls += callsPerSample * batch;
    }

    private void addNoise(double sigma, int batch, double[] out) {
        if (sigma == 0) {
            return;
        }
        if (clip == Double.POSITIVE_INFINITY) {
            addGaussian(generator, sigma / Math.sqrt(batch), out);
        } else {
            for (int j = 0; j < batch; j++) {
                addClipped(generator, sigma / batch, clip, out);
            }
        }
    }

    private static void addGaussian(RandomGenerator generator, double scale, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] += scale * StandardNormal.next(generator);
        }
    }

    private static void addClipped(RandomGenerator generator, double scale, double clip, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] += scale * Math.max(-clip, Math.min(clip, StandardNormal.next(generator)));
        }
    }

    /** One exact gradient a step along a path: that of the last {@code to} is kept. */
    private void exactDifference(double[] to, double[] from, double[] out) {
        if (exact.hasConstantHessian()) {
            constantProduct(to, from, out);
            return;
        }
        if (!hasPrevious || !Arrays.equals(previous, from)) {
            exact.valueAndGradient(from, previousGradient);
        }
        exact.valueAndGradient(to, nextGradient);
        for (int i = 0; i < out.length; i++) {
            out[i] = nextGradient[i] - previousGradient[i];
        }
        double[] swapped = previousGradient;
        previousGradient = nextGradient;
        nextGradient = swapped;
        System.arraycopy(to, 0, previous, 0, to.length);
        hasPrevious = true;
    }

    /** Hess F (to - from) of a quadratic, the same at every point of the path. */
    private void constantProduct(double[] to, double[] from, double[] out) {
        subtract(to, from);
        exact.hessianProduct(to, direction, out);
    }

    private void sampledDifference(double[] to, double[] from, int batch, double[] out) {
        if (exact.hasConstantHessian()) {
            constantProduct(to, from, out);
            return;
        }
        Arrays.fill(out, 0);
        subtract(to, from);
        for (int j = 0; j < batch; j++) {
            double a = mix.nextDouble();
            for (int i = 0; i < point.length; i++) {
                point[i] = a * to[i] + (1 - a) * from[i];
            }
            exact.hessianProduct(point, direction, product);
            for (int i = 0; i < out.length; i++) {
                out[i] += product[i] / batch;
            }
        }
    }

    /** With the same z, grad F(to) + sigma(to) z minus grad F(from) + sigma(from) z. */
    private void sameSampleDifference(double[] to, double[] from, int batch, double[] out) {
        exact.valueAndGradient(to, out);
        exact.valueAndGradient(from, point);
        double change = relative ? objective.deviationAt(out) - objective.deviationAt(point) : 0;
        for (int i = 0; i < out.length; i++) {
            out[i] -= point[i];
        }
        addNoise(change, batch, out);
    }

    private void subtract(double[] to, double[] from) {
        for (int i = 0; i < direction.length; i++) {
            direction[i] = to[i] - from[i];
        }
    }
}
