package io.github.subtail.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScalingReportTest {

    private static final List<Cost> SQUARE = List.of(
            new Cost("square, exactly", "n", 10, 300, 100, "flops"),
            new Cost("square, exactly", "n", 100, 30_000, 20_000, "memory bandwidth"),
            Cost.of("flat", "T", 50, 7),
            Cost.of("flat", "T", 5000, 7));

    @Test
    void findsTheExponentOfAPowerLaw() {
        Growth growth = Growth.of(SQUARE.subList(0, 2));

        assertThat(growth.exponent()).isCloseTo(2, within(1e-12));
        assertThat(growth.at(20)).isCloseTo(1200, within(1e-9));
        assertThat(Growth.of(SQUARE.subList(2, 4)).exponent()).isZero();
    }

    @Test
    void writesPointsAndFigure(@TempDir Path folder) throws IOException {
        new ScalingReport(SQUARE).write(folder);

        assertThat(folder.resolve("scaling.csv")).hasContent("""
                series,axis,size,micros,exponent,limit_micros,limit
                "square, exactly",n,10,300.0,2.000,100.0,flops
                "square, exactly",n,100,3.000e+04,2.000,2.000e+04,memory bandwidth
                "flat",T,50,7.000,0.000,,
                "flat",T,5000,7.000,0.000,,
                """);
        assertThat(Files.readString(folder.resolve("scaling.svg"))).contains("n, square, exactly: 2.00");
        assertThat(folder.resolve("scaling.png")).isNotEmptyFile();
    }
}
