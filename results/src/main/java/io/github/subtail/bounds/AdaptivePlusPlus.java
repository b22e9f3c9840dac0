package io.github.subtail.bounds;

import io.github.subtail.greedy.StochasticContinuousGreedyPlusPlus;
import java.util.ArrayList;
import java.util.List;

/**
 * The bound of SCG++ from the curvature and the place of the optimum, any batches.
 *
 * <pre>  F(x_{T+1}) &gt;= F(0) + sum w_t (OPT - F(0) - eps_t) - sum w_t K2/(2T) - N</pre>
 *
 * <p>or, for sums of exponentials, with the losses of {@link PathBase}.
 *
 * <p>N as in the rows of {@link SharpenedTheorem5}, with these w_t, D_b for D and the radius by cells for R. O(T).
 */
public final class AdaptivePlusPlus extends PlusPlusBound {

    private final AdaptiveBase base;
    private final SharpenedTheorem5.Row rule;

    private AdaptivePlusPlus(AdaptiveBase base, SharpenedTheorem5.Row rule) {
        super(Edition.ADAPTIVE, base.id + " " + rule.name());
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
            for (SharpenedTheorem5.Row rule : SharpenedTheorem5.Row.values()) {
                rows.add(new AdaptivePlusPlus(base, rule));
            }
        }
        return rows;
    }

    @Override
    void assume(
            Assumptions assumptions,
            BoundInput input,
            StochasticContinuousGreedyPlusPlus algorithm,
            Confidence confidence) {
        super.assume(assumptions, input, algorithm, confidence);
        base.assume(assumptions, input.problem());
        assumptions.recursion(Nodes.LONGEST);
        SharpenedTheorem5.assume(rule, assumptions, input, algorithm, confidence);
    }

    @Override
    BoundTerms terms(BoundInput input, StochasticContinuousGreedyPlusPlus algorithm, Confidence confidence) {
        Weighting weighting = new Weighting(Place.radius(input.problem()), base.rates(input.problem()));
        double deviation = SharpenedTheorem5.deviation(rule, input, algorithm, weighting, confidence);
        return base.of(input, 0, 0)
                .minus(
                        SharpenedTheorem5.mean(rule, input, algorithm, weighting),
                        Place.distance(input.problem()) * deviation);
    }
}
