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

    /** How the noise enters Reg. */
    abstract AscentRule rule(AscentGeometry geometry, NoiseLevel noise);

    /** The confidence that is meant when one is asked for. */
    Confidence meant(Confidence asked, int horizon) {
        return asked;
    }

    @Override
    public final Statistic statistic() {
        return Statistic.RUNNING_MEAN;
    }

    @Override
    final BoundTerms terms(BoundInput input, ProjectedGradientAscent algorithm, Confidence confidence) {
        AscentGeometry geometry = AscentGeometry.plain(input, algorithm);
        return AscentRegret.of(geometry, algorithm, input.horizon())
                .under(rule(geometry, NoiseLevel.of(input.noise())), meant(confidence, input.horizon()))
                .below(approximation(input), input.horizon() * weight(input.problem()));
    }

    @Override
    final double[] sweep(BoundInput input, ProjectedGradientAscent algorithm, Confidence confidence) {
        AscentGeometry geometry = AscentGeometry.plain(input, algorithm);
        double[] values = new AscentCurve(geometry, algorithm, input.horizon())
                .under(rule(geometry, NoiseLevel.of(input.noise())), confidence);
        for (int t = 1; t <= values.length; t++) {
            values[t - 1] = approximation(input) - values[t - 1] / (t * weight(input.problem()));
        }
        return values;
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
