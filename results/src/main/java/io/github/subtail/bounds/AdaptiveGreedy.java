package io.github.subtail.bounds;

import io.github.subtail.constants.ProblemConstants;
import io.github.subtail.greedy.StochasticContinuousGreedy;
import java.util.ArrayList;
import java.util.List;

/**
 * The bound of SCG from the curvature and the place of the optimum, any momentum in (0, 1].
 *
 * <pre>  F(x_{T+1}) &gt;= F(0) + sum w_t (OPT - F(0) - eps_t) - sum w_t K2/(2T) - (K2/T) sum w_t tau_t - N</pre>
 *
 * <p>or, for sums of exponentials, with the losses of {@link PathBase}.
 *
 * <p>N as in the rows of {@link SharpenedTheorem4}, with these w_t, D_b for D and the radius by cells for R. Its proof
 * uses the weights and ||v_t - x*|| only. O(T).
 */
public final class AdaptiveGreedy extends GreedyBound {

    private final AdaptiveBase base;
    private final SharpenedTheorem4.Row rule;

    private AdaptiveGreedy(AdaptiveBase base, SharpenedTheorem4.Row rule) {
        super(TheoremId.THEOREM_4, Edition.ADAPTIVE, base.id + " " + rule.id);
        this.base = base;
        this.rule = rule;
    }

    /**
     * Every row.
     *
     * @return the bounds
     */
    public static List<Bound> rows() {
        List<Bound> rows = new ArrayList<>();
        for (AdaptiveBase base : AdaptiveBase.values()) {
            for (SharpenedTheorem4.Row rule : SharpenedTheorem4.Row.values()) {
                rows.add(new AdaptiveGreedy(base, rule));
            }
        }
        return rows;
    }

    @Override
    void assume(
            Assumptions assumptions, BoundInput input, StochasticContinuousGreedy algorithm, Confidence confidence) {
        base.assume(assumptions, input.problem());
        SharpenedTheorem4.assume(rule, assumptions, input, confidence);
    }

    @Override
    BoundTerms terms(BoundInput input, StochasticContinuousGreedy algorithm, Confidence confidence) {
        ProblemConstants placed = Place.placed(input.problem());
        NoiseLevel noise = NoiseLevel.of(input.noise());
        MomentumWeights weights = MomentumWeights.of(
                algorithm.momentum(), algorithm.batch(), input.horizon(), base.rates(input.problem()));
        double deviation = SharpenedTheorem4.deviation(rule, placed, noise, weights, confidence);
        return base.of(input, weights.lag(), weights.overhang())
                .minus(SharpenedTheorem4.mean(rule, placed, noise, weights), placed.diameter() * deviation);
    }
}
