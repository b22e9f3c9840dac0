package io.github.subtail.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InfluenceRuleTest {

    private final BipartiteGraph counts = new GraphBuilder(EdgeWeight.COUNT)
            .add("a", "x", 3)
            .add("b", "x", 1)
            .add("a", "y", 400)
            .build();
    private final BipartiteGraph given = new GraphBuilder(EdgeWeight.PROBABILITY)
            .add("a", "x", 0.25)
            .add("a", "y", 0.99)
            .build();

    @Test
    void repeatIsTheChanceOfOneSuccessInCountTrials() {
        double[] p = InfluenceRule.REPEAT.probabilities(counts, 0.1);

        assertThat(p[0]).isCloseTo(1 - 0.9 * 0.9 * 0.9, within(1e-15));
        assertThat(p[1]).isCloseTo(0.1, within(1e-16));
        assertThat(p[2]).isEqualTo(0.95);
    }

    @Test
    void theOtherRulesAreShares() {
        assertThat(InfluenceRule.BY_TOTAL.probabilities(counts, 0.1)).containsExactly(3 / 404.0, 1 / 404.0, 0.95);
        assertThat(InfluenceRule.BY_CUSTOMER.probabilities(counts, 0.1)).containsExactly(0.75, 0.25, 0.95);
        assertThat(InfluenceRule.GIVEN.probabilities(given, 0.1)).containsExactly(0.25, 0.95);
    }

    @Test
    void theDefaultFollowsTheColumn() {
        assertThat(InfluenceRule.defaultFor(counts)).isEqualTo(InfluenceRule.REPEAT);
        assertThat(InfluenceRule.defaultFor(given)).isEqualTo(InfluenceRule.GIVEN);
        assertThat(InfluenceRule.BY_TOTAL.id()).isEqualTo("by_total");
    }

    @ParameterizedTest
    @EnumSource(InfluenceRule.class)
    void aRuleThatDoesNotFitTheGraphIsRefused(InfluenceRule rule) {
        BipartiteGraph wrong = rule == InfluenceRule.GIVEN ? counts : given;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule.probabilities(wrong, 0.1))
                .withMessageContaining("rule must be")
                .withMessageContaining("was " + rule.id());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, Double.NaN})
    void impossibleChancesAreRefused(double q) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InfluenceRule.REPEAT.probabilities(counts, q))
                .withMessage("q must be in (0,1): was " + q);
    }
}
