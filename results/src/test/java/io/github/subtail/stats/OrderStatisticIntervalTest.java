package io.github.subtail.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class OrderStatisticIntervalTest {

    @Test
    void ranksAreThoseOfTheBinomialLaw() {
        List<String[]> rows = Reference.rows("order_statistics.csv");
        assertThat(rows).hasSize(12 * 7 * 3);
        for (String[] row : rows) {
            OrderStatisticInterval interval = OrderStatisticInterval.of(
                    Integer.parseInt(row[0]), Double.parseDouble(row[1]), Double.parseDouble(row[2]));
            assertThat(interval.lowerRank()).as("lower of %s", interval).isEqualTo(Integer.parseInt(row[3]));
            assertThat(interval.upperRank()).as("upper of %s", interval).isEqualTo(Integer.parseInt(row[4]));
        }
    }

    @Test
    void rareQuantilesNeedAsManyTrialsAsTheClosedFormSays() {
        assertThat(OrderStatisticInterval.trialsForLower(1e-4, 0.05)).isEqualTo(29_956);
        assertThat(OrderStatisticInterval.trialsForLower(1e-4, 0.025)).isEqualTo(36_887);
        assertThat(OrderStatisticInterval.of(36_886, 1e-4, 0.95).lowerRank()).isZero();
        assertThat(OrderStatisticInterval.of(36_887, 1e-4, 0.95).lowerRank()).isEqualTo(1);
        assertThat(OrderStatisticInterval.of(100, 1e-4, 0.95).reason()).isEqualTo("needs N >= 36887");
        assertThat(OrderStatisticInterval.of(100, 0.9999, 0.95).reason()).isEqualTo("needs N >= 36887");
    }

    @Test
    void anEndMayMissAsOftenAsItsTailAndNoMore() {
        // P(both of two above the median) = 1/4 = (1 - 0.5)/2
        assertThat(OrderStatisticInterval.of(2, 0.5, 0.5).lowerRank()).isEqualTo(1);
        assertThat(OrderStatisticInterval.of(2, 0.5, 0.5).upperRank()).isEqualTo(2);
        assertThat(OrderStatisticInterval.of(2, 0.5, 0.51).lowerRank()).isZero();
        assertThat(OrderStatisticInterval.of(2, 0.5, 0.51).upperRank()).isZero();
    }

    @Test
    void eachEndStandsAlone() {
        double[] sorted = new double[100];
        Arrays.setAll(sorted, i -> i + 1);
        OrderStatisticInterval low = OrderStatisticInterval.of(100, 0.01, 0.95);
        assertThat(low.lower(sorted)).isNaN();
        assertThat(low.upper(sorted)).isEqualTo(4);
        assertThat(low.reason()).isEqualTo("needs N >= 368");
        OrderStatisticInterval high = OrderStatisticInterval.of(100, 0.99, 0.95);
        assertThat(high.lower(sorted)).isEqualTo(97);
        assertThat(high.upper(sorted)).isNaN();
        OrderStatisticInterval median = OrderStatisticInterval.of(100, 0.5, 0.95);
        assertThat(median.lower(sorted)).isEqualTo(40);
        assertThat(median.upper(sorted)).isEqualTo(61);
        assertThat(median.reason()).isEmpty();
    }

    @Test
    void withoutOrWithOneTrialThereIsNoInterval() {
        for (int n = 0; n <= 1; n++) {
            OrderStatisticInterval interval = OrderStatisticInterval.of(n, 0.5, 0.95);
            double[] sample = new double[n];
            assertThat(interval.lower(sample)).isNaN();
            assertThat(interval.upper(sample)).isNaN();
            assertThat(interval.reason()).isEqualTo("needs N >= 6");
        }
        assertThat(OrderStatisticInterval.of(10, 0, 0.95).reason()).isEqualTo("no N suffices for level 0.0");
        assertThat(OrderStatisticInterval.of(10, 0, 0.95).upperRank()).isEqualTo(1);
    }

    @Test
    void badParametersAreRefusedByName() {
        assertThatThrownBy(() -> OrderStatisticInterval.of(-1, 0.5, 0.9)).hasMessageContaining("must be >= 0: was -1");
        assertThatThrownBy(() -> OrderStatisticInterval.of(5, 1.5, 0.9)).hasMessageContaining("[0, 1]: was 1.5");
        assertThatThrownBy(() -> OrderStatisticInterval.of(5, 0.5, 1)).hasMessageContaining("(0, 1): was 1.0");
        assertThatThrownBy(() -> OrderStatisticInterval.of(5, 0.5, 0.9).lower(new double[4]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must have 5 values: had 4");
    }

    /**
     * Coverage over 10,000 samples of 60. An end that misses with probability at most 0.025 misses more than 334 times
     * with probability at most P(Bin(10000, 0.025) > 334) = 1.3e-7 (SciPy); four such ends fail falsely with less than 1e-6.
     */
    @Test
    void bothEndsMissAsRarelyAsTheyPromise() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261122L);
        int n = 60;
        for (double q : new double[] {0.1, 0.5}) {
            OrderStatisticInterval interval = OrderStatisticInterval.of(n, q, 0.95);
            int lowMisses = 0;
            int highMisses = 0;
            for (int repetition = 0; repetition < 10_000; repetition++) {
                double[] sample = random.doubles(n).sorted().toArray();
                lowMisses += interval.lower(sample) > q ? 1 : 0;
                highMisses += interval.upper(sample) < q ? 1 : 0;
            }
            assertThat(lowMisses).isLessThanOrEqualTo(334).isPositive();
            assertThat(highMisses).isLessThanOrEqualTo(334).isPositive();
        }
    }
}
