package io.github.subtail.bounds;

import io.github.subtail.constants.ProblemConstants;
import io.github.subtail.greedy.StochasticContinuousGreedyPlusPlus;

/**
 * Theorem 5 of [BGZM23], corrected: SCG++ with E||e_t||^2 &lt;= 2 Lbar^2 D^2/T^2 for the error e_t of its estimate.
 *
 * <pre>
 *   closed  (1-1/e) OPT - sqrt 2 Lbar D^2/(T sqrt delta) - L R^2/(2T)
 *   V       row V of {@link SharpenedTheorem5} with L R^2 for K2,   any batches
 * </pre>
 *
 * <p>Whether the batches reach the assumed accuracy is computed, not assumed. With 2T^2 samples the loss is of order
 * T^-1, the rate that [BGZM23] conjectures.
 */
public final class CorrectedTheorem5 extends PlusPlusBound {

    private final boolean closed;

    /**
     * One row.
     *
     * @param closed whether the closed form is meant, not exact sums
     */
    public CorrectedTheorem5(boolean closed) {
        super(Edition.CORRECTED, closed ? "closed" : "V");
        this.closed = closed;
    }

    @Override
    void assume(
            Assumptions assumptions,
            BoundInput input,
            StochasticContinuousGreedyPlusPlus algorithm,
            Confidence confidence) {
        super.assume(assumptions, input, algorithm, confidence);
        assumptions.variance();
        if (closed) {
            ProblemConstants problem = input.problem();
            double allowed = Math.sqrt(2) * problem.compoundSmoothness() * problem.diameter() / input.horizon();
            double error = last(
                    input,
                    algorithm,
                    NoiseLevel.of(input.noise()).total(),
                    DifferenceNoise.of(input, algorithm).total());
            assumptions
                    .submodular()
                    .require(
                            error <= allowed,
                            "needs batches with E||e_t||^2 <= 2 Lbar^2 D^2/T^2 = " + allowed * allowed + ": was "
                                    + error * error);
        }
    }

    @Override
    BoundTerms terms(BoundInput input, StochasticContinuousGreedyPlusPlus algorithm, Confidence confidence) {
        ProblemConstants problem = input.problem();
        double diameter = problem.diameter();
        if (closed) {
            double loss = Math.sqrt(2 / confidence.delta()) * problem.compoundSmoothness() * diameter * diameter;
            return new BoundTerms(
                    -Math.expm1(-1) * input.optimum(),
                    -GreedyBase.crudeCurvature(problem) / (2.0 * input.horizon()),
                    0,
                    0,
                    -loss / input.horizon());
        }
        double averaged = averaged(
                input,
                algorithm,
                NoiseLevel.of(input.noise()).total(),
                DifferenceNoise.of(input, algorithm).total(),
                new Weighting(problem.radius(), problem.gamma()));
        return GreedyBase.of(input, GreedyBase.crudeCurvature(problem), 0)
                .minus(0, diameter * averaged / Math.sqrt(confidence.delta()));
    }
}
