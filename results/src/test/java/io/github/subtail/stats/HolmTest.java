package io.github.subtail.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HolmTest {

    @Test
    void eachIsMultipliedByTheNumberOfThoseNotSmaller() {
        // sorted 0.005, 0.01, 0.03, 0.04: times 4, 3, 2, 1, the last lifted to the one before it
        assertThat(Holm.adjust(0.01, 0.04, 0.03, 0.005)).containsExactly(0.03, 0.06, 0.06, 0.02);
    }

    @Test
    void noneExceedsOneAndTheInputStays() {
        double[] values = {0.9, 0.4};

        assertThat(Holm.adjust(values)).containsExactly(0.9, 0.8);
        assertThat(Holm.adjust(0.6, 0.7)).containsExactly(1, 1);
        assertThat(values).containsExactly(0.9, 0.4);
        assertThat(Holm.adjust()).isEmpty();
        assertThat(Holm.adjust(0, 1)).containsExactly(0, 1);
    }

    @Test
    void whatIsNoProbabilityIsRefused() {
        assertThatThrownBy(() -> Holm.adjust(0.5, 1.5)).hasMessage("p-value must be in [0, 1]: was 1.5");
        assertThatThrownBy(() -> Holm.adjust(-1e-300)).hasMessage("p-value must be in [0, 1]: was -1.0E-300");
        assertThatThrownBy(() -> Holm.adjust(Double.NaN)).hasMessage("p-value must be in [0, 1]: was NaN");
    }
}
