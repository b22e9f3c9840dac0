package io.github.subtail.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.subtail.budget.BudgetObjective;
import io.github.subtail.budget.InfluenceRule;
import io.github.subtail.budget.LookAlike;
import io.github.subtail.objective.Objective;
import io.github.subtail.region.BudgetBox;
import io.github.subtail.region.Polytope;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertifiedAscentTest {

    /** sum_i w_i ln(1 + x_i): water-filling, x_i = max(0, w_i / price - 1). */
    private static Objective logarithms(double... weights) {
        return Objective.of(weights.length, (x, gradient) -> {
            double value = 0;
            for (int i = 0; i < x.length; i++) {
                value += weights[i] * Math.log1p(x[i]);
                gradient[i] = weights[i] / (1 + x[i]);
            }
            return value;
        });
    }

    private static double[] caps(int n, double cap) {
        double[] caps = new double[n];
        Arrays.fill(caps, cap);
        return caps;
    }

    @Test
    void waterFillingIsFound() {
        CertifiedMaximum found =
                new CertifiedAscent(1e-10).maximize(logarithms(4, 2, 1, 0.1), new BudgetBox(caps(4, 10), 4));

        // price 1: x = (3, 1, 0, 0)
        assertThat(found.reached()).isTrue();
        assertThat(found.x()).containsExactly(new double[] {3, 1, 0, 0}, within(1e-4));
        assertThat(found.value()).isCloseTo(4 * Math.log(4) + 2 * Math.log(2), within(1e-9));
        assertThat(found.upper()).isBetween(found.value(), found.value() * (1 + 1.1e-10));
        assertThat(found.tangent().gradient()).containsExactly(new double[] {1, 1, 1, 0.1}, within(1e-3));
    }

    @Test
    void aPolytopeWorksAsWell() {
        Polytope triangle = new Polytope(new double[][] {{1, 1}, {2, 1}}, new double[] {2, 3}, new double[] {2, 2});

        CertifiedMaximum found = new CertifiedAscent(1e-9).maximize(logarithms(1, 1), triangle);

        assertThat(found.reached()).isTrue();
        assertThat(found.x()).containsExactly(new double[] {1, 1}, within(1e-4));
    }

    @ParameterizedTest
    @CsvSource({"REPEAT, 0.01", "REPEAT, 0.3", "BY_CUSTOMER, 0.1", "BY_TOTAL, 0.5"})
    void influenceIsCertifiedWithinTheGapWhateverItsScale(InfluenceRule rule, double share) {
        for (double cap : new double[] {0.01, 1, 100}) {
            LookAlike graph = new LookAlike(40, 150, 400, 7);
            Objective influence = new BudgetObjective(graph.generate(), rule.probabilities(graph.generate(), 0.1), 1);
            BudgetBox region = new BudgetBox(caps(40, cap), share * 40 * cap);

            CertifiedMaximum found = new CertifiedAscent(1e-8).maximize(influence, region);

            assertThat(found.reached()).isTrue();
            assertThat(found.share()).isBetween(1 - 1e-8, 1.0);
            assertThat(region.contains(found.x(), 1e-10 * cap)).isTrue();
            assertThat(found.value()).isEqualTo(influence.value(found.x()));
            assertThat(found.upper())
                    .isGreaterThanOrEqualTo(new CertifiedAscent(0)
                            .maximize(influence, region, caps(40, share * cap))
                            .value());
        }
    }

    @Test
    void aLinearFunctionTakesItsVertex() {
        Objective linear = Objective.of(3, (x, gradient) -> {
            gradient[0] = 1;
            gradient[1] = 3;
            gradient[2] = 2;
            return x[0] + 3 * x[1] + 2 * x[2];
        });

        CertifiedMaximum found = new CertifiedAscent(0).maximize(linear, new BudgetBox(caps(3, 1), 1.5));

        assertThat(found.x()).containsExactly(new double[] {0, 1, 0.5}, within(1e-12));
        assertThat(found.share()).isCloseTo(1, within(1e-14));
    }

    @Test
    void withoutAGapItEndsWhereRoundingDoes() {
        CertifiedMaximum found = new CertifiedAscent(0).maximize(logarithms(4, 2, 1), new BudgetBox(caps(3, 10), 4));

        assertThat(found.share()).isGreaterThan(1 - 1e-12);
        assertThat(found.iterations()).isLessThan(10_000);
    }

    @Test
    void aStopIsObeyedAndWhatWasFoundIsCertified() {
        AtomicInteger asked = new AtomicInteger();
        CertifiedAscent impatient = new CertifiedAscent(0, 10_000, () -> asked.incrementAndGet() > 2);

        CertifiedMaximum found = impatient.maximize(logarithms(4.3, 2.1, 1), new BudgetBox(caps(3, 10), 4));

        assertThat(found.iterations()).isEqualTo(2);
        assertThat(found.reached()).isFalse();
        assertThat(found.share()).isBetween(0.5, 1.0);
    }

    @Test
    void nothingToGainIsOptimal() {
        Objective zero = Objective.of(2, (x, gradient) -> {
            Arrays.fill(gradient, 0);
            return 0;
        });

        CertifiedMaximum found = new CertifiedAscent(1e-6).maximize(zero, new BudgetBox(caps(2, 1), 1));

        assertThat(found.reached()).isTrue();
        assertThat(found.share()).isEqualTo(1);
    }

    @Test
    void wrongRangesAreNamed() {
        assertThatThrownBy(() -> new CertifiedAscent(1)).hasMessage("gap must be in [0, 1): was 1.0");
        assertThatThrownBy(() -> new CertifiedAscent(0, -1, () -> false)).hasMessage("iterations must be >= 0: was -1");
    }
}
