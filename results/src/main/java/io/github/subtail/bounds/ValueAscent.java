package io.github.subtail.bounds;

import io.github.subtail.ascent.ProjectedGradientAscent;

/**
 * The value that a run of projected gradient ascent certifies of itself, without OPT and without curvature.
 *
 * <pre>  mean F(x_t) &gt;= F(0) + (1/T) sum &lt;g_t, x_t&gt; - (R/T) sqrt(2 ln(1/delta) sum sigma^2/b_t)</pre>
 *
 * <p>Proof: F(x) - F(0) &gt;= &lt;grad F(x), x&gt;, as the gradient falls along the ray to x; the rest is one martingale whose
 * directions x_t have norm at most R. Holds for any steps and for noise that depends on the past; sigma := M for bounded
 * noise. Needs gamma = 1. O(T).
 */
public final class ValueAscent extends TheoremBound<ProjectedGradientAscent> {

    /** The certificate. */
    public ValueAscent() {
        super(TheoremId.VALUE, Edition.ADAPTIVE, "PGA", ProjectedGradientAscent.class);
    }

    @Override
    public Statistic statistic() {
        return Statistic.RUNNING_MEAN;
    }

    @Override
    void assume(Assumptions assumptions, BoundInput input, ProjectedGradientAscent algorithm, Confidence confidence) {
        assumptions.submodular().subGaussian().observed(ObservedSum.VALUE_SUM);
    }

    @Override
    BoundTerms terms(BoundInput input, ProjectedGradientAscent algorithm, Confidence confidence) {
        int horizon = input.horizon();
        double sigma = NoiseLevel.of(input.noise()).sigma();
        double squares = 0;
        for (int t = 1; t <= horizon; t++) {
            squares += sigma * sigma / algorithm.batch().batchAt(t);
        }
        double deviation = Place.radius(input.problem()) * Math.sqrt(squares) * confidence.gaussian();
        double observed = input.observed(ObservedSum.VALUE_SUM).orElseThrow();
        return BoundTerms.observed(input.problem().valueAtZero() + observed / horizon, deviation / horizon);
    }
}
