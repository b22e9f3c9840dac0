package io.github.subtail.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subtail.kernel.Compressed;
import io.github.subtail.objective.Difference;
import io.github.subtail.objective.GradientOracle;
import io.github.subtail.random.GoodnessOfFit;
import io.github.subtail.random.RandomStreams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;

/**
 * Minibatches against a sampler that shuffles the whole list of customers for each sample, with another generator. Each
 * projection is compared by a two-sample Kolmogorov-Smirnov test; with fresh seeds two equal laws would fail one
 * comparison with probability 1e-6.
 */
class NaiveMinibatchTest {

    private static final int CUSTOMERS = 12;
    private static final int DRAWN = 5;
    private static final int DRAWS = 3000;
    private static final int BATCH = 3;
    private static final double[] WEIGHTS = {1, 0.5};

    private final BipartiteGraph graph = new LookAlike(4, CUSTOMERS, 30, 5).generate();
    private final BudgetObjective objective =
            new BudgetObjective(graph, InfluenceRule.REPEAT.probabilities(graph, 0.1), WEIGHTS);
    private final Compressed rows = objective.attraction().byRow();
    private final GradientOracle oracle = new CustomerMinibatch(objective, DRAWN).oracle(new RandomStreams(9, 0));
    private final Random random = new Random(31);
    private final double[] from = {0.1, 0, 0.3, 0.2, 0.6, 0.1, 0, 0.4};
    private final double[] to = {0.4, 0.5, 0.3, 0.9, 0.6, 0.8, 0.2, 0.7};

    @Test
    void batchesAreEqualInLaw() {
        compare(out -> oracle.gradient(from, BATCH, out), out -> addGradient(sample(), from, 1, out));
    }

    @Test
    void sameSampleDifferencesAreEqualInLaw() {
        compare(out -> oracle.gradientDifference(Difference.SAME_SAMPLE, to, from, BATCH, out), out -> {
            List<Integer> sample = sample();
            addGradient(sample, to, 1, out);
            addGradient(sample, from, -1, out);
        });
    }

    @Test
    void sampledDifferencesAreEqualInLaw() {
        compare(out -> oracle.gradientDifference(Difference.SAMPLED, to, from, BATCH, out), out -> {
            double a = random.nextDouble();
            double[] point = new double[from.length];
            Arrays.setAll(point, i -> a * to[i] + (1 - a) * from[i]);
            double[] direction = new double[from.length];
            Arrays.setAll(direction, i -> to[i] - from[i]);
            for (int t : sample()) {
                for (int k = 0; k < WEIGHTS.length; k++) {
                    double along = rows.dot(t, direction, 4 * k);
                    double miss = Math.exp(-rows.dot(t, point, 4 * k));
                    rows.addTo(out, 4 * k, t, -scale() * WEIGHTS[k] * miss * along);
                }
            }
        });
    }

    /** A fresh seed would fail one of the two comparisons with probability 1e-9. */
    @Test
    void atTheSizeOfTheStudyEverybodyIsDrawnEquallyOften() {
        int customers = 10_475;
        int drawn = 256;
        GraphBuilder builder = new GraphBuilder(EdgeWeight.PROBABILITY);
        for (int t = 0; t < customers; t++) {
            builder.add("s" + t, "t" + t, 0.5);
        }
        BipartiteGraph own = builder.build();
        GradientOracle transparent = new CustomerMinibatch(
                        new BudgetObjective(own, InfluenceRule.GIVEN.probabilities(own, 0.1), 1), drawn)
                .oracle(new RandomStreams(2, 0));
        long[] seen = new long[customers];
        double[] gradient = new double[customers];
        double[] x = new double[customers];
        int again = 0;
        boolean[] before = new boolean[customers];
        int draws = 4_000;
        for (int k = 0; k < draws; k++) {
            transparent.gradient(x, 1, gradient);
            for (int t = 0; t < customers; t++) {
                boolean now = gradient[t] > 0;
                seen[t] += now ? 1 : 0;
                again += now && before[t] ? 1 : 0;
                before[t] = now;
            }
        }
        // counts that sum to a constant, of one variance each: chi-square with N - 1 degrees of freedom, times N/(N -
        // 1)
        double share = (double) drawn / customers;
        double statistic = 0;
        for (long count : seen) {
            statistic += (count - draws * share) * (count - draws * share) / (draws * share * (1 - share));
        }
        double mean = (draws - 1) * drawn * share;
        double variance = mean * (1 - share) * (customers - drawn) / (customers - 1);

        assertThat(GoodnessOfFit.normal((statistic - customers) / Math.sqrt(2.0 * customers)))
                .isGreaterThan(GoodnessOfFit.LEAST);
        assertThat(GoodnessOfFit.normal((again - mean) / Math.sqrt(variance)))
                .as("customers drawn twice running")
                .isGreaterThan(GoodnessOfFit.LEAST);
    }

    private static double scale() {
        return (double) CUSTOMERS / DRAWN;
    }

    private List<Integer> sample() {
        List<Integer> everybody =
                new ArrayList<>(IntStream.range(0, CUSTOMERS).boxed().toList());
        Collections.shuffle(everybody, random);
        return everybody.subList(0, DRAWN);
    }

    private void addGradient(List<Integer> sample, double[] x, double sign, double[] out) {
        for (int t : sample) {
            for (int k = 0; k < WEIGHTS.length; k++) {
                double miss = Math.exp(-rows.dot(t, x, 4 * k));
                rows.addTo(out, 4 * k, t, sign * scale() * WEIGHTS[k] * miss);
            }
        }
    }

    private interface Sampler {
        void draw(double[] out);
    }

    private void compare(Sampler fast, Sampler naive) {
        double[][] left = projections(fast);
        double[][] right = projections(out -> {
            double[] sum = new double[out.length];
            for (int j = 0; j < BATCH; j++) {
                naive.draw(sum);
            }
            Arrays.setAll(out, i -> sum[i] / BATCH);
        });
        for (int k = 0; k < left.length; k++) {
            assertThat(new KolmogorovSmirnovTest().kolmogorovSmirnovTest(left[k], right[k]))
                    .as("projection onto direction %d", k)
                    .isGreaterThan(1e-6);
        }
    }

    private double[][] projections(Sampler sampler) {
        double[][] directions = {
            {1, 0, 0, 0, 0, 0, 0, 0}, {0, 0, 1, 0, 0, 0, 0, 0}, {1, 1, 1, 1, 1, 1, 1, 1}, {1, -1, 2, 0.5, -1, 0, 3, 1}
        };
        double[][] projections = new double[directions.length][DRAWS];
        double[] out = new double[from.length];
        for (int draw = 0; draw < DRAWS; draw++) {
            sampler.draw(out);
            for (int k = 0; k < directions.length; k++) {
                for (int i = 0; i < out.length; i++) {
                    // to 9 digits: the order of a sum must not tell equal samples apart
                    projections[k][draw] += directions[k][i] * out[i];
                }
                projections[k][draw] = Math.round(projections[k][draw] * 1e9) / 1e9;
            }
        }
        return projections;
    }
}
