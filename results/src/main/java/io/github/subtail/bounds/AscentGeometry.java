package io.github.subtail.bounds;

import io.github.subtail.ascent.BoostedGradientAscent;
import io.github.subtail.ascent.ProjectedGradientAscent;
import io.github.subtail.ascent.Start;
import io.github.subtail.constants.ProblemConstants;

/**
 * What one step of an ascent can do.
 *
 * @param dimension n
 * @param diameter D
 * @param start r1, a bound of the distance of x_1 from the optimum
 * @param gradient G, a bound of the norm of the step's mean
 * @param progress P, a bound of the inner product of x_t - x* with the step's mean
 * @param mixing W, the diameter of what the random point of boosted ascent changes; 0 for plain ascent
 * @param jump J, a bound of the norm of that; 0 for plain ascent
 */
record AscentGeometry(
        int dimension, double diameter, double start, double gradient, double progress, double mixing, double jump) {

    static AscentGeometry plain(BoundInput input, ProjectedGradientAscent ascent) {
        ProblemConstants problem = input.problem();
        double progress = Math.min(
                Math.min(problem.diameter() * problem.gradient(), input.optimumInNoise() / problem.gamma()),
                problem.linear());
        return new AscentGeometry(
                problem.dimension(),
                problem.diameter(),
                firstDistance(problem, ascent.start()),
                problem.gradient(),
                progress,
                0,
                0);
    }

    static AscentGeometry boosted(BoundInput input, BoostedGradientAscent algorithm) {
        ProblemConstants problem = input.problem();
        double gamma = algorithm.gamma();
        double mass = -Math.expm1(-gamma);
        double scale = mass / gamma;
        double centre = (gamma - mass) / (gamma * mass);
        double farthest = Math.max(centre, 1 - centre) * problem.smoothness() * problem.radius();
        return new AscentGeometry(
                problem.dimension(),
                problem.diameter(),
                firstDistance(problem, algorithm.ascent().start()),
                scale * problem.rayGradient(),
                scale * Math.min(problem.linear(), problem.diameter() * problem.rayGradient()),
                scale * problem.gradientVariation(),
                scale * farthest);
    }

    private static double firstDistance(ProblemConstants problem, Start start) {
        return start instanceof Start.Zero ? Math.min(problem.radius(), problem.diameter()) : problem.diameter();
    }

    /** U^2 = D^2 + 2 eta P + eta^2 G^2. */
    double reachSquared(double eta) {
        double moved = eta * gradient;
        return diameter * diameter + 2 * eta * progress + moved * moved;
    }
}
