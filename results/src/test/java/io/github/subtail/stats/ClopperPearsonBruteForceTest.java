package io.github.subtail.stats;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subtail.audit.Judgement;
import io.github.subtail.audit.Verdict;
import io.github.subtail.audit.Violations;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The ends are defined by tails, P(B &gt;= k) = a at the lower and P(B &lt;= k) = a at the upper: a little to the left of an
 * end the tail is on one side of a and a little to the right on the other. Every k of every N up to {@code -Dsubtail.trials}.
 */
class ClopperPearsonBruteForceTest {

    private static final int MOST = Integer.getInteger("subtail.trials", 40);
    private static final double[] CONFIDENCES = {0.95, Judgement.VIOLATION_CONFIDENCE};
    private static final double TOLERANCE = 1e-9;

    @ParameterizedTest
    @ValueSource(doubles = {0.95, Judgement.VIOLATION_CONFIDENCE})
    void bothEndsOfEveryCountHaveTheTailsOfTheirDefinition(double confidence) {
        int intervals = 0;
        for (int n = 1; n <= MOST; n++) {
            intervals += check(n, 1, confidence);
        }
        intervals += check(200, 7, confidence);
        assertThat(intervals).isGreaterThanOrEqualTo(MOST * (MOST + 3) / 2 + 29);
    }

    private static int check(int n, int step, double confidence) {
        int intervals = 0;
        double rate = 1 - confidence;
        for (int k = 0; k <= n; k += step) {
            ClopperPearson both = ClopperPearson.twoSided(k, n, confidence);
            checkEnds(both.lower(), both.upper(), k, n, rate / 2);
            checkEnds(ClopperPearson.lower(k, n, confidence), ClopperPearson.upper(k, n, confidence), k, n, rate);
            intervals++;
        }
        return intervals;
    }

    private static void checkEnds(double lower, double upper, int k, int n, double tail) {
        if (k == 0) {
            assertThat(lower).isZero();
        } else {
            assertThat(atLeast(k, n, lower * (1 - TOLERANCE)))
                    .as("k = %d of %d", k, n)
                    .isLessThan(tail);
            assertThat(atLeast(k, n, lower * (1 + TOLERANCE)))
                    .as("k = %d of %d", k, n)
                    .isGreaterThan(tail);
        }
        if (k == n) {
            assertThat(upper).isEqualTo(1);
        } else {
            // an upper end next to 1 is a double there, and as coarse
            double step = TOLERANCE * (1 - upper) + 8 * Math.ulp(upper);
            assertThat(ExactBinomial.atMost(k, n, upper - step))
                    .as("k = %d of %d", k, n)
                    .isGreaterThan(tail);
            assertThat(ExactBinomial.atMost(k, n, upper + step))
                    .as("k = %d of %d", k, n)
                    .isLessThan(tail);
        }
    }

    /** Not 1 - P(B &lt; k), which would lose a tail of 1e-6: the other side of the law. */
    private static double atLeast(int k, int n, double p) {
        return ExactBinomial.cumulative(n, BigDecimal.ONE.subtract(new BigDecimal(p)))[n - k].doubleValue();
    }

    /** A verdict needs no interval: it asks whether so many violations are too many, or few enough, for delta. */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.1, 0.01})
    void everyVerdictIsThatOfTheTails(double delta) {
        for (int n = 1; n <= MOST; n++) {
            for (int k = 0; k <= n; k++) {
                Verdict expected = atLeast(k, n, delta) < 1 - CONFIDENCES[1]
                        ? Verdict.VIOLATED
                        : ExactBinomial.atMost(k, n, delta) <= 0.025 ? Verdict.HOLDS : Verdict.UNDECIDED;
                assertThat(Judgement.of(new Violations(n, 0, k, k), delta).verdict())
                        .as("k = %d of %d at %s", k, n, delta)
                        .isEqualTo(expected);
            }
        }
    }
}
