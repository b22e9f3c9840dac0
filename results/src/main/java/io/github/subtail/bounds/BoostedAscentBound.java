package io.github.subtail.bounds;

import io.github.subtail.ascent.BoostedGradientAscent;

/**
 * The bounds of the form mean F(x_t) &gt;= (1 - e^-gamma) OPT + e^-gamma F(0) - Reg/T for boosted ascent with any
 * positive steps.
 */
abstract class BoostedAscentBound extends TheoremBound<BoostedGradientAscent> {

    BoostedAscentBound(Edition edition, String row) {
        super(TheoremId.THEOREM_2, edition, row, BoostedGradientAscent.class);
    }

    /** Reg; {@code scale} is (1 - e^-gamma)/gamma, by which the step multiplies a gradient and its noise. */
    abstract Regret regret(AscentRegret ascent, NoiseLevel noise, double scale, Confidence confidence);

    @Override
    public final Statistic statistic() {
        return Statistic.RUNNING_MEAN;
    }

    @Override
    void assume(Assumptions assumptions, BoundInput input, BoostedGradientAscent algorithm, Confidence confidence) {
        assumptions
                .weakness(algorithm.gamma())
                .summable(algorithm.ascent().step(), algorithm.ascent().batch());
    }

    @Override
    final BoundTerms terms(BoundInput input, BoostedGradientAscent algorithm, Confidence confidence) {
        AscentRegret ascent =
                AscentRegret.of(AscentRegret.Geometry.boosted(input, algorithm), algorithm.ascent(), input.horizon());
        Regret regret = regret(ascent, NoiseLevel.of(input.noise()), scale(algorithm), confidence);
        return regret.below(approximation(input, algorithm), input.horizon());
    }

    static double scale(BoostedGradientAscent algorithm) {
        return -Math.expm1(-algorithm.gamma()) / algorithm.gamma();
    }

    /** (1 - e^-gamma) OPT + e^-gamma F(0). */
    static double approximation(BoundInput input, BoostedGradientAscent algorithm) {
        double lost = Math.exp(-algorithm.gamma());
        return (1 - lost) * input.optimum() + lost * input.problem().valueAtZero();
    }
}
