package io.github.subtail.bounds;

import io.github.subtail.ascent.ProjectedGradientAscent;

/**
 * What a run of projected gradient ascent certifies of itself, from its observed gradients.
 *
 * <pre>
 *   mean F(x_t) &gt;= [gamma OPT + F(0)/gamma - Reg_obs/T - D sigma sqrt(2 ln(1/delta)/T)] / (gamma + 1/gamma)
 *   Reg_obs = max over c in C of &lt;sum g_t, c&gt; - sum &lt;g_t, x_t&gt;
 * </pre>
 *
 * <p>Holds for any steps; sigma := M for bounded noise. What remains after Reg_obs is one martingale with directions of
 * norm at most D; batches divide its variance.
 */
public final class PosteriorAscent extends TheoremBound<ProjectedGradientAscent> {

    /** The certificate. */
    public PosteriorAscent() {
        super(TheoremId.POSTERIOR, Edition.SHARPENED, "PGA", ProjectedGradientAscent.class);
    }

    @Override
    public Statistic statistic() {
        return Statistic.RUNNING_MEAN;
    }

    @Override
    void assume(Assumptions assumptions, BoundInput input, ProjectedGradientAscent algorithm, Confidence confidence) {
        assumptions.subGaussian().observed(ObservedSum.REG_OBS);
    }

    @Override
    BoundTerms terms(BoundInput input, ProjectedGradientAscent algorithm, Confidence confidence) {
        double sigma = NoiseLevel.of(input.noise()).sigma();
        double sum = 0;
        for (int t = 1; t <= input.horizon(); t++) {
            sum += sigma * sigma / algorithm.batch().batchAt(t);
        }
        double deviation = input.problem().diameter() * Math.sqrt(sum) * confidence.gaussian();
        double observed = input.observed(ObservedSum.REG_OBS).orElseThrow();
        return new Regret(observed, 0, deviation)
                .below(
                        PlainAscentBound.approximation(input),
                        input.horizon() * PlainAscentBound.weight(input.problem()));
    }
}
