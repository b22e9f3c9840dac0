package io.github.subtail.bounds;

import io.github.subtail.greedy.StochasticContinuousGreedy;

/**
 * The value that a run of SCG certifies of itself, without OPT and without curvature.
 *
 * <pre>  F(x_{T+1}) &gt;= F(0) + (1/T) sum &lt;g_t, v_{t-1}&gt; - (R/T) sqrt(2 ln(1/delta) sum sigma^2/b_t),  t = 2..T+1</pre>
 *
 * <p>with g_{T+1} one more stochastic gradient, at the point returned. Proof: F(x_t) - F(x_{t-1}) &gt;= &lt;grad F(x_t),
 * v_{t-1}&gt;/T, as F is concave along v_{t-1} &gt;= 0; the rest is one martingale, as v_{t-1} is known before g_t is drawn, with
 * directions of norm at most R. Holds for any momentum and for noise that depends on the past; sigma := M for bounded
 * noise. The sum is a line integral: it misses F by some K2/(2T) only. Needs gamma = 1. O(T).
 */
public final class ValueGreedy extends GreedyBound {

    /** The certificate. */
    public ValueGreedy() {
        super(TheoremId.VALUE, Edition.ADAPTIVE, "SCG");
    }

    @Override
    void assume(
            Assumptions assumptions, BoundInput input, StochasticContinuousGreedy algorithm, Confidence confidence) {
        assumptions.submodular().subGaussian().observed(ObservedSum.VALUE_SUM);
    }

    @Override
    BoundTerms terms(BoundInput input, StochasticContinuousGreedy algorithm, Confidence confidence) {
        int horizon = input.horizon();
        double sigma = NoiseLevel.of(input.noise()).sigma();
        double squares = 0;
        for (int t = 2; t <= horizon + 1; t++) {
            squares += sigma * sigma / algorithm.batch().batchAt(t);
        }
        double deviation = Place.radius(input.problem()) * Math.sqrt(squares) * confidence.gaussian();
        double observed = input.observed(ObservedSum.VALUE_SUM).orElseThrow();
        return BoundTerms.observed(input.problem().valueAtZero() + observed / horizon, deviation / horizon);
    }
}
