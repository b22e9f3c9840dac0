package io.github.subtail.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogTicksTest {

    private static String labels(double low, double high) {
        return String.join(
                " ",
                LogTicks.of(new Range(low, high)).labelled().stream()
                        .map(LogTicks::label)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "0.9, 210, '1 3 10 30 100'",
        "0.0095, 0.52, '0.01 0.02 0.05 0.1 0.2 0.5'",
        "0.028, 0.085, '0.03 0.04 0.05 0.06 0.07 0.08'",
        "0.961, 0.989, '0.965 0.97 0.975 0.98 0.985'",
        "0.9, 45000, '1 10 100 1,000 10,000'",
        "0.5, 3e6, '1 10 100 1,000 10,000 10⁵ 10⁶'",
        "1e-12, 1, '10⁻¹² 10⁻¹⁰ 10⁻⁸ 10⁻⁶ 10⁻⁴ 0.01 1'",
        "2e-5, 9e-5, '2·10⁻⁵ 3·10⁻⁵ 5·10⁻⁵ 7·10⁻⁵'",
    })
    void everyAxisHasAHandfulOfRoundLabels(double low, double high, String expected) {
        assertThat(labels(low, high)).isEqualTo(expected);
    }

    @Test
    void noAxisIsWithoutLabelsOrCrowded() {
        for (double low = 1e-9; low < 1e9; low *= 1.7) {
            for (double ratio = 1.02; ratio < 1e9; ratio *= 1.3) {
                Range range = new Range(low, low * ratio);
                LogTicks ticks = LogTicks.of(range);
                assertThat(ticks.labelled())
                        .as("from %s to %s", range.low(), range.high())
                        .hasSizeBetween(2, 8)
                        .isSorted()
                        .allMatch(value -> value > range.low() * (1 - 1e-12) && value < range.high() * (1 + 1e-12));
            }
        }
    }
}
