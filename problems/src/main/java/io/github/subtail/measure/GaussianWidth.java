package io.github.subtail.measure;

import io.github.subtail.constants.Constant;
import io.github.subtail.constants.Provenance;
import io.github.subtail.random.Purpose;
import io.github.subtail.random.RandomStreams;
import io.github.subtail.region.LinearMaximizer;
import io.github.subtail.region.ProductRegion;
import io.github.subtail.region.Region;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * w(C) = E max over v in C of &lt;g, v&gt;, g ~ N(0, I).
 *
 * <p>A box has w = sum u_i / sqrt(2 pi); a product has the sum of its factors' widths. Otherwise Monte Carlo with
 * antithetic pairs and the control variate sum u_i |g_i| / 2, whose mean is known and whose coefficient comes from a
 * first part of the pairs that is then left out; the interval is three standard errors either way.
 */
record GaussianWidth(Region region, int samples, RandomStreams streams) {

    private static final double ERRORS = 3;

    Constant measure() {
        RegionMeasure geometry = new RegionMeasure(region);
        if (geometry.isBox()) {
            double sum = Arrays.stream(region.upper()).sum();
            return Constant.of("width", sum / Math.sqrt(2 * Math.PI), Provenance.EXACT, 0);
        }
        if (region instanceof ProductRegion product) {
            return sum(product);
        }
        return simulate();
    }

    private Constant sum(ProductRegion product) {
        double value = 0;
        double lower = 0;
        double upper = 0;
        int calls = 0;
        boolean exact = true;
        for (int i = 0; i < product.factors().size(); i++) {
            RandomStreams own = new RandomStreams(streams.seed(), streams.trial() + i);
            Constant part = new GaussianWidth(product.factors().get(i), samples, own).measure();
            boolean simulated = part.provenance() == Provenance.MONTE_CARLO;
            exact &= !simulated;
            value += part.value();
            lower += simulated ? part.intervalLower() : part.value();
            upper += simulated ? part.intervalUpper() : part.value();
            calls += part.linearMaximizations();
        }
        return exact
                ? Constant.of("width", value, Provenance.EXACT, 0)
                : new Constant("width", value, Provenance.MONTE_CARLO, lower, upper, calls);
    }

    private Constant simulate() {
        int pilots = Math.max(2, samples / 20);
        int pairs = Math.max(2, samples / 2 - pilots);
        RandomGenerator normal = streams.stream(Purpose.ANALYSIS);
        LinearMaximizer maximizer = region.linearMaximizer();
        double[] upper = region.upper();
        double[] value = new double[pilots + pairs];
        double[] control = new double[pilots + pairs];
        double[] g = new double[upper.length];
        double[] v = new double[upper.length];
        for (int k = 0; k < value.length; k++) {
            for (int i = 0; i < g.length; i++) {
                g[i] = normal.nextGaussian();
                control[k] += upper[i] * Math.abs(g[i]) / 2;
            }
            value[k] = maximizer.maximize(g, v);
            for (int i = 0; i < g.length; i++) {
                g[i] = -g[i];
            }
            value[k] = (value[k] + maximizer.maximize(g, v)) / 2;
        }
        double mean = Arrays.stream(upper).sum() / Math.sqrt(2 * Math.PI);
        double slope = slope(value, control, pilots);
        return interval(value, control, pilots, slope, mean);
    }

    private static double slope(double[] value, double[] control, int pilots) {
        double meanValue = Arrays.stream(value, 0, pilots).average().orElseThrow();
        double meanControl = Arrays.stream(control, 0, pilots).average().orElseThrow();
        double mixed = 0;
        double square = 0;
        for (int k = 0; k < pilots; k++) {
            mixed += (value[k] - meanValue) * (control[k] - meanControl);
            square += (control[k] - meanControl) * (control[k] - meanControl);
        }
        return square > 0 ? mixed / square : 0;
    }

    private static Constant interval(double[] value, double[] control, int from, double slope, double controlMean) {
        int count = value.length - from;
        double sum = 0;
        for (int k = from; k < value.length; k++) {
            sum += value[k] - slope * (control[k] - controlMean);
        }
        double mean = sum / count;
        double squares = 0;
        for (int k = from; k < value.length; k++) {
            double residual = value[k] - slope * (control[k] - controlMean) - mean;
            squares += residual * residual;
        }
        double margin = ERRORS * Math.sqrt(squares / (count - 1.0) / count);
        return new Constant("width", mean, Provenance.MONTE_CARLO, mean - margin, mean + margin, 2 * value.length);
    }
}
