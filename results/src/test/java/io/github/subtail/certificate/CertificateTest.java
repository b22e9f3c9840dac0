package io.github.subtail.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.subtail.ascent.ProjectedGradientAscent;
import io.github.subtail.bounds.Applicability;
import io.github.subtail.bounds.Bound;
import io.github.subtail.bounds.BoundEvaluation;
import io.github.subtail.bounds.BoundInput;
import io.github.subtail.bounds.BoundTerms;
import io.github.subtail.bounds.Edition;
import io.github.subtail.bounds.Statistic;
import io.github.subtail.bounds.TheoremId;
import io.github.subtail.constants.NoiseConstants;
import io.github.subtail.constants.OptimumBracket;
import io.github.subtail.constants.ProblemConstants;
import io.github.subtail.run.Algorithm;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CertificateTest {

    private static final OptimumBracket BRACKET = new OptimumBracket(80, "a run", 100, "U2");
    private static final String BELOW = "OPT >= 80 (a run)";
    private static final String ABOVE = "OPT <= 100 (U2)";

    /** F >= alpha OPT - loss - grows OPT', OPT' being OPT in the noise. */
    private record Line(double alpha, double loss, double grows) implements Bound {
        @Override
        public TheoremId theorem() {
            return TheoremId.THEOREM_1;
        }

        @Override
        public Edition edition() {
            return Edition.ADAPTIVE;
        }

        @Override
        public String row() {
            return "line";
        }

        @Override
        public Statistic statistic() {
            return Statistic.VALUE;
        }

        @Override
        public boolean concerns(Algorithm algorithm) {
            return true;
        }

        @Override
        public Applicability applicability(BoundInput input, double delta) {
            return Applicability.YES;
        }

        @Override
        public BoundTerms evaluate(BoundInput input, double delta) {
            return new BoundTerms(alpha * input.optimum(), -loss, 0, -grows * input.optimumInNoise(), 0);
        }

        @Override
        public String toString() {
            return "line";
        }
    }

    private static Certificate of(Line line) {
        NoiseConstants noise = new NoiseConstants(Set.of(), 0, 0, 0, false, 0);
        BoundInput input =
                BoundInput.atLower(new ProblemConstants(List.of()), noise, new ProjectedGradientAscent(5), 5, BRACKET);
        return Certificate.of(BoundEvaluation.of(line, input, 0.05), BRACKET, "sigma given");
    }

    @Test
    void anExactValueIsDividedByTheUpperEnd() {
        Certificate certificate =
                Certificate.of("F(x)", Guarantee.certain(90, "exact F"), Guarantee.optimumAtMost(BRACKET));

        assertThat(certificate.value()).isEqualTo(new Guarantee(90, 1, List.of("exact F")));
        assertThat(certificate.share()).contains(new Guarantee(0.9, 1, List.of("exact F", ABOVE)));
        assertThat(certificate.gap()).isEqualTo(new Guarantee(10, 1, List.of("exact F", ABOVE)));
    }

    @Test
    void probabilitiesOfFailureAddUp() {
        Certificate certificate = Certificate.of(
                "F(x)", new Guarantee(90, 0.99, List.of("sigma given")), new Guarantee(120, 0.95, List.of("U5")));

        assertThat(certificate.value().confidence()).isEqualTo(0.99);
        assertThat(certificate.share().orElseThrow().confidence()).isEqualTo(0.94, within(1e-15));
        assertThat(certificate.share().orElseThrow().number()).isEqualTo(0.75);
        assertThat(certificate.share().orElseThrow().basis()).containsExactly("sigma given", "U5");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Certificate.of("F(x)", new Guarantee(1, 0.4, List.of()), new Guarantee(2, 0.6, List.of())))
                .withMessage("confidence must be in (0, 1]: was 0.0");
    }

    @Test
    void aNegativeValueClaimsNoShare() {
        Certificate certificate =
                Certificate.of("F(x)", new Guarantee(-3, 0.99, List.of()), Guarantee.optimumAtMost(BRACKET));

        assertThat(certificate.share()).isEmpty();
        assertThat(certificate.gap().number()).isEqualTo(103);
        assertThat(of(new Line(0.5, 41, 0)).share()).isEmpty();
    }

    @Test
    void aValueAboveTheUpperEndByRoundingIsAllOfIt() {
        Certificate certificate =
                Certificate.of("F(x)", Guarantee.certain(100 + 1e-12), Guarantee.optimumAtMost(BRACKET));

        assertThat(certificate.share().orElseThrow().number()).isEqualTo(1);
        assertThat(certificate.gap().number()).isZero();
    }

    @Test
    void aShareFromABoundRestsOnTheLowerEndAndAGapOnTheUpperOne() {
        Certificate certificate = of(new Line(0.75, 10, 0));

        assertThat(certificate.value().number()).isEqualTo(50); // .75 B - N
        assertThat(certificate.value().basis()).containsExactly("bound line", "sigma given", BELOW);
        Guarantee share = certificate.share().orElseThrow();
        assertThat(share.number()).isEqualTo(0.625, within(1e-15)); // .75 - N/B, not N/U
        assertThat(share.basis()).contains(BELOW).doesNotContain(ABOVE);
        assertThat(share.confidence()).isEqualTo(0.95);
        assertThat(certificate.gap().number()).isEqualTo(35); // .25 U + N
        assertThat(certificate.gap().basis()).contains(ABOVE).doesNotContain(BELOW);
    }

    @Test
    void aNegativeLossIsDividedByTheUpperEnd() {
        Guarantee share = of(new Line(0.5, -10, 0)).share().orElseThrow(); // F(0) > 0 helps the less, the greater OPT

        assertThat(share.number()).isEqualTo(0.6, within(1e-15));
        assertThat(share.basis()).contains(ABOVE).doesNotContain(BELOW);
    }

    @Test
    void aValueWithoutOptRestsOnTheUpperEndAloneForItsShare() {
        Certificate certificate = of(new Line(0, -70, 0));

        assertThat(certificate.value().basis()).doesNotContain(BELOW, ABOVE);
        assertThat(certificate.share().orElseThrow().number()).isEqualTo(0.7, within(1e-15));
        assertThat(certificate.share().orElseThrow().basis()).contains(ABOVE).doesNotContain(BELOW);
    }

    @Test
    void noiseThatGrowsWithOptRestsOnTheUpperEndEverywhere() {
        Certificate certificate = of(new Line(0.75, 0, 0.1));

        assertThat(certificate.value().number()).isEqualTo(50); // .75 B - .1 U
        assertThat(certificate.value().basis()).contains(BELOW, ABOVE);
        assertThat(certificate.share().orElseThrow().number()).isEqualTo(0.625, within(1e-15));
        assertThat(certificate.gap().number()).isEqualTo(35);
    }

    /** Whatever OPT is within the bracket, no statement is false for a run that just meets the bound. */
    @Test
    void noStatementIsFalseAnywhereInTheBracket() {
        for (Line line :
                List.of(new Line(0.75, 10, 0), new Line(0.5, -10, 0), new Line(1, 3, 0.02), new Line(0, -70, 0))) {
            Certificate certificate = of(line);
            for (double optimum = 80; optimum <= 100; optimum += 0.5) {
                double value = line.alpha * optimum - line.loss - line.grows * optimum;
                assertThat(certificate.value().number()).isLessThanOrEqualTo(value + 1e-12);
                assertThat(certificate.share().orElseThrow().number()).isLessThanOrEqualTo(value / optimum + 1e-12);
                assertThat(certificate.gap().number()).isGreaterThanOrEqualTo(optimum - value - 1e-12);
            }
        }
    }

    @Test
    void wordsAreRoundedToTheSafeSide() {
        Certificate certificate = Certificate.of(
                "F(x)",
                new Guarantee(98.123456789, 0.99, List.of()),
                Guarantee.certain(100.00000001)); // the share is 98.12345..%, the gap 1.87654..

        assertThat(certificate.statements())
                .extracting(Certificate.Statement::text)
                .containsExactly("F(x) >= 98.1234", "F(x) >= 98.12% of OPT", "OPT - F(x) <= 1.87655");
        assertThat(certificate.statements().get(0).guarantee()).isEqualTo(certificate.value());
    }

    @Test
    void confidenceMayBeGivenAwayButNotGained() {
        Certificate certificate = of(new Line(0.75, 10, 0));

        Certificate weakened = certificate.weakened(0.9);

        assertThat(weakened.value())
                .isEqualTo(new Guarantee(50, 0.9, certificate.value().basis()));
        assertThat(weakened.share().orElseThrow().confidence()).isEqualTo(0.9);
        assertThat(weakened.gap().confidence()).isEqualTo(0.9);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> certificate.weakened(0.96))
                .withMessage("confidence must be at most 0.95: was 0.96");
    }

    @Test
    void withoutAShareTheWordsHaveNone() {
        Certificate certificate = Certificate.of("F(x)", Guarantee.certain(-1), Guarantee.certain(2));

        assertThat(certificate.statements())
                .extracting(Certificate.Statement::text)
                .containsExactly("F(x) >= -1", "OPT - F(x) <= 3");
    }

    @Test
    void aBoundAtTheWrongEndIsRefused() {
        NoiseConstants noise = new NoiseConstants(Set.of(), 0, 0, 0, false, 0);
        BoundInput input =
                BoundInput.atUpper(new ProblemConstants(List.of()), noise, new ProjectedGradientAscent(5), 5, BRACKET);
        BoundEvaluation evaluation = BoundEvaluation.of(new Line(1, 0, 0), input, 0.05);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Certificate.of(evaluation, BRACKET, "sigma given"))
                .withMessage("bound must be evaluated at OPT = 80.0, its noise at 100.0: was at 100.0 and 80.0");
    }

    @Test
    void aGuaranteeIsANumberWithAConfidence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Guarantee(1, 1.5, List.of()))
                .withMessage("confidence must be in (0, 1]: was 1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Guarantee.certain(Double.NaN))
                .withMessage("guaranteed number must be a number: was NaN");
    }
}
