package io.github.subtail.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The p-values of {@code compare}: by going through all signs, and how often they reject what is true. */
class PairedComparisonLawTest {

    private static final int REPETITIONS = Integer.getInteger("subtail.repetitions", 2000);

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(20261123L);

    /** If the differences are symmetric about 0, each of the 2^m patterns of signs is as likely as any other. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 11, 14})
    void thePValueIsTheShareOfSignsAsUneven(int m) {
        for (int sample = 0; sample < 20; sample++) {
            double[] d = random.doubles(m).map(u -> u - 0.35).toArray();
            int[] ranks = ranks(d);
            int middle = m * (m + 1) / 2; // twice the mean of W+
            int observed = 0;
            for (int i = 0; i < m; i++) {
                observed += d[i] > 0 ? 2 * ranks[i] : 0;
            }
            int asUneven = 0;
            for (int signs = 0; signs < 1 << m; signs++) {
                int sum = 0;
                for (int i = 0; i < m; i++) {
                    sum += (signs >> i & 1) == 1 ? 2 * ranks[i] : 0;
                }
                asUneven += Math.abs(sum - middle) >= Math.abs(observed - middle) ? 1 : 0;
            }

            assertThat(PairedComparison.of(new double[m], d).pValue())
                    .isCloseTo((double) asUneven / (1 << m), within(1e-12));
        }
    }

    private static int[] ranks(double[] d) {
        return Arrays.stream(d)
                .mapToInt(x -> (int)
                        Arrays.stream(d).filter(y -> Math.abs(y) <= Math.abs(x)).count())
                .toArray();
    }

    /**
     * Symmetric differences, with and without ties, below and above 50 pairs: a level of 5% is kept. The normal
     * approximation may exceed it by a tenth. False failure 1e-9 by the binomial law of the rejections.
     */
    @ParameterizedTest
    @ValueSource(ints = {5, 20, 50, 51, 200})
    void whatDoesNotDifferIsRarelySaidToDiffer(int pairs) {
        int[] rejected = new int[2];
        for (int repetition = 0; repetition < REPETITIONS; repetition++) {
            double[] d = random.doubles(pairs).map(u -> 2 * u - 1).toArray();
            double[] tied = Arrays.stream(d).map(x -> Math.rint(4 * x)).toArray();
            rejected[0] += PairedComparison.of(new double[pairs], d).pValue() <= 0.05 ? 1 : 0;
            rejected[1] += PairedComparison.of(new double[pairs], tied).pValue() <= 0.05 ? 1 : 0;
        }
        BinomialDistribution most = new BinomialDistribution(null, REPETITIONS, 0.055);
        for (int count : rejected) {
            assertThat(1 - most.cumulativeProbability(count)).isGreaterThan(1e-9);
        }
    }

    /** Three true hypotheses, independent or all the same: one of them is rejected at 5% in at most 5% of families. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void holmKeepsTheLevelOfTheFamily(boolean independent) {
        int families = 10 * REPETITIONS;
        int wrong = 0;
        for (int family = 0; family < families; family++) {
            double common = random.nextDouble();
            double[] p = new double[3];
            Arrays.setAll(p, i -> independent ? random.nextDouble() : common);
            wrong += Arrays.stream(Holm.adjust(p)).anyMatch(adjusted -> adjusted <= 0.05) ? 1 : 0;
        }
        assertThat(1 - new BinomialDistribution(null, families, 0.05).cumulativeProbability(wrong))
                .isGreaterThan(1e-9);
    }
}
