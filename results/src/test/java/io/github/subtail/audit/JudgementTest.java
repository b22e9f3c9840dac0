package io.github.subtail.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.subtail.stats.ClopperPearson;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementTest {

    /** The numbers of trials follow from 1e-6^(1/N) &gt; delta and from (1 - delta)^N &lt;= 0.025. */
    @ParameterizedTest
    @CsvSource({
        "20, 0, 20, 20, 0.5, violated",
        "19, 0, 19, 19, 0.5, undecided",
        "9, 0, 9, 9, 0.2, violated",
        "8, 0, 8, 8, 0.2, undecided",
        "6, 0, 0, 0, 0.5, holds",
        "5, 0, 0, 0, 0.5, undecided",
        "36, 0, 0, 0, 0.1, holds",
        "35, 0, 0, 0, 0.1, undecided",
        "368, 0, 0, 0, 0.01, holds",
        "367, 0, 0, 0, 0.01, undecided",
        "400, 1, 0, 0, 0.01, undecided",
        "400, 1, 399, 399, 0.01, violated",
        "400, 0, 0, 400, 0.1, undecided",
        "400, 0, 400, 400, 0.1, violated",
        "0, 0, 0, 0, 0.1, undecided"
    })
    void verdictsFollowTheTwoIntervals(int n, int failed, int certain, int possible, double delta, String verdict) {
        Judgement judgement = Judgement.of(new Violations(n, failed, certain, possible), delta);
        assertThat(judgement.verdict().id()).isEqualTo(verdict);
    }

    /** Every k of some N against tail sums of the binomial law. */
    @Test
    void verdictsAreThoseOfTheBinomialTails() {
        for (int n : new int[] {10, 50, 400}) {
            for (double delta : new double[] {0.5, 0.1, 0.01}) {
                BinomialDistribution law = new BinomialDistribution(null, n, delta);
                for (int k = 0; k <= n; k++) {
                    double atLeast = k == 0 ? 1 : 1 - law.cumulativeProbability(k - 1);
                    double atMost = law.cumulativeProbability(k);
                    Verdict expected =
                            atLeast < 1e-6 ? Verdict.VIOLATED : atMost <= 0.025 ? Verdict.HOLDS : Verdict.UNDECIDED;
                    assertThat(Judgement.of(new Violations(n, 0, k, k), delta).verdict())
                            .as("k = %d of %d at %s", k, n, delta)
                            .isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void theIntervalTakesItsEndsFromTheTwoCounts() {
        Judgement judgement = Judgement.of(new Violations(10, 0, 1, 3), 0.3);
        // scipy.stats.beta.ppf(.025, 1, 10), scipy.stats.beta.ppf(.975, 4, 7)
        assertThat(judgement.rateLower()).isCloseTo(0.0025285785444617, within(1e-12));
        assertThat(judgement.rateUpper()).isCloseTo(0.6524528500599971, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "20, 0, 0, 0.1, 36",
        "20, 0, 0, 0.01, 368",
        "5, 5, 5, 0.2, 9",
        "10, 10, 10, 0.5, 20",
        "100, 5, 5, 0.1, 142"
    })
    void undecidedNamesTheLeastNThatDecides(int n, int certain, int possible, double delta, long needed) {
        Judgement judgement = Judgement.of(new Violations(n, 0, certain, possible), delta);
        assertThat(judgement.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(judgement.trialsNeeded()).hasValue(needed);
    }

    @Test
    void theSameRateDecidesAtTheNumberThatIsNeeded() {
        // 1 of 20 at delta .1: N is a multiple of 20 from 200 on, and 1/20 of it are violations
        Judgement few = Judgement.of(new Violations(20, 0, 1, 1), 0.1);
        long needed = few.trialsNeeded().orElseThrow();
        int enough = (int) (20 * ((needed + 19) / 20));
        int tooFew = (int) (20 * ((needed - 1) / 20));
        assertThat(Judgement.of(new Violations(enough, 0, enough / 20, enough / 20), 0.1)
                        .verdict())
                .isEqualTo(Verdict.HOLDS);
        assertThat(Judgement.of(new Violations(tooFew, 0, tooFew / 20, tooFew / 20), 0.1)
                        .verdict())
                .isEqualTo(Verdict.UNDECIDED);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 0, 0, 50, 0.1, bracket too wide",
        "100, 0, 10, 10, 0.1, the rate is delta",
        "100, 1, 0, 0, 0.5, failed trials",
        "0, 0, 0, 0, 0.1, no trial"
    })
    void whereNoNWouldDecideItSaysWhy(int n, int failed, int certain, int possible, double delta, String reason) {
        Judgement judgement = Judgement.of(new Violations(n, failed, certain, possible), delta);
        assertThat(judgement.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(judgement.trialsNeeded()).isEmpty();
        assertThat(judgement.reason()).isEqualTo(reason);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> Judgement.of(new Violations(1, 0, 0, 0), 1))
                .hasMessage("delta must be in (0, 1): was 1.0");
        assertThatThrownBy(() -> Judgement.of(new Violations(1, 0, 0, 0), 0))
                .hasMessage("delta must be in (0, 1): was 0.0");
        assertThatThrownBy(() -> new Violations(10, 2, 3, 9))
                .hasMessage("violations must be 0 <= k_lo <= k_hi <= N - failed: were 3, 9, N = 10, failed = 2");
        assertThatThrownBy(() -> new Violations(10, 0, 4, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aValueEqualToTheBoundIsNotBelowIt() {
        Violations violations =
                Violations.count(new double[] {1, 2, 3}, new double[] {1, 1, 4}, new double[] {2, 2, 5}, 1);
        assertThat(violations).isEqualTo(new Violations(4, 1, 1, 2));
    }

    /** k = 1 of 1 and k = 0 of 9, at a delta that is the end of the interval to the last bit. */
    @Test
    void anIntervalThatEndsAtDeltaIsNotBeyondIt() {
        double lower = ClopperPearson.lower(1, 1, Judgement.VIOLATION_CONFIDENCE);
        assertThat(Judgement.of(new Violations(1, 0, 1, 1), lower).verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(Judgement.of(new Violations(1, 0, 1, 1), Math.nextDown(lower))
                        .verdict())
                .isEqualTo(Verdict.VIOLATED);
        double upper = ClopperPearson.twoSided(0, 9, Judgement.CONFIDENCE).upper();
        assertThat(Judgement.of(new Violations(9, 0, 0, 0), upper).verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(Judgement.of(new Violations(9, 0, 0, 0), Math.nextDown(upper))
                        .verdict())
                .isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void aRateTooCloseToDeltaNeedsMoreTrialsThanAnyoneRuns() {
        Judgement judgement = Judgement.of(new Violations(1000, 0, 101, 101), 0.1009999999);
        assertThat(judgement.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(judgement.trialsNeeded()).isEmpty();
        assertThat(judgement.reason()).isEqualTo("more than 1000000000 trials");
    }
}
