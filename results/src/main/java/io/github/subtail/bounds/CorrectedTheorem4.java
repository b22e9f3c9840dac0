package io.github.subtail.bounds;

import io.github.subtail.constants.ProblemConstants;
import io.github.subtail.greedy.StochasticContinuousGreedy;

/**
 * Theorem 4 of [BGZM23], corrected: SCG under sub-Gaussian noise, which may depend on the past.
 *
 * <pre>
 *   SG1     row SG1 of {@link SharpenedTheorem4} with L R^2 for K2,   any momentum
 *   closed  (1-1/e) OPT - D sigma chi(n, delta) T^(-alpha/2)/(1-alpha/2) - L R min(D, R) T^(alpha-1)/(1+alpha)
 *           - L R^2/(2T),   momentum t^-alpha, alpha in (0, 1)
 *   chi(n, delta) = sqrt(n x), x &gt; 1 the root of (n/2)(x - 1 - ln x) = ln(1/delta)
 * </pre>
 */
public final class CorrectedTheorem4 extends GreedyBound {

    private final boolean closed;

    /**
     * One row.
     *
     * @param closed whether the closed form is meant, not exact sums
     */
    public CorrectedTheorem4(boolean closed) {
        super(TheoremId.THEOREM_4, Edition.CORRECTED, closed ? "closed" : "SG1");
        this.closed = closed;
    }

    @Override
    void assume(
            Assumptions assumptions, BoundInput input, StochasticContinuousGreedy algorithm, Confidence confidence) {
        assumptions.subGaussian();
        if (closed) {
            assumptions
                    .submodular()
                    .require(
                            PublishedTheorem4.isPower(algorithm.momentum()),
                            "is about the schedule t^-alpha, alpha in (0, 1)");
        } else {
            assumptions.recursion(Nodes.LONGEST);
        }
    }

    @Override
    BoundTerms terms(BoundInput input, StochasticContinuousGreedy algorithm, Confidence confidence) {
        ProblemConstants problem = input.problem();
        double noise = problem.diameter() * NoiseLevel.of(input.noise()).sigma() * confidence.norm(problem.dimension());
        if (!closed) {
            MomentumWeights weights = weights(input, algorithm);
            return GreedyBase.of(input, GreedyBase.crudeCurvature(problem), weights.lag())
                    .minus(0, noise * weights.noise());
        }
        double horizon = input.horizon();
        double alpha = PublishedTheorem4.exponent(algorithm);
        double curve = problem.smoothness() * problem.radius();
        double batch = Batches.least(algorithm.batch(), input.horizon());
        return new BoundTerms(
                -Math.expm1(-1) * input.optimum(),
                -curve * problem.radius() / (2 * horizon),
                -curve * Math.min(problem.diameter(), problem.radius()) * Math.pow(horizon, alpha - 1) / (1 + alpha),
                0,
                -noise / Math.sqrt(batch) * Math.pow(horizon, -alpha / 2) / (1 - alpha / 2));
    }
}
