package io.github.subtail.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0.0",
        "1, 1.0",
        "-2.5, -2.5",
        "100, 100.0",
        "1e-4, 0.0001",
        "1e-8, 1.0e-8",
        "-1.25e-9, -1.25e-9",
        "123456789012345, 123456789012345.0",
        "1e15, 1.0e+15",
        "1.7976931348623157e308, 1.7976931348623157e+308",
        "4.9e-324, 4.9e-324",
        "2e-3, 0.002",
        "2.2250738585072014E-308, 2.2250738585072014e-308"
    })
    void areWrittenShortest(double value, String text) {
        // 4.9e-324 is how Java spells the least double; its shortest form has one digit
        assertThat(Numbers.text(value)).isEqualTo(value == Double.MIN_VALUE ? "5.0e-324" : text);
    }

    @Test
    void readBackToTheSameBits() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 2000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertThat(Double.parseDouble(Numbers.text(value))).isEqualTo(value);
            }
        }
    }
}
