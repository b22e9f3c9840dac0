package io.github.subtail.budget;

import io.github.subtail.kernel.Compressed;
import io.github.subtail.kernel.NegativeExponential;
import io.github.subtail.objective.Difference;
import io.github.subtail.objective.GradientOracle;
import io.github.subtail.random.Purpose;
import io.github.subtail.random.RandomStreams;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** The oracle of one run. The first m places of a permutation, shuffled anew for each sample, are its customers. */
final class MinibatchOracle implements GradientOracle {

    private final Compressed attraction;
    private final double[] weights;
    private final int channels;
    private final int customers;
    private final GradientOracle exactDifferences;
    private final RandomGenerator sampling;
    private final RandomGenerator mixing;
    private final int[] permutation;
    private final double[] z;
    private final double[] point;
    private final double[] direction;
    private final NegativeExponential exponential = new NegativeExponential();
    private long calls;

    MinibatchOracle(BudgetObjective exact, int customers, GradientOracle exactDifferences, RandomStreams streams) {
        attraction = exact.attraction().byRow();
        weights = exact.weights();
        channels = exact.channels();
        this.customers = customers;
        this.exactDifferences = exactDifferences;
        sampling = streams.stream(Purpose.CUSTOMERS);
        mixing = streams.stream(Purpose.MIX);
        permutation = new int[exact.customers()];
        Arrays.setAll(permutation, t -> t);
        z = new double[customers];
        point = new double[exact.dimension()];
        direction = new double[exact.dimension()];
    }

    @Override
    public void gradient(double[] x, int batch, double[] out) {
        count(batch, 1);
        Arrays.fill(out, 0);
        for (int j = 0; j < batch; j++) {
            drawCustomers();
            addGradient(x, scale(batch), out);
        }
    }

    @Override
    public void gradientDifference(Difference kind, double[] to, double[] from, int batch, double[] out) {
        switch (kind) {
            case EXACT -> exactDifferences.gradientDifference(kind, to, from, batch, out);
            case SAMPLED -> sampledDifference(to, from, batch, out);
            case SAME_SAMPLE -> sameSampleDifference(to, from, batch, out);
        }
    }

    @Override
    public long calls() {
        return calls + exactDifferences.calls();
    }

    private void count(int batch, long callsPerSample) {
        if (batch < 1) {
            throw new IllegalArgumentException("batch must be >= 1: was " + batch);
        }
        calls += callsPerSample * batch;
    }

    private double scale(int batch) {
        return (double) permutation.length / customers / batch;
    }

    private void sameSampleDifference(double[] to, double[] from, int batch, double[] out) {
        count(batch, 2);
        Arrays.fill(out, 0);
        for (int j = 0; j < batch; j++) {
            drawCustomers();
            addGradient(to, scale(batch), out);
            addGradient(from, -scale(batch), out);
        }
    }

    private void sampledDifference(double[] to, double[] from, int batch, double[] out) {
        count(batch, 1);
        Arrays.fill(out, 0);
        for (int i = 0; i < out.length; i++) {
            direction[i] = to[i] - from[i];
        }
        for (int j = 0; j < batch; j++) {
            drawCustomers();
            double a = mixing.nextDouble();
            for (int i = 0; i < out.length; i++) {
                point[i] = a * to[i] + (1 - a) * from[i];
            }
            addHessianProduct(scale(batch), out);
        }
    }

    /** A partial Fisher-Yates shuffle: uniform whatever order the last sample left. */
    private void drawCustomers() {
        for (int j = 0; j < customers; j++) {
            int other = j + sampling.nextInt(permutation.length - j);
            int drawn = permutation[other];
            permutation[other] = permutation[j];
            permutation[j] = drawn;
        }
    }

    private void addGradient(double[] x, double factor, double[] out) {
        for (int i = 0; i < weights.length; i++) {
            int block = i * channels;
            reach(x, block);
            for (int j = 0; j < customers; j++) {
                attraction.addTo(out, block, permutation[j], factor * weights[i] * z[j]);
            }
        }
    }

    private void addHessianProduct(double factor, double[] out) {
        for (int i = 0; i < weights.length; i++) {
            int block = i * channels;
            reach(point, block);
            for (int j = 0; j < customers; j++) {
                double change = attraction.dot(permutation[j], direction, block);
                attraction.addTo(out, block, permutation[j], -factor * weights[i] * z[j] * change);
            }
        }
    }

    /** z_j = exp(-(A x)_t), t the j-th customer drawn: the chance that the advertiser fails to influence it. */
    private void reach(double[] x, int block) {
        for (int j = 0; j < customers; j++) {
            z[j] = attraction.dot(permutation[j], x, block);
        }
        exponential.replace(z);
    }
}
