package io.github.subtail.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subtail.schedule.PowerSchedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTextTest {

    @ParameterizedTest
    @CsvSource({
        "3,                3,    0, 0,     3",
        "1e-4,             1e-4, 0, 0,     0.0001",
        "1.0e-4,           1e-4, 0, 0,     0.0001",
        ".5,               0.5,  0, 0,     0.5",
        "2/sqrt(t),        2,    0, 0.5,   2/sqrt(t)",
        "' 2 / sqrt( t ) ',2,    0, 0.5,   2/sqrt(t)",
        "3/t,              3,    0, 1,     3/t",
        "3/t^2,            3,    0, 2,     3/t^2",
        "3/t^0.5,          3,    0, 0.5,   3/sqrt(t)",
        "3/t^(1/2),        3,    0, 0.5,   3/sqrt(t)",
        "3/t^0.75,         3,    0, 0.75,  3/t^0.75",
        "4/(t+8)^(2/3),    4,    8, 0.6666666666666666, 4/(t+8)^(2/3)",
        "4/(t+8)^0.5,      4,    8, 0.5,   4/(t+8)^0.5",
        "4/(t+8),          4,    8, 1,     4/(t+8)",
        "4/(t+0)^2,        4,    0, 2,     4/t^2",
        "t^-0.5,           1,    0, 0.5,   1/sqrt(t)",
        "t^-(2/3),         1,    0, 0.6666666666666666, 1/t^(2/3)",
        "t^-1,             1,    0, 1,     1/t",
        "5/(t+3)^0,        5,    0, 0,     5",
        "1.5e3/(t+2.5)^1.25, 1500, 2.5, 1.25, 1500/(t+2.5)^1.25"
    })
    void readsEveryFormAndWritesOne(String text, double scale, double shift, double power, String canonical) {
        PowerSchedule schedule = ScheduleText.parse(text).orElseThrow();

        assertThat(schedule).isEqualTo(new PowerSchedule(scale, shift, power));
        assertThat(ScheduleText.format(schedule)).isEqualTo(canonical);
        assertThat(ScheduleText.parse(canonical)).contains(schedule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "t",
                "2/",
                "/t",
                "0",
                "0/t",
                "-1",
                "2/t^",
                "2/t^(1/0)",
                "2/(t+)",
                "2/(t+-1)",
                "sqrt(t)",
                "2*t",
                "2/sqrt(t+1)",
                "t^0.5",
                "nan",
                "infinity",
                "1e400",
                "2/t^1e400",
                "1 2/t/",
                "x/t"
            })
    void refusesEverythingElse(String text) {
        assertThat(ScheduleText.parse(text)).isEmpty();
    }

    @Test
    void formattedSchedulesReadBackToTheSameBits() {
        double[] numbers = {1e-12, 1e-4, 1.0 / 3, 0.1, 0.7, 1, Math.PI, 12345.678, 1e15, 3e17, 1.7e308};
        for (double scale : numbers) {
            for (double shift : new double[] {0, 0.1, 8, 1e20}) {
                for (double power : new double[] {1e-3, 0.3, 1.0 / 3, 0.5, 2.0 / 7, 1, 19.0 / 20, Math.E}) {
                    PowerSchedule schedule = new PowerSchedule(scale, shift, power);
                    assertThat(ScheduleText.parse(ScheduleText.format(schedule)))
                            .contains(schedule);
                }
            }
        }
    }
}
