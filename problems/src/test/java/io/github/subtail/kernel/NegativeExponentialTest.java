package io.github.subtail.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NegativeExponentialTest {

    private static double[] exponentials(double... z) {
        double[] out = z.clone();
        new NegativeExponential().replace(out);
        return out;
    }

    private static double relativeError(double value, String exact) {
        BigDecimal reference = new BigDecimal(exact);
        if (reference.signum() == 0) {
            return value;
        }
        BigDecimal difference = new BigDecimal(value).subtract(reference).abs();
        return difference.divide(reference.abs(), MathContext.DECIMAL32).doubleValue();
    }

    /** Reference by mpmath with 60 digits, see exponential_reference.py. */
    @Test
    void agreesWithAReferenceOfThirtyDigits() throws IOException {
        List<String> rows = new String(
                        getClass().getResourceAsStream("exponential.csv").readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .toList();
        assertThat(rows).hasSizeGreaterThan(300);
        for (String row : rows) {
            String[] cells = row.split(",", -1);
            double[] z = {Double.parseDouble(cells[0])};
            double sum = new NegativeExponential().replace(z);

            assertThat(relativeError(z[0], cells[1])).as("exp(-%s)", cells[0]).isLessThan(4e-16);
            assertThat(relativeError(sum, cells[2]))
                    .as("1 - exp(-%s)", cells[0])
                    .isLessThan(6e-16);
        }
    }

    /** StrictMath.exp is within one unit in the last place, 2.3e-16, of the true value. */
    @Test
    void staysWithin1e15OfTheStrictExponentialOnTheWholeRange() {
        double[] z = new double[2_000_001];
        for (int i = 0; i < z.length; i++) {
            z[i] = 700.0 * i / (z.length - 1);
        }
        double[] fast = exponentials(z);
        double worst = 0;
        for (int i = 0; i < z.length; i++) {
            double exact = StrictMath.exp(-z[i]);
            worst = Math.max(worst, Math.abs(fast[i] - exact) / exact);
        }

        assertThat(worst).isLessThan(7e-16);
    }

    @Test
    void knowsTheEndsOfTheRange() {
        assertThat(exponentials(0, -0.0, 701, 745, 746, 1e300, Double.POSITIVE_INFINITY))
                .containsExactly(1, 1, StrictMath.exp(-701), StrictMath.exp(-745), 0, 0, 0);
        assertThat(exponentials(-710, Double.NEGATIVE_INFINITY, -705))
                .containsExactly(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, StrictMath.exp(705));
        assertThat(exponentials(1, Double.NaN, 2)[1]).isNaN();
    }

    @Test
    void sumsWhatIsMissingFromOneWithoutLosingSmallNumbers() {
        double[] z = new double[1000];
        Arrays.fill(z, 1e-12);

        assertThat(new NegativeExponential().replace(z)).isBetween(0.9999999e-9, 1.0000001e-9);
    }

    /** The bits are the same on every Java version and processor: those of the exponentials may never change. */
    @Test
    void hasTheGoldenBits() {
        double[] z = new SplittableRandom(1).doubles(10_000, 0, 40).toArray();
        double sum = new NegativeExponential().replace(z);
        long hash = 0;
        for (double e : z) {
            hash = 31 * hash + Double.doubleToLongBits(e);
        }

        assertThat(Long.toHexString(hash)).isEqualTo("28e8ee8b1277282b");
        assertThat(sum).isEqualTo(0x1.307a216da16cfp13);
    }

    /** What an argument gives does not depend on the others of its block, some of which are out of the fast range. */
    @Test
    void givesEachNumberItsOwnBits() {
        double[] z = new SplittableRandom(2).doubles(2_000, -800, 800).toArray();
        double[] together = exponentials(z);
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            double[] alone = {z[i]};
            sum += new NegativeExponential().replace(alone);
            assertThat(together[i]).as("exp(-%s)", z[i]).isEqualTo(alone[0]);
        }
        double[] positive = Arrays.stream(z).filter(v -> v > -30).toArray();

        assertThat(sum).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(new NegativeExponential().replace(positive.clone()))
                .isCloseTo(
                        Arrays.stream(positive).map(v -> -StrictMath.expm1(-v)).sum(), withinPercentage(1e-11));
    }
}
