package io.github.subtail.bounds;

import io.github.subtail.constants.ProblemConstants;
import io.github.subtail.greedy.StochasticContinuousGreedy;

/**
 * Theorem 3 of [BGZM23], corrected: SCG under E||xi||^2 &lt;= stot^2.
 *
 * <pre>
 *   recursion  (1-k) OPT + k F(0) - (sum w_t) L R^2/(2T) - D sum w_t sqrt(V_t) / sqrt(delta),   any momentum
 *              V_0 = ||grad F(0)||^2,  V_t = (1-rho_t)^2 (sqrt(V_{t-1}) + L R/T)^2 + rho_t^2 stot^2,  no L R/T at t = 1
 *   closed     (1-1/e) OPT - (3/2) D sqrt(Q) / (sqrt(delta) T^(1/3)) - L R^2/(2T),   momentum 4/(t+8)^(2/3), T &gt;= 6
 *              Q = max{ ||grad F(0)||^2 9^(2/3), 16 stot^2 + 3 L^2 R^2 }
 * </pre>
 *
 * <p>Proved by Minkowski's and Markov's inequalities. O(T).
 */
public final class CorrectedTheorem3 extends GreedyBound {

    private final boolean closed;

    /**
     * One row.
     *
     * @param closed whether the closed form is meant, not the recursion
     */
    public CorrectedTheorem3(boolean closed) {
        super(TheoremId.THEOREM_3, Edition.CORRECTED, closed ? "closed" : "recursion");
        this.closed = closed;
    }

    @Override
    void assume(
            Assumptions assumptions, BoundInput input, StochasticContinuousGreedy algorithm, Confidence confidence) {
        assumptions.variance();
        if (closed) {
            assumptions
                    .submodular()
                    .schedule(algorithm.momentum(), PublishedTheorem3.MOMENTUM, "4/(t+8)^(2/3)")
                    .horizon(6);
        } else {
            assumptions.recursion(Nodes.LONGEST);
        }
    }

    @Override
    BoundTerms terms(BoundInput input, StochasticContinuousGreedy algorithm, Confidence confidence) {
        return closed ? closedForm(input, algorithm, confidence) : recursion(input, algorithm, confidence);
    }

    private static BoundTerms closedForm(
            BoundInput input, StochasticContinuousGreedy algorithm, Confidence confidence) {
        ProblemConstants problem = input.problem();
        int batch = Batches.least(algorithm.batch(), input.horizon());
        double quality = PublishedTheorem3.quality(input, batch, problem.radius());
        double loss = 1.5 * problem.diameter() * Math.sqrt(quality / confidence.delta());
        return new BoundTerms(
                -Math.expm1(-1) * input.optimum(),
                -GreedyBase.crudeCurvature(problem) / (2.0 * input.horizon()),
                0,
                0,
                -loss / Math.pow(input.horizon(), 1.0 / 3));
    }

    private static BoundTerms recursion(BoundInput input, StochasticContinuousGreedy algorithm, Confidence confidence) {
        ProblemConstants problem = input.problem();
        MomentumWeights weights = weights(input, algorithm);
        double total = NoiseLevel.of(input.noise()).total();
        double change = problem.smoothness() * problem.radius() / input.horizon();
        double error = problem.gradientAtZero();
        double sum = 0;
        for (int t = 0; t < input.horizon(); t++) {
            double rho = weights.momentum()[t];
            double kept = (1 - rho) * (t == 0 ? error : error + change);
            double drawn = rho * total;
            error = Math.sqrt(kept * kept + drawn * drawn / weights.batches()[t]);
            sum += weights.weight()[t] * error;
        }
        return GreedyBase.of(input, GreedyBase.crudeCurvature(problem), 0)
                .minus(0, problem.diameter() * sum / Math.sqrt(confidence.delta()));
    }
}
