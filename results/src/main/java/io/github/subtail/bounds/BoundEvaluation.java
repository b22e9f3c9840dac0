package io.github.subtail.bounds;

import java.util.Optional;

/**
 * One bound at one input and delta: a number, or the reason why there is none.
 *
 * @param bound the bound
 * @param input the run
 * @param delta the probability of failure
 * @param applicability whether it applies
 * @param terms its parts; empty if it does not apply
 */
public record BoundEvaluation(
        Bound bound, BoundInput input, double delta, Applicability applicability, Optional<BoundTerms> terms) {

    /**
     * Evaluates a bound.
     *
     * @param bound the bound
     * @param input the run
     * @param delta the probability of failure, in (0, 1)
     * @return the evaluation
     * @throws IllegalArgumentException if delta is not in (0, 1)
     */
    public static BoundEvaluation of(Bound bound, BoundInput input, double delta) {
        Applicability applicability = bound.applicability(input, delta);
        Optional<BoundTerms> terms =
                applicability.applicable() ? Optional.of(bound.evaluate(input, delta)) : Optional.empty();
        return new BoundEvaluation(bound, input, delta, applicability, terms);
    }

    /**
     * The bound.
     *
     * @return its value; NaN if it does not apply
     */
    public double value() {
        return terms.map(BoundTerms::value).orElse(Double.NaN);
    }

    /**
     * Whether it says no more than F &gt;= F(0), which needs no proof.
     *
     * @return true for a number that is not above F(0)
     */
    public boolean vacuous() {
        return value() <= input.problem().valueAtZero();
    }
}
