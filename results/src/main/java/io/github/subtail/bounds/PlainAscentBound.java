package io.github.subtail.bounds;

import io.github.subtail.ascent.ProjectedGradientAscent;
import io.github.subtail.constants.ProblemConstants;

/**
 * The bounds of the form mean F(x_t) &gt;= [gamma OPT + F(0)/gamma - Reg/T] / (gamma + 1/gamma) for projected gradient
 * ascent with any positive steps.
 */
abstract class PlainAscentBound extends TheoremBound<ProjectedGradientAscent> {

    PlainAscentBound(TheoremId theorem, Edition edition, String row) {
        super(theorem, edition, row, ProjectedGradientAscent.class);
    }

    /** Reg. */
    abstract Regret regret(AscentRegret ascent, NoiseLevel noise, Confidence confidence);

    @Override
    public final Statistic statistic() {
        return Statistic.RUNNING_MEAN;
    }

    @Override
    final BoundTerms terms(BoundInput input, ProjectedGradientAscent algorithm, Confidence confidence) {
        AscentRegret ascent =
                AscentRegret.of(AscentRegret.Geometry.plain(input, algorithm), algorithm, input.horizon());
        Regret regret = regret(ascent, NoiseLevel.of(input.noise()), confidence);
        return regret.below(approximation(input), input.horizon() * weight(input.problem()));
    }

    /** gamma + 1/gamma. */
    static double weight(ProblemConstants problem) {
        return problem.gamma() + 1 / problem.gamma();
    }

    /** [gamma OPT + F(0)/gamma] / (gamma + 1/gamma). */
    static double approximation(BoundInput input) {
        double gamma = input.problem().gamma();
        return (gamma * input.optimum() + input.problem().valueAtZero() / gamma) / weight(input.problem());
    }
}
