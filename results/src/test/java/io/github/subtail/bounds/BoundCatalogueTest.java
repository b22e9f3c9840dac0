package io.github.subtail.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subtail.ascent.ProjectedGradientAscent;
import io.github.subtail.greedy.StochasticContinuousGreedy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BoundCatalogueTest {

    private final BoundCatalogue catalogue = BoundCatalogue.standard();

    @Test
    void labelsAreDistinct() {
        assertThat(catalogue.bounds().stream().map(Object::toString)).doesNotHaveDuplicates();
    }

    @Test
    void falseStatementsNameTheirErratum() {
        assertThat(catalogue.of(Edition.PUBLISHED).stream()
                        .filter(b -> b.erratum().orElse("").startsWith("false"))
                        .map(b -> b.theorem().id()))
                .containsExactly("thm1", "cor1", "thm4", "thm5-main");
        assertThat(catalogue.bounds().stream()
                        .filter(b -> b.edition().proved() && b.erratum().isPresent()))
                .isEmpty();
    }

    @Test
    void bestIsTheGreatestSharpenedOne() {
        BoundInput input = Section8.five(1, 0, new StochasticContinuousGreedy(300));
        List<BoundEvaluation> evaluations = catalogue.evaluate(input, 0.01);
        BoundEvaluation best = BoundCatalogue.best(evaluations).orElseThrow();
        assertThat(best.bound()).hasToString("thm4/sharpened/GI");
        assertThat(evaluations.stream().filter(e -> e.bound().edition() == Edition.SHARPENED))
                .allMatch(e -> !(e.value() > best.value()));
        assertThat(best.vacuous()).isFalse();
    }

    @Test
    void aCertificateOfTheRunItselfIsNeverBest() {
        BoundInput input =
                Section8.five(1, 0, new ProjectedGradientAscent(50)).observing(Map.of(ObservedSum.REG_OBS, 0.0));
        BoundEvaluation best =
                BoundCatalogue.best(catalogue.evaluate(input, 0.01)).orElseThrow();
        double posterior = new PosteriorAscent().evaluate(input, 0.01).value();
        assertThat(best.bound().theorem()).isEqualTo(TheoremId.THEOREM_1);
        assertThat(best.value()).isLessThan(posterior);
    }

    @Test
    void nothingIsBestAmongNothing() {
        assertThat(BoundCatalogue.best(List.of())).isEqualTo(Optional.empty());
    }

    @Test
    void aFixedHorizonHasOneBound() {
        BoundInput input = Section8.five(1, 0, new StochasticContinuousGreedy(300));
        assertThatThrownBy(() -> input.at(299))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("horizon of scg must be 300: was 299");
    }
}
