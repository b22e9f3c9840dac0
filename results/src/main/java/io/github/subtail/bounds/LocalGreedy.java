package io.github.subtail.bounds;

import io.github.subtail.constants.ProblemConstants;
import io.github.subtail.greedy.StochasticContinuousGreedy;
import java.util.List;

/**
 * The bound of SCG under independent (clipped) Gaussian noise that knows where greedy steps lead, any momentum in (0, 1].
 *
 * <pre>  F(x_{T+1}) &gt;= F(0) + sum w_t (a_t - K2/(2T)) - sigma sqrt(2 ln(1/delta) sum share_i^2)</pre>
 *
 * <p>with a_t - r_t (F(x_t) - F(0)) a lower bound, in the mean, of the gain &lt;grad F(x_t), v_t&gt; of step t: any convex
 * combination of the rows of {@link LocalRows}; w_t = (1/T) prod_{j&gt;t} (1 - r_j/T), and shares made of w_t l_t. Proof: one
 * step and the recursion as ever; the gains less their bounds are one function of the stacked Gaussian noise, whose
 * Lipschitz constant has the square sum share_i^2; Gaussian concentration. A simulated V takes its risk out of delta.
 *
 * <p>Which combination is chosen is a matter of sharpness, not of truth. For c = 0 the bound is concave in it and is
 * climbed by {@value #ROUNDS} steps of Frank and Wolfe from the row (L) at k = 0, the best of them counts. O(T) a step.
 */
public final class LocalGreedy extends GreedyBound {

    private static final int ROUNDS = 12;
    private static final int LONGEST = 1 << 18;

    private final AdaptiveBase base;

    private LocalGreedy(AdaptiveBase base) {
        super(TheoremId.THEOREM_4, Edition.ADAPTIVE, base.id + " GI local");
        this.base = base;
    }

    /**
     * Every row.
     *
     * @return the bounds
     */
    public static List<Bound> rows() {
        return List.of(new LocalGreedy(AdaptiveBase.CURVATURE), new LocalGreedy(AdaptiveBase.DEFECT));
    }

    @Override
    void assume(
            Assumptions assumptions, BoundInput input, StochasticContinuousGreedy algorithm, Confidence confidence) {
        base.assume(assumptions, input.problem());
        assumptions
                .gaussian()
                .width(confidence)
                .require(
                        LocalWidth.isKnown(input.problem()),
                        "needs the Gaussian width localised along the gradient at 0, which is not known")
                .recursion(LONGEST);
    }

    @Override
    BoundTerms terms(BoundInput input, StochasticContinuousGreedy algorithm, Confidence confidence) {
        ProblemConstants problem = input.problem();
        MomentumWeights weights =
                MomentumWeights.of(algorithm.momentum(), algorithm.batch(), input.horizon(), base.rates(problem));
        double scale = NoiseLevel.of(input.noise()).sigma()
                * confidence.after(problem.risk()).gaussian();
        LocalMixture mixture = new LocalMixture(new LocalRows(input, base, weights), weights, problem, scale);
        BoundTerms best = mixture.terms();
        for (int round = 0; round < ROUNDS; round++) {
            mixture.climb(2.0 / (round + 2));
            BoundTerms terms = mixture.terms();
            best = terms.value() > best.value() ? terms : best;
        }
        return best;
    }
}
