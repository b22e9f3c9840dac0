package io.github.subtail.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CheckpointsTest {

    @Test
    void logarithmicOnesAreThePowersRounded() {
        assertThat(Checkpoints.logarithmic(4, 1000)).containsExactly(1, 10, 100, 1000);
        assertThat(Checkpoints.logarithmic(60, 5)).containsExactly(1, 2, 3, 4, 5);
        assertThat(Checkpoints.logarithmic(60, 1)).containsExactly(1);
    }

    @Test
    void firstAndLastAreAlwaysIn() {
        assertThat(Checkpoints.every(4, 10)).containsExactly(1, 4, 8, 10);
        assertThat(Checkpoints.explicit(new int[] {7, 3, 3, 99}, 10)).containsExactly(1, 3, 7, 10);
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checkpoints.every(0, 10))
                .withMessage("distance of checkpoints must be >= 1: was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checkpoints.explicit(new int[] {0}, 10))
                .withMessage("checkpoint must be >= 1: was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checkpoints.logarithmic(1, 10))
                .withMessage("number of logarithmic checkpoints must be >= 2: was 1");
    }

    @Test
    void theLeastNumbersAllowedAreAllowed() {
        assertThat(Checkpoints.logarithmic(2, 1000)).containsExactly(1, 1000);
        assertThat(Checkpoints.every(1, 4)).containsExactly(1, 2, 3, 4);
        assertThat(Checkpoints.every(40_000, 80_000)).containsExactly(1, 40_000, 80_000);
        assertThat(Checkpoints.explicit(new int[] {1}, 1)).containsExactly(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checkpoints.explicit(new int[] {1}, 0))
                .withMessage("number of iterations must be >= 1: was 0");
    }
}
