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

    /** How the noise enters Reg; the step multiplies a gradient and its noise by {@code scale} (1 - e^-gamma)/gamma. */
    abstract AscentRule rule(AscentGeometry geometry, NoiseLevel noise, double scale);

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
        AscentGeometry geometry = AscentGeometry.boosted(input, algorithm);
        return AscentRegret.of(geometry, algorithm.ascent(), input.horizon())
                .under(rule(geometry, NoiseLevel.of(input.noise()), scale(algorithm)), confidence)
                .below(approximation(input, algorithm), input.horizon());
    }

    @Override
    final double[] sweep(BoundInput input, BoostedGradientAscent algorithm, Confidence confidence) {
        AscentGeometry geometry = AscentGeometry.boosted(input, algorithm);
        double[] values = new AscentCurve(geometry, algorithm.ascent(), input.horizon())
                .under(rule(geometry, NoiseLevel.of(input.noise()), scale(algorithm)), confidence);
        for (int t = 1; t <= values.length; t++) {
            values[t - 1] = approximation(input, algorithm) - values[t - 1] / t;
        }
        return values;
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
