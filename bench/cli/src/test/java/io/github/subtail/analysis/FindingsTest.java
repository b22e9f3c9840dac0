package io.github.subtail.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingsTest {

    @ParameterizedTest
    @CsvSource({
        "0.9999, 99.99%",
        "0.999, 99.9%",
        "0.99968749, 99.968%",
        "0.9999999, 99.99999%",
        "0.95259, 95.2%",
        "0.83, 83%",
        "1, 100%",
        "1.0002, 100%",
        "0, 0%",
    })
    void whatIsLessThanAllIsNotSaidToBeAll(double share, String percent) {
        assertThat(Findings.percent(share)).isEqualTo(percent);
    }
}
