package io.github.subtail.measure;

import io.github.subtail.ascent.ProjectedGradientAscent;
import io.github.subtail.ascent.Start;
import io.github.subtail.constants.OptimumBracket;
import io.github.subtail.greedy.StochasticContinuousGreedy;
import io.github.subtail.noise.GaussianNoise;
import io.github.subtail.noise.NoisyObjective;
import io.github.subtail.objective.TwiceDifferentiable;
import io.github.subtail.random.RandomStreams;
import io.github.subtail.region.Region;
import io.github.subtail.run.Problem;
import io.github.subtail.schedule.Schedule;

/**
 * Brackets OPT = max_C F by a long run with exact gradients and by certificates.
 *
 * <pre>
 *   lower  F after SCG with T = 1,000 and rho = 1, then 1,000 steps of PGA with eta = 1/L
 *   upper  least of  F(u) if u is in C (both ends then)                       F is monotone
 *                    F(x) + max_{v in C} &lt;grad F(x), v - x&gt; if F is concave   Frank-Wolfe gap
 *                    F(x) + max_{v in C} &lt;grad F(x), v&gt;                       (U1) of bounds.md section 6, gamma = 1
 * </pre>
 */
public final class OptimumSearch {

    private static final int ITERATIONS = 1000;
    private static final double TOLERANCE = 1e-12;

    private OptimumSearch() {}

    /**
     * Brackets OPT.
     *
     * @param objective F
     * @param concave whether F is concave
     * @param region C
     * @param smoothness L, at least 0
     * @return the bracket
     */
    public static OptimumBracket bracket(
            TwiceDifferentiable objective, boolean concave, Region region, double smoothness) {
        double[] upper = region.upper();
        if (region.contains(upper, TOLERANCE)) {
            double value = objective.value(upper);
            return new OptimumBracket(value, "F(u), u in C", value, "F(u), u in C");
        }
        double[] x = bestPoint(objective, region, smoothness);
        double[] gradient = new double[x.length];
        double value = objective.valueAndGradient(x, gradient);
        double linear = region.linearMaximizer().maximize(gradient, upper);
        OptimumBracket bracket =
                new OptimumBracket(value, "exact-gradient SCG, then PGA", value + linear, "U1 at the best point");
        if (!concave) {
            return bracket;
        }
        double inner = 0;
        for (int i = 0; i < x.length; i++) {
            inner += gradient[i] * x[i];
        }
        return bracket.cap(value + linear - inner, "Frank-Wolfe gap at the best point");
    }

    private static double[] bestPoint(TwiceDifferentiable objective, Region region, double smoothness) {
        Problem exact = new Problem("exact", new NoisyObjective(objective, GaussianNoise.NONE), region);
        RandomStreams unused = new RandomStreams(0, 0);
        double[] x = new StochasticContinuousGreedy(ITERATIONS, Schedule.constant(1), Schedule.constant(1))
                .run(exact, unused)
                .x();
        if (smoothness == 0) {
            return x;
        }
        Schedule step = Schedule.constant(1 / smoothness);
        return new ProjectedGradientAscent(ITERATIONS, step, Start.at(x), Schedule.constant(1))
                .run(exact, unused)
                .x();
    }
}
