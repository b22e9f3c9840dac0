package io.github.subtail.constants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemConstantsTest {

    private static Constant given(String name, double value) {
        return Constant.of(name, value, Provenance.GIVEN, 0);
    }

    @Test
    void aBoundUsesTheUpperEndOfAMonteCarloInterval() {
        Constant width = new Constant("width", 2, Provenance.MONTE_CARLO, 1.9, 2.1, 1000);
        ProblemConstants constants = new ProblemConstants(List.of(width, given("D", 3)));
        assertThat(constants.width()).contains(2.1);
        assertThat(constants.diameter()).isEqualTo(3);
    }

    @Test
    void someHaveDefaults() {
        ProblemConstants constants = new ProblemConstants(List.of(given("L", 7)));
        assertThat(constants.gamma()).isEqualTo(1);
        assertThat(constants.compoundSmoothness()).isEqualTo(7);
        assertThat(constants.with(given("Lbar", 14)).compoundSmoothness()).isEqualTo(14);
        assertThat(constants.vertices()).isEmpty();
        assertThat(constants.width()).isEmpty();
    }

    @Test
    void aNewValueReplacesTheOldOne() {
        ProblemConstants constants = new ProblemConstants(List.of(given("n", 4), given("R", 2)));
        assertThat(constants.with(given("R", 1)).radius()).isEqualTo(1);
        assertThat(constants.with(given("R", 1)).constants()).hasSize(2);
        assertThat(constants.radius()).isEqualTo(2);
        assertThat(constants.dimension()).isEqualTo(4);
    }

    @Test
    void aMissingConstantIsNamed() {
        assertThatThrownBy(() -> new ProblemConstants(List.of(given("D", 1))).secondOrder())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("constant K2 is not known: there are [D]");
        assertThatThrownBy(() -> new ProblemConstants(List.of(given("D", 1), given("D", 2))))
                .hasMessageStartingWith("constants must have distinct names");
        assertThatThrownBy(() -> new ProblemConstants(List.of(given("gamma", 0))))
                .hasMessage("gamma must be in (0, 1]: was 0.0");
    }

    @Test
    void aBracketOnlyTightens() {
        OptimumBracket bracket = new OptimumBracket(1, "run", 3, "U1");
        assertThat(bracket.raise(2, "trial 7")).isEqualTo(new OptimumBracket(2, "trial 7", 3, "U1"));
        assertThat(bracket.raise(0.5, "trial 8")).isSameAs(bracket);
        assertThat(bracket.cap(2.5, "U2")).isEqualTo(new OptimumBracket(1, "run", 2.5, "U2"));
        assertThat(bracket.cap(4, "U2")).isSameAs(bracket);
    }

    @Test
    void endsMayCrossByRoundingOnly() {
        assertThat(new OptimumBracket(1, "run", 1 - 1e-12, "gap").upper()).isEqualTo(1);
        assertThatThrownBy(() -> new OptimumBracket(1, "run", 0.9, "gap"))
                .hasMessage("upper end of OPT must be >= the lower end 1.0 (run): was 0.9 (gap)");
        assertThatThrownBy(() -> new OptimumBracket(Double.NaN, "run", 1, "gap"))
                .hasMessageStartingWith("OPT bracket must be finite");
    }

    @Test
    void everyAccessorReadsTheConstantOfItsName() {
        List<Constant> all = new ArrayList<>();
        String[] names = {"n", "gamma", "F0", "grad0", "D", "R", "L", "Lbar", "G", "G0", "P0", "K2", "omega", "width"};
        for (int i = 0; i < names.length; i++) {
            all.add(given(names[i], names[i].equals("gamma") ? 0.5 : i + 10));
        }
        all.add(given("vertices", 99));
        ProblemConstants constants = new ProblemConstants(all);
        assertThat(constants.dimension()).isEqualTo(10);
        assertThat(constants.gamma()).isEqualTo(0.5);
        assertThat(constants.valueAtZero()).isEqualTo(12);
        assertThat(constants.gradientAtZero()).isEqualTo(13);
        assertThat(constants.diameter()).isEqualTo(14);
        assertThat(constants.radius()).isEqualTo(15);
        assertThat(constants.smoothness()).isEqualTo(16);
        assertThat(constants.compoundSmoothness()).isEqualTo(17);
        assertThat(constants.gradient()).isEqualTo(18);
        assertThat(constants.rayGradient()).isEqualTo(19);
        assertThat(constants.linear()).isEqualTo(20);
        assertThat(constants.secondOrder()).isEqualTo(21);
        assertThat(constants.gradientVariation()).isEqualTo(22);
        assertThat(constants.width()).contains(23.0);
        assertThat(constants.vertices()).contains(99.0);
    }

    @Test
    void onlyAMonteCarloConstantIsARisk() {
        ProblemConstants exact = new ProblemConstants(List.of(given("D", 1)));
        assertThat(exact.risk()).isZero();
        Constant width = new Constant("width", 2, Provenance.MONTE_CARLO, 1.9, 2.1, 1000);
        assertThat(exact.with(width).risk()).isEqualTo(1e-6);
    }

    @Test
    void gammaMayBeOneAndNoMore() {
        assertThat(new ProblemConstants(List.of(given("gamma", 1))).gamma()).isEqualTo(1);
        assertThatThrownBy(() -> new ProblemConstants(List.of(given("gamma", Math.nextUp(1.0)))))
                .hasMessageStartingWith("gamma must be in (0, 1]");
    }

    @Test
    void whatCountsAsRoundingGrowsWithTheValue() {
        assertThat(new OptimumBracket(1e6, "run", 1e6 - 5e-4, "gap").upper()).isEqualTo(1e6);
        assertThatThrownBy(() -> new OptimumBracket(1e6, "run", 1e6 - 2e-3, "gap"))
                .hasMessageContaining("must be >= the lower end");
        assertThat(new OptimumBracket(0, "run", -1e-9, "gap").upper()).isZero();
        OptimumBracket bracket = new OptimumBracket(1, "run", 3, "U1");
        assertThat(bracket.raise(1, "trial 9")).as("no better").isSameAs(bracket);
        assertThat(bracket.cap(3, "U2")).as("no better").isSameAs(bracket);
    }
}
