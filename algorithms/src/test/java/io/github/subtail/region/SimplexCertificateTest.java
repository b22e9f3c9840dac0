package io.github.subtail.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * max 3x + 2y over x + y &lt;= 4, x + 3y &lt;= 7, x, y &lt;= 3: by hand 11 at (3, 1), with dual 2 for the first row and 1
 * for the cap of x.
 */
class SimplexCertificateTest {

    private static final double[] COST = {3, 2};

    private final Inequalities data =
            new Inequalities(new double[][] {{1, 1}, {1, 3}}, new double[] {4, 7}, new double[] {3, 3});
    private final Tableau tableau = new Tableau(data);
    private final SimplexCertificate certificate = new SimplexCertificate(data, new double[] {1, 1});

    @BeforeEach
    void solveByHand() {
        tableau.flip(0);
        tableau.exchange(0, 1, 1, 1);
        tableau.price(COST);
    }

    @Test
    void theOptimumPasses() {
        assertThat(certificate.holds(COST, new double[] {3, 1}, tableau)).isTrue();
        assertThat(certificate.value()).isEqualTo(11);
    }

    @Test
    void theMultiplierOfARowIsInTheUnitsOfTheData() {
        SimplexCertificate wrong = new SimplexCertificate(data, new double[] {1.5, 1});
        assertThat(wrong.holds(COST, new double[] {3, 1}, tableau)).isFalse();
    }

    @Test
    void aPointOutsideFailsAndTellsHowFar() {
        // 1e-10 of the right-hand side 4 is allowed
        assertThat(certificate.holds(COST, new double[] {3, 1 + 3e-10}, tableau))
                .isTrue();
        assertThat(certificate.holds(COST, new double[] {3, 1 + 8e-10}, tableau))
                .isFalse();
        assertThat(certificate.failure()).contains("largest violation over the allowed one 2.00 must be <= 1");
        assertThat(certificate.holds(COST, new double[] {3, Double.NaN}, tableau))
                .isFalse();
    }

    @Test
    void aPointShortOfTheOptimumFailsAndTellsTheGap() {
        // allowed: 1e-9 of the value 11 and 1e-12 of the terms
        assertThat(certificate.holds(COST, new double[] {3, 1 - 5e-9}, tableau)).isTrue();
        assertThat(certificate.holds(COST, new double[] {3, 1 - 6e-9}, tableau)).isFalse();
        assertThat(certificate.holds(COST, new double[] {3, 0.5}, tableau)).isFalse();
        assertThat(certificate.failure())
                .isEqualTo("duality gap 1.00 must be <= 1.00e-08, "
                        + "largest violation over the allowed one 0.00 must be <= 1");
    }

    @Test
    void aBasisThatIsNotOptimalProvesNothing() {
        // the caps alone: 3 * 3 + 2 * 7/3
        Tableau slacks = new Tableau(data);
        slacks.price(COST);
        assertThat(certificate.holds(COST, new double[] {3, 1}, slacks)).isFalse();
        assertThat(certificate.failure()).contains("duality gap 2.67 ");
    }

    /** Without negative costs at the origin: max -x is 0 there, and a gap of the rounding of the terms may remain. */
    @Test
    void whereTheValueIsZeroTheTermsSayWhatIsSmall() {
        Tableau slacks = new Tableau(data);
        double[] down = {-1, 0};
        slacks.price(down);
        assertThat(certificate.holds(down, new double[2], slacks)).isTrue();
        assertThat(certificate.value()).isZero();
        assertThat(certificate.holds(down, new double[] {2e-12, 0}, slacks)).isTrue();
        assertThat(certificate.holds(down, new double[] {4e-12, 0}, slacks)).isFalse();
    }
}
