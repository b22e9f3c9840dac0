package io.github.subtail.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanelTest {

    @ParameterizedTest
    @CsvSource({"0.5, true", "0.99999999, true", "0.9999999999, false", "1, false", "1.5, false", "NaN, false"})
    void aGapOfRoundingIsNone(double share, boolean gap) {
        Series series = new Series("pga", Mark.LINE, Ink.PGA, List.of(Point.of(1, 1), Point.of(2, share)));

        assertThat(Panel.hasGap(List.of(series))).isEqualTo(gap);
        assertThat(Panel.hasGap(List.of())).isFalse();
    }
}
