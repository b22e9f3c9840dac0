package io.github.subtail.bounds;

import io.github.subtail.ascent.BoostedGradientAscent;
import io.github.subtail.constants.ProblemConstants;
import java.util.List;

/**
 * The bound of boosted ascent from the curvature and the place of the optimum, any steps and any x_1 in C.
 *
 * <pre>
 *   curvature  mean F(x_t) &gt;= F(0) + (k (OPT - F(0)) - Reg/T)/d,  k = (1-e^-g)/g
 *              d = 1 - (g-c)(1-k)/g  for g &gt;= c,  1 + (c-g) k  for g &lt;= c
 *   defect     mean F(x_t) &gt;= OPT - (A0 + Reg/(k T))/(1 - A1),  the best of the pairs (A0, A1); g = 1
 * </pre>
 *
 * <p>with g the algorithm's gamma, which sets the density e^{g(s-1)} of the point on the ray; any g is valid whatever the
 * curvature c. The standard weights g = 1 have the ratio (1-1/e)/(1-(1-c)/e), the weights matched to the curvature, g =
 * c, the ratio (1-e^-c)/c. A posteriori Reg is
 *
 * <pre>  Reg_obs + k sqrt(2 ln(1/delta) sum (D_b^2 sigma^2/b_t + W^2/4))</pre>
 *
 * <p>with W from {@link Place#mixing}.
 *
 * <p>Proof of the first: &lt;y, grad F(sx)&gt; &gt;= F(y) - c F(sx) - (1-c) F(0); integrate against e^{g(s-1)}, &lt;x, grad
 * F(sx)&gt; by parts; then F(sx) - F(0) is at least s (F(x) - F(0)) where it enters with g - c &gt;= 0, and at most F(x) -
 * F(0) where with g - c &lt;= 0. Needs gamma = 1 and sub-Gaussian noise. O(T), at each of some 80 tilts.
 */
public final class AdaptiveBoostedAscent extends TheoremBound<BoostedGradientAscent> {

    private final boolean defect;
    private final boolean observed;

    /**
     * One row.
     *
     * @param defect whether the defect of a quadratic relates the mean value to OPT, or else the curvature
     * @param observed whether Reg is what the run has observed
     */
    public AdaptiveBoostedAscent(boolean defect, boolean observed) {
        super(
                observed ? TheoremId.POSTERIOR : TheoremId.THEOREM_2,
                Edition.ADAPTIVE,
                (observed ? "boosted " : "") + (defect ? "defect" : "curvature"),
                BoostedGradientAscent.class);
        this.defect = defect;
        this.observed = observed;
    }

    /**
     * Every row, a-priori ones first.
     *
     * @return the bounds
     */
    public static List<Bound> rows() {
        return List.of(
                new AdaptiveBoostedAscent(false, false),
                new AdaptiveBoostedAscent(true, false),
                new AdaptiveBoostedAscent(false, true),
                new AdaptiveBoostedAscent(true, true));
    }

    @Override
    public Statistic statistic() {
        return Statistic.RUNNING_MEAN;
    }

    @Override
    void assume(Assumptions assumptions, BoundInput input, BoostedGradientAscent algorithm, Confidence confidence) {
        assumptions
                .submodular()
                .subGaussian()
                .summable(algorithm.ascent().step(), algorithm.ascent().batch());
        if (defect) {
            assumptions
                    .require(
                            Place.hasPairs(input.problem(), "boosted"), "needs the place of the optimum of a quadratic")
                    .require(algorithm.gamma() == 1, "needs the standard weights, gamma = 1");
        } else {
            assumptions.require(input.problem().find("c_B").isPresent(), "needs the curvature of the problem, c_B");
        }
        if (observed) {
            assumptions.observed(ObservedSum.REG_OBS);
        }
    }

    @Override
    BoundTerms terms(BoundInput input, BoostedGradientAscent algorithm, Confidence confidence) {
        ProblemConstants problem = input.problem();
        double sigma = NoiseLevel.of(input.noise()).sigma();
        double g = algorithm.gamma();
        double scale = BoostedAscentBound.scale(algorithm);
        Regret regret = observed
                ? observed(input, algorithm, sigma, confidence)
                : PlacedRegret.boosted(input, algorithm.ascent(), scale).least(sigma, confidence);
        int horizon = input.horizon();
        if (defect) {
            return Place.best(problem, "boosted", input.optimum(), regret, scale * horizon);
        }
        double c = Place.rayCurvature(problem);
        double divisor = g >= c ? 1 - (g - c) * (1 - scale) / g : 1 + (c - g) * scale;
        double atZero = problem.valueAtZero();
        return regret.below(atZero + scale * (input.optimum() - atZero) / divisor, horizon * divisor);
    }

    private static Regret observed(
            BoundInput input, BoostedGradientAscent algorithm, double sigma, Confidence confidence) {
        double mixing = Place.mixing(input.problem(), Place.distance(input.problem()));
        double spread = Place.distance(input.problem()) * sigma;
        double sum = 0;
        for (int t = 1; t <= input.horizon(); t++) {
            sum += spread * spread / algorithm.ascent().batch().batchAt(t) + mixing * mixing / 4;
        }
        double deviation = BoostedAscentBound.scale(algorithm) * Math.sqrt(sum) * confidence.gaussian();
        return new Regret(input.observed(ObservedSum.REG_OBS).orElseThrow(), 0, deviation);
    }
}
