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
 *   upper  F(u) if u is in C (both ends then: F is monotone), else the least {@link UpperCertificate} at the point found
 *          and at multiples of it from 0 on, cut at u
 * </pre>
 */
public final class OptimumSearch {

    private static final int ITERATIONS = 1000;

    /** At 0 the certificate is P0; at points above the best one there is less gradient left. */
    private static final double[] MULTIPLES = {0, 0.01, 0.1, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 5, 10};

    private OptimumSearch() {}

    /**
     * Brackets OPT.
     *
     * @param objective F, monotone and DR-submodular on the box of the region
     * @param concave whether F is concave
     * @param region C
     * @param smoothness L, at least 0
     * @return the bracket
     */
    public static OptimumBracket bracket(
            TwiceDifferentiable objective, boolean concave, Region region, double smoothness) {
        double[] upper = region.upper();
        if (new RegionMeasure(region).isBox()) {
            double value = objective.value(upper);
            return new OptimumBracket(value, "F(u), u in C", value, "F(u), u in C");
        }
        double[] x = bestPoint(objective, region, smoothness);
        UpperCertificate certificate = new UpperCertificate(objective, region, 1, concave);
        UpperCertificate.Upper least = certificate.at(x);
        for (double factor : MULTIPLES) {
            least = least.least(certificate.at(multiple(factor, x, upper)));
        }
        return new OptimumBracket(objective.value(x), "exact-gradient SCG, then PGA", least.value(), least.source());
    }

    private static double[] multiple(double factor, double[] x, double[] upper) {
        double[] result = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            result[i] = Math.min(factor * x[i], upper[i]);
        }
        return result;
    }

    static double[] bestPoint(TwiceDifferentiable objective, Region region, double smoothness) {
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
