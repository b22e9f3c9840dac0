package io.github.subtail.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowerScheduleTest {

    @ParameterizedTest
    @CsvSource({
        "2, 0, 0.5, 16, 0.5",
        "4, 8, 0.6666666666666666, 19, 0.4444444444444444",
        "3, 5, 0, 7, 3",
        "1, 0, 1, 8, 0.125"
    })
    void isAPowerOfTheShiftedIteration(double scale, double shift, double power, int t, double expected) {
        assertThat(new PowerSchedule(scale, shift, power).at(t)).isEqualTo(expected, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, schedule scale must be finite and > 0: was 0.0",
        "NaN, 0, 0, schedule scale must be finite and > 0: was NaN",
        "1, -1, 0, schedule shift must be finite and >= 0: was -1.0",
        "1, 0, -0.5, schedule power must be finite and >= 0: was -0.5",
        "1, 0, Infinity, schedule power must be finite and >= 0: was Infinity"
    })
    void numbersOutOfRangeAreRefused(double scale, double shift, double power, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PowerSchedule(scale, shift, power))
                .withMessage(message);
    }

    @Test
    void aBatchIsRoundedUpAndAtLeastOne() {
        assertThat(Schedule.constant(2.1).batchAt(1)).isEqualTo(3);
        assertThat(new PowerSchedule(1, 0, 1).batchAt(10)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1, 4, 22", "2, 3, 9", "3, 3, 4", "5, 4, 0"})
    void theSamplesOfBatchesAddUp(int from, int to, long expected) {
        // 10/t rounded up: 10, 5, 4, 3, ...
        assertThat(new PowerSchedule(10, 0, 1).samples(from, to)).isEqualTo(expected);
        Schedule own = t -> 10.0 / t;
        assertThat(own.samples(from, to)).isEqualTo(expected);
    }

    @Test
    void theSamplesOfAConstantNeedNoSum() {
        assertThat(Schedule.constant(2.5).samples(1, 10)).isEqualTo(30);
        assertThat(Schedule.constant(2.5).samples(4, 4)).isEqualTo(3);
        assertThat(Schedule.constant(2.5).samples(5, 4)).isZero();
        assertThat(Schedule.constant(7).samples(9, 4)).isZero();
        assertThat(Schedule.constant(2).samples(1, Integer.MAX_VALUE)).isEqualTo(2L * Integer.MAX_VALUE);
    }

    @Test
    void theRootIsOfTheShiftedIterationToo() {
        assertThat(new PowerSchedule(2, 5, 0.5).at(4)).isEqualTo(2.0 / 3);
    }
}
