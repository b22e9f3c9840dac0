package io.github.subtail.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How often the intervals of quantiles, made as the store reports them, miss the true quantile, at either end and over
 * laws without and with ties. {@code -Dsubtail.repetitions=10000} prints the table.
 *
 * <p>Without ties each end misses with a probability known exactly, from the terms of the binomial law, and the count of
 * misses is held against it from both sides; with ties it must not miss more often. A correct interval with a fresh seed
 * would fail one of the comparisons with probability 1e-9.
 */
class IntervalCoverageTest {

    private static final String REPETITIONS = "subtail.repetitions";
    private static final int SAMPLES = Integer.getInteger(REPETITIONS, 500);
    private static final double CONFIDENCE = 0.95;
    private static final double LEAST = 1e-9;
    private static final int[] SIZES = {20, 100, 1000};
    private static final double[] LEVELS = {0.001, 0.01, 0.05, 0.5, 0.9, 0.99};

    /** A law by its quantile function, the least x with F(x) >= u. */
    private record Law(String name, boolean ties, DoubleUnaryOperator quantile) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static List<Law> laws() {
        return List.of(
                new Law("uniform", false, u -> u),
                new Law("exponential", false, u -> -Math.log1p(-u)),
                new Law("Cauchy", false, u -> Math.tan(Math.PI * (u - 0.5))),
                new Law("Bernoulli 0.3", true, u -> u <= 0.7 ? 0 : 1),
                new Law("six faces", true, u -> Math.ceil(6 * u)),
                new Law("geometric 0.2", true, u -> Math.ceil(Math.log1p(-u) / Math.log1p(-0.2))),
                new Law("uniform, 40% at its top", true, u -> Math.min(u, 0.6)));
    }

    @ParameterizedTest
    @MethodSource("laws")
    void anEndMissesAsOftenAsItMay(Law law) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(law.name.hashCode());
        for (int n : SIZES) {
            int size = n;
            List<OrderStatisticInterval> intervals = DoubleStream.of(LEVELS)
                    .mapToObj(q -> OrderStatisticInterval.of(size, q, CONFIDENCE))
                    .toList();
            int[] below = new int[LEVELS.length];
            int[] above = new int[LEVELS.length];
            for (int repetition = 0; repetition < SAMPLES; repetition++) {
                // 1 - U is in (0, 1], where a quantile function is defined
                double[] sorted = random.doubles(n)
                        .map(u -> law.quantile.applyAsDouble(1 - u))
                        .sorted()
                        .toArray();
                for (int i = 0; i < LEVELS.length; i++) {
                    OrderStatisticInterval interval = intervals.get(i);
                    double truth = law.quantile.applyAsDouble(LEVELS[i]);
                    below[i] += interval.upper(sorted) < truth ? 1 : 0;
                    above[i] += interval.lower(sorted) > truth ? 1 : 0;
                }
            }
            for (int i = 0; i < LEVELS.length; i++) {
                check(law, intervals.get(i), below[i], above[i]);
            }
        }
    }

    private static void check(Law law, OrderStatisticInterval interval, int below, int above) {
        int n = interval.n();
        int upper = interval.upperRank();
        int lower = interval.lowerRank();
        // the upper end is too low if at least u values are below the quantile, the lower too high if fewer than l are
        double missBelow = upper == 0 ? 0 : ExactBinomial.atMost(n - upper, n, 1 - interval.q());
        double missAbove = lower == 0 ? 0 : ExactBinomial.atMost(lower - 1, n, interval.q());
        if (System.getProperty(REPETITIONS) != null) {
            System.out.printf(
                    Locale.ROOT,
                    "%-24s N %5d  q %5.3f  missed below %.4f (may %.4f)  above %.4f (may %.4f)  covered %.4f%s%n",
                    law.name,
                    n,
                    interval.q(),
                    (double) below / SAMPLES,
                    missBelow,
                    (double) above / SAMPLES,
                    missAbove,
                    1 - (double) (below + above) / SAMPLES,
                    lower == 0 ? upper == 0 ? "  no end" : "  upper end only" : upper == 0 ? "  lower end only" : "");
        }
        assertThat(missBelow).isLessThanOrEqualTo(0.025 + 1e-15);
        assertThat(missAbove).isLessThanOrEqualTo(0.025 + 1e-15);
        assertAsOften(law, interval, below, missBelow);
        assertAsOften(law, interval, above, missAbove);
    }

    private static void assertAsOften(Law law, OrderStatisticInterval interval, int misses, double probability) {
        BinomialDistribution counts = new BinomialDistribution(null, SAMPLES, probability);
        assertThat(misses == 0 ? 1 : 1 - counts.cumulativeProbability(misses - 1))
                .as("%s: %s misses %d times", law, interval, misses)
                .isGreaterThan(LEAST);
        if (!law.ties) {
            assertThat(counts.cumulativeProbability(misses))
                    .as("%s: %s misses %d times only", law, interval, misses)
                    .isGreaterThan(LEAST);
        }
    }
}
