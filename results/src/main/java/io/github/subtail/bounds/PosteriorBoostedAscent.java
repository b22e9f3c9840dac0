package io.github.subtail.bounds;

import io.github.subtail.ascent.BoostedGradientAscent;

/**
 * What a run of boosted ascent certifies of itself, from its observed gradients.
 *
 * <pre>
 *   mean F(x_t) &gt;= (1-e^-gamma) OPT + e^-gamma F(0) - Reg_obs/T - c D sqrt(sigma^2 + omega^2/4) sqrt(2 ln(1/delta)/T)
 *   Reg_obs = max over c in C of &lt;sum g_t, c&gt; - sum &lt;g_t, x_t&gt; with the boosted g_t,   c = (1-e^-gamma)/gamma
 * </pre>
 *
 * <p>Holds for any steps; sigma := M for bounded noise. A batch shares its point on the ray, so it divides sigma^2 and
 * not omega^2.
 */
public final class PosteriorBoostedAscent extends TheoremBound<BoostedGradientAscent> {

    /** The certificate. */
    public PosteriorBoostedAscent() {
        super(TheoremId.POSTERIOR, Edition.SHARPENED, "boosted", BoostedGradientAscent.class);
    }

    @Override
    public Statistic statistic() {
        return Statistic.RUNNING_MEAN;
    }

    @Override
    void assume(Assumptions assumptions, BoundInput input, BoostedGradientAscent algorithm, Confidence confidence) {
        assumptions.weakness(algorithm.gamma()).subGaussian().observed(ObservedSum.REG_OBS);
    }

    @Override
    BoundTerms terms(BoundInput input, BoostedGradientAscent algorithm, Confidence confidence) {
        double sigma = NoiseLevel.of(input.noise()).sigma();
        double omega = input.problem().gradientVariation();
        double sum = 0;
        for (int t = 1; t <= input.horizon(); t++) {
            sum += sigma * sigma / algorithm.ascent().batch().batchAt(t) + omega * omega / 4;
        }
        double deviation = BoostedAscentBound.scale(algorithm)
                * input.problem().diameter()
                * Math.sqrt(sum)
                * confidence.gaussian();
        double observed = input.observed(ObservedSum.REG_OBS).orElseThrow();
        return new Regret(observed, 0, deviation)
                .below(BoostedAscentBound.approximation(input, algorithm), input.horizon());
    }
}
