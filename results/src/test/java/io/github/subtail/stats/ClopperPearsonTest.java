package io.github.subtail.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

class ClopperPearsonTest {

    @Test
    void endsAreQuantilesOfTheBetaLaw() {
        for (String[] row : Reference.rows("clopper_pearson.csv")) {
            ClopperPearson interval = ClopperPearson.twoSided(
                    Integer.parseInt(row[0]), Integer.parseInt(row[1]), Double.parseDouble(row[2]));
            double lower = Double.parseDouble(row[3]);
            double upper = Double.parseDouble(row[4]);
            assertThat(interval.lower()).isCloseTo(lower, within(1e-9 * lower));
            assertThat(interval.upper()).isCloseTo(upper, within(1e-9 * upper));
        }
    }

    @Test
    void itCoversEveryProbabilityAtLeastAsOftenAsItPromises() {
        int n = 40;
        for (double p = 0.01; p < 1; p += 0.07) {
            BinomialDistribution law = new BinomialDistribution(null, n, p);
            double coverage = 0;
            for (int k = 0; k <= n; k++) {
                ClopperPearson interval = ClopperPearson.twoSided(k, n, 0.9);
                coverage += interval.lower() <= p && p <= interval.upper() ? law.probability(k) : 0;
            }
            assertThat(coverage).isGreaterThanOrEqualTo(0.9).isLessThanOrEqualTo(1 + 1e-12);
        }
    }

    @Test
    void oneSidedEndsAreThoseOfTheWiderTwoSidedInterval() {
        ClopperPearson interval = ClopperPearson.twoSided(7, 100, 0.9);
        assertThat(ClopperPearson.lower(7, 100, 0.95)).isCloseTo(interval.lower(), within(1e-12));
        assertThat(ClopperPearson.upper(7, 100, 0.95)).isCloseTo(interval.upper(), within(1e-12));
        // 0 of n: the closed form 1 - error^(1/n)
        assertThat(ClopperPearson.upper(0, 100, 0.95)).isCloseTo(1 - Math.pow(0.05, 0.01), within(1e-12));
        assertThat(ClopperPearson.lower(0, 100, 0.95)).isZero();
    }

    @Test
    void withoutTrialsNothingIsKnown() {
        assertThat(ClopperPearson.twoSided(0, 0, 0.95)).isEqualTo(new ClopperPearson(0, 1));
    }

    @Test
    void badParametersAreRefusedByName() {
        assertThatThrownBy(() -> ClopperPearson.twoSided(3, 2, 0.95)).hasMessageContaining("in [0, 2]: were 3");
        assertThatThrownBy(() -> ClopperPearson.twoSided(0, -1, 0.95)).hasMessageContaining(">= 0: were -1");
        assertThatThrownBy(() -> ClopperPearson.twoSided(0, 1, 0)).hasMessageContaining("(0, 1): was 0.0");
        assertThatThrownBy(() -> ClopperPearson.lower(0, 1, 0.5)).hasMessageContaining("(0.5, 1): was 0.5");
    }
}
