package io.github.subtail.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PairedComparisonTest {

    @Test
    void agreesWithSciPy() {
        for (String[] row : Reference.rows("wilcoxon.csv")) {
            PairedComparison comparison = PairedComparison.of(Reference.numbers(row[0]), Reference.numbers(row[1]));

            assertThat(comparison.wins()).isEqualTo(Integer.parseInt(row[2]));
            assertThat(comparison.ties()).isEqualTo(Integer.parseInt(row[3]));
            assertThat(comparison.losses()).isEqualTo(Integer.parseInt(row[4]));
            assertThat(comparison.medianDifference()).isCloseTo(Double.parseDouble(row[5]), within(1e-14));
            assertThat(comparison.effectSize()).isCloseTo(Double.parseDouble(row[6]), within(1e-12));
            double p = Double.parseDouble(row[7]);
            assertThat(comparison.pValue()).isCloseTo(p, within(1e-9 * p));
        }
    }

    @Test
    void fiveWinsOfFiveAreOneOfTheTwoExtremeSignPatternsOf32() {
        PairedComparison comparison = PairedComparison.of(new double[5], new double[] {1, 2, 3, 4, 5});

        assertThat(comparison).isEqualTo(new PairedComparison(5, 5, 0, 0, 3, 1, 2.0 / 32));
    }

    @Test
    void swappingTheSamplesTurnsTheSigns() {
        double[] first = {1, 5, 2, 8, 3, 9};
        double[] second = {2, 4, 5, 8, 9, 1};
        PairedComparison there = PairedComparison.of(first, second);
        PairedComparison back = PairedComparison.of(second, first);

        assertThat(back.wins()).isEqualTo(there.losses());
        assertThat(back.medianDifference()).isEqualTo(-there.medianDifference());
        assertThat(back.effectSize()).isCloseTo(-there.effectSize(), within(1e-15));
        assertThat(back.pValue()).isEqualTo(there.pValue());
    }

    @Test
    void equalSamplesDoNotDiffer() {
        double[] values = {1, 2, 3};

        assertThat(PairedComparison.of(values, values)).isEqualTo(new PairedComparison(3, 0, 3, 0, 0, 0, 1));
    }

    @Test
    void withoutPairsNothingIsKnown() {
        PairedComparison comparison = PairedComparison.of(new double[0], new double[0]);

        assertThat(comparison).isEqualTo(new PairedComparison(0, 0, 0, 0, Double.NaN, 0, 1));
    }

    @Test
    void badSamplesAreRefused() {
        assertThatThrownBy(() -> PairedComparison.of(new double[1], new double[2]))
                .hasMessage("paired samples must be of one length: were 1 and 2");
        assertThatThrownBy(() -> PairedComparison.of(new double[2], new double[] {0, Double.NaN}))
                .hasMessage("paired values must be finite: were 0.0 and NaN in pair 1");
    }
}
