package io.github.subtail.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subtail.constants.NoiseConstants;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every bound must satisfy, whatever it states; extend it with bounds of one's own and settings for them. */
public abstract class BoundContract {

    private static final double DELTA = 0.05;
    private static final double ROUNDING = 1e-9;

    private final List<BoundInput> inputs = new ArrayList<>();

    /** For subclasses. */
    protected BoundContract() {}

    /** The bounds under test. */
    protected abstract List<Bound> bounds();

    /** Settings to which each of them applies at least once, and one to which one of them does not. */
    protected List<BoundInput> inputs() {
        return ReferenceCases.inputs();
    }

    @BeforeEach
    void settings() {
        inputs.addAll(inputs());
    }

    private void forEachApplicable(Consumer<BoundEvaluation> check) {
        Set<String> seen = new HashSet<>();
        for (Bound bound : bounds()) {
            for (BoundInput input : inputs) {
                BoundEvaluation evaluation = BoundEvaluation.of(bound, input, DELTA);
                if (evaluation.terms().isPresent()) {
                    seen.add(bound.name());
                    check.accept(evaluation);
                }
            }
        }
        assertThat(seen)
                .as("bounds that applied to some setting")
                .containsAll(bounds().stream().map(Bound::name).toList());
    }

    @Test
    void isNeverAboveTheOptimum() {
        forEachApplicable(e -> assertThat(e.value())
                .as("%s", e.bound())
                .isLessThanOrEqualTo(e.input().optimum() + ROUNDING));
    }

    @Test
    void partsSumToTheValue() {
        forEachApplicable(e -> {
            BoundTerms terms = e.terms().orElseThrow();
            double sum = terms.approximation()
                    + terms.discretisation()
                    + terms.lag()
                    + terms.noiseMean()
                    + terms.noiseDeviation();
            assertThat(terms.value()).as("%s", e.bound()).isEqualTo(sum);
            assertThat(terms.approximation()).isNotNegative();
            assertThat(List.of(terms.discretisation(), terms.lag(), terms.noiseMean(), terms.noiseDeviation()))
                    .as("losses of %s", e.bound())
                    .allMatch(loss -> loss <= ROUNDING);
        });
    }

    @Test
    void growsWithTheProbabilityOfFailure() {
        forEachApplicable(e -> {
            double last = e.value();
            for (double delta : new double[] {0.1, 0.3, 0.8}) {
                double value = BoundEvaluation.of(e.bound(), e.input(), delta).value();
                assertThat(value).as("%s at %s", e.bound(), delta).isGreaterThanOrEqualTo(last - slack(last));
                last = value;
            }
        });
    }

    @Test
    void fallsAsNoiseGrows() {
        forEachApplicable(e -> {
            BoundEvaluation louder = BoundEvaluation.of(e.bound(), louder(e.input()), DELTA);
            louder.terms().ifPresent(terms -> assertThat(terms.value())
                    .as("%s", e.bound())
                    .isLessThanOrEqualTo(e.value() + slack(e.value())));
        });
    }

    @Test
    void growsWithTheOptimum() {
        forEachApplicable(e -> {
            BoundInput input = e.input();
            BoundInput higher = new BoundInput(
                    input.problem(),
                    input.noise(),
                    input.algorithm(),
                    input.horizon(),
                    2 * input.optimum(),
                    input.optimumInNoise(),
                    input.observed());
            double value = BoundEvaluation.of(e.bound(), higher, DELTA).value();
            if (e.bound().theorem() == TheoremId.VALUE) { // has no OPT in it
                assertThat(value).as("%s", e.bound()).isEqualTo(e.value());
            } else {
                assertThat(value).as("%s", e.bound()).isGreaterThan(e.value());
            }
        });
    }

    @Test
    void givesNoNumberWhereItDoesNotApply() {
        int refused = 0;
        for (Bound bound : bounds()) {
            for (BoundInput input : inputs) {
                if (!bound.applicability(input, DELTA).applicable()) {
                    refused++;
                    assertThat(bound.applicability(input, DELTA).reason().orElseThrow())
                            .isNotBlank();
                    assertThatThrownBy(() -> bound.evaluate(input, DELTA))
                            .isInstanceOf(IllegalArgumentException.class)
                            .hasMessageContaining("does not apply");
                }
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void deltaIsAProbabilityOfFailure() {
        for (Bound bound : bounds()) {
            for (double delta : new double[] {0, 1, -0.1, Double.NaN}) {
                assertThatThrownBy(() -> bound.evaluate(inputs.get(0), delta))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageStartingWith("delta must be in (0, 1)");
            }
        }
    }

    private static BoundInput louder(BoundInput input) {
        NoiseConstants noise = input.noise();
        NoiseConstants doubled = new NoiseConstants(
                noise.models(),
                2 * noise.bound(),
                2 * noise.subGaussian(),
                2 * noise.total(),
                noise.adaptive(),
                2 * noise.hessian());
        return new BoundInput(
                input.problem(),
                doubled,
                input.algorithm(),
                input.horizon(),
                input.optimum(),
                input.optimumInNoise(),
                input.observed());
    }

    private static double slack(double value) {
        return ROUNDING * Math.max(1, Math.abs(value));
    }
}
