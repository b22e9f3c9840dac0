package io.github.subtail.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.subtail.constants.Constant;
import io.github.subtail.constants.ProblemConstants;
import io.github.subtail.constants.Provenance;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalWidthTest {

    private static Constant simulated(String name, double lower, double upper) {
        return new Constant(name, (lower + upper) / 2, Provenance.MONTE_CARLO, lower, upper, 1);
    }

    private static LocalWidth width() {
        return LocalWidth.of(new ProblemConstants(List.of(
                simulated("width", 3.9, 4.1),
                Constant.of("k_1", 1, Provenance.EXACT, 0),
                simulated("V_1", 1.9, 2.1),
                Constant.of("k_2", 2, Provenance.EXACT, 0),
                simulated("V_2", 0.9, 1.1),
                Constant.of("k_3", 4, Provenance.EXACT, 0),
                simulated("V_3", 0.3, 0.5))));
    }

    @Test
    void aSimulatedWidthIsAnInterval() {
        assertThat(width().grid()).containsExactly(0, 1, 2, 4);
        assertThat(width().upper()).containsExactly(4.1, 2.1, 1.1, 0.5);
        assertThat(width().lower()).containsExactly(3.9, 1.9, 0.9, 0.3);
    }

    @Test
    void chordsAndDescentBoundItFromBelow() {
        assertThat(width().atLeast(0)).isEqualTo(3.9);
        assertThat(width().atLeast(2)).isEqualTo(0.9);
        // from the right: 0.9 + (0.9 - 0.5) / 2 / 2 = 1.0; from the left: 1.9 - (4.1 - 1.9) / 2 = 0.8
        assertThat(width().atLeast(1.5)).isCloseTo(1.0, within(1e-12));
        // from the left: 1.9 - 0.1 (4.1 - 1.9) = 1.68; from the right: 0.9 + 0.9 * 0.2 = 1.08
        assertThat(width().atLeast(1.1)).isCloseTo(1.68, within(1e-12));
        assertThat(width().atLeast(4.5)).isCloseTo(0.3 - 0.25 * 0.8, within(1e-12));
        assertThat(width().atLeast(100)).isZero();
    }

    /** V of the line segment [0, 1] in direction h = 1: E (k + g)_+ - k, in closed form. */
    @Test
    void isBelowTheTruth() {
        double[] grid = {0, 0.3, 0.8, 1.7, 3};
        double[] truth = new double[grid.length];
        for (int j = 0; j < grid.length; j++) {
            truth[j] = segment(grid[j]);
        }
        LocalWidth width = new LocalWidth(grid, truth, truth);
        for (double k = 0; k < 6; k += 0.01) {
            assertThat(width.atLeast(k)).isBetween(0.0, segment(k) + 1e-12);
        }
        assertThat(width.atLeast(0.5)).isGreaterThan(0.9 * segment(0.5));
    }

    private static double segment(double k) {
        double sum = 0;
        double step = 1e-3;
        for (double z = k + step / 2; z < 9; z += step) {
            sum += step * (z - k) * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
        }
        return sum;
    }
}
