package io.github.subtail.nqp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.subtail.region.Box;
import io.github.subtail.region.Region;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NqpInstanceTest {

    private static final double[][] H = {{-1, -2}, {-2, 0}};
    private static final double[] LINEAR = {3, 2};
    private static final double[] ONES = {1, 1};

    static Stream<Arguments> wrong() {
        double[][] rows = {{1, 1}};
        double[] one = {1};
        return Stream.of(
                wrong(new double[0][], new double[0], rows, one, ONES, "H must have at least 1 row: had 0"),
                wrong(new double[][] {{-1}, {-2, 0}}, LINEAR, rows, one, ONES, "row 0 of H must have 2 entries: had 1"),
                wrong(
                        new double[][] {{-1, -2}, {-2, Double.NaN}},
                        LINEAR,
                        rows,
                        one,
                        ONES,
                        "H[1][1] must be finite: was NaN"),
                wrong(
                        new double[][] {{-1, -2}, {-2.1, 0}},
                        LINEAR,
                        rows,
                        one,
                        ONES,
                        "H must be symmetric, up to 1e-12 relative: H[1][0] was -2.1 and H[0][1] was -2.0"),
                wrong(
                        new double[][] {{-1, 2}, {2, 0}},
                        LINEAR,
                        rows,
                        one,
                        ONES,
                        "H[0][1] must be <= 0 (DR-submodularity): was 2.0"),
                wrong(H, new double[] {3}, rows, one, ONES, "h must have 2 entries: had 1"),
                wrong(
                        H,
                        new double[] {3, Double.POSITIVE_INFINITY},
                        rows,
                        one,
                        ONES,
                        "h[1] must be finite: was Infinity"),
                wrong(
                        H,
                        new double[] {3, 1.9},
                        rows,
                        one,
                        ONES,
                        "h[1] + (Hu)[1] must be >= 0 (monotonicity on [0, u]): was -0.10000000000000009"
                                + " with h[1] = 1.9"),
                wrong(H, LINEAR, rows, one, new double[] {1}, "u must have 2 entries: had 1"),
                wrong(H, LINEAR, rows, one, new double[] {1, 0}, "u[1] must be > 0: was 0.0"),
                wrong(H, LINEAR, rows, ONES, ONES, "b must have one entry for each of the 1 rows of A: had 2"),
                wrong(H, LINEAR, new double[][] {{1, 1, 1}}, one, ONES, "row 0 of A must have 2 entries: had 3"),
                wrong(H, LINEAR, new double[][] {{1, Double.NaN}}, one, ONES, "A[0][1] must be finite: was NaN"),
                wrong(H, LINEAR, rows, new double[] {-1}, ONES, "b[0] must be >= 0, so that 0 is feasible: was -1.0"));
    }

    private static Arguments wrong(
            double[][] h, double[] linear, double[][] a, double[] b, double[] u, String message) {
        return Arguments.of(h, linear, a, b, u, message);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void namesWhatIsWrong(double[][] h, double[] linear, double[][] a, double[] b, double[] u, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NqpInstance(h, linear, a, b, u))
                .withMessage(message);
    }

    @Test
    void acceptsRoundingAndMakesHExactlySymmetric() {
        double[][] h = {{-1, Math.nextDown(-2.0)}, {-2, 0}};
        NqpInstance instance = NqpInstance.onBox(h, new double[] {3, 2 - 1e-12}, ONES);
        double[][] stored = instance.hessian();
        assertThat(stored[0][1]).isEqualTo(stored[1][0]).isBetween(Math.nextDown(-2.0), -2.0);
        assertThat(instance.constraintCount()).isZero();
    }

    @Test
    void hasTheRegionOfItsConstraints() {
        NqpInstance box = NqpInstance.onBox(H, LINEAR, new double[] {1, 0.5});
        assertThat(box.region()).isInstanceOf(Box.class);
        assertThat(box.region().upper()).containsExactly(1, 0.5);
        double[][] rows = {{1, 1}, {0, 2}};
        Region cut = new NqpInstance(H, LINEAR, rows, new double[] {1, 1}, ONES).region();
        assertThat(cut.contains(new double[] {0.5, 0.5}, 1e-12)).isTrue();
        assertThat(cut.contains(new double[] {0.6, 0.5}, 1e-12)).isFalse();
        assertThat(cut.contains(new double[] {0, 0.51}, 1e-12)).isFalse();
    }

    @Test
    void sharesNoArrayWithItsCaller() {
        double[][] h = {{-1, -2}, {-2, 0}};
        NqpInstance instance = new NqpInstance(h, LINEAR, new double[][] {{1, 1}}, new double[] {1}, ONES);
        h[0][0] = -7;
        instance.hessian()[0][0] = -8;
        instance.linear()[0] = -8;
        instance.constraints()[0][0] = -8;
        instance.limits()[0] = -8;
        instance.upper()[0] = -8;
        assertThat(instance.hessian()).isDeepEqualTo(H);
        assertThat(instance.linear()).containsExactly(LINEAR);
        assertThat(instance.constraints()[0]).containsExactly(1, 1);
        assertThat(instance.limits()).containsExactly(1);
        assertThat(instance.upper()).containsExactly(ONES);
        assertThat(Arrays.stream(h[0]).sum()).isEqualTo(-9);
    }
}
