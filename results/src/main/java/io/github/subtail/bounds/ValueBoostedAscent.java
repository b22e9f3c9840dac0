package io.github.subtail.bounds;

import io.github.subtail.ascent.BoostedGradientAscent;
import io.github.subtail.constants.ProblemConstants;

/**
 * The value that a run of boosted ascent certifies of itself, without OPT and without curvature.
 *
 * <pre>
 *   mean F(x_t) &gt;= F(0) + (1/(kT)) sum &lt;g_t, x_t&gt; - (1/T) sqrt(2 ln(1/delta) sum (R^2 sigma^2/b_t + W^2/4))
 *   g_t the boosted gradient, k times one at a random point s x_t;  k = (1-e^-g)/g;  W = min(omega R, K2, P0)
 * </pre>
 *
 * <p>Proof: F(x) - F(0) is the mean of &lt;grad F(sx), x&gt; over uniform s. That falls with s, so its mean under the rising
 * density e^{g(s-1)}/k is no greater, whatever g. The rest is one martingale: directions x_t have norm at most R, and for
 * the random s, &lt;grad F(sx), x&gt; stays in an interval of length &lt;grad F(0) - grad F(x), x&gt; &lt;= W (Hoeffding's lemma).
 * Needs gamma = 1. O(T).
 */
public final class ValueBoostedAscent extends TheoremBound<BoostedGradientAscent> {

    /** The certificate. */
    public ValueBoostedAscent() {
        super(TheoremId.VALUE, Edition.ADAPTIVE, "boosted", BoostedGradientAscent.class);
    }

    @Override
    public Statistic statistic() {
        return Statistic.RUNNING_MEAN;
    }

    @Override
    void assume(Assumptions assumptions, BoundInput input, BoostedGradientAscent algorithm, Confidence confidence) {
        assumptions.submodular().subGaussian().observed(ObservedSum.VALUE_SUM);
    }

    @Override
    BoundTerms terms(BoundInput input, BoostedGradientAscent algorithm, Confidence confidence) {
        ProblemConstants problem = input.problem();
        int horizon = input.horizon();
        double radius = Place.radius(problem);
        double mixing = Place.mixing(problem, radius);
        double noise = radius * NoiseLevel.of(input.noise()).sigma();
        double squares = 0;
        for (int t = 1; t <= horizon; t++) {
            squares += noise * noise / algorithm.ascent().batch().batchAt(t) + mixing * mixing / 4;
        }
        double observed = input.observed(ObservedSum.VALUE_SUM).orElseThrow() / BoostedAscentBound.scale(algorithm);
        double deviation = Math.sqrt(squares) * confidence.gaussian();
        return BoundTerms.observed(problem.valueAtZero() + observed / horizon, deviation / horizon);
    }
}
