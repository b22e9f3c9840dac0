package io.github.subtail.bounds;

import io.github.subtail.constants.NoiseConstants;
import io.github.subtail.constants.ProblemConstants;
import io.github.subtail.greedy.StochasticContinuousGreedyPlusPlus;
import io.github.subtail.objective.Difference;
import java.util.Optional;

/**
 * How much one sampled gradient difference of SCG++ errs, per unit of ||x_t - x_{t-1}||: the s1 of its bounds.
 *
 * <pre>
 *                  V                              SG                         B
 *   exact          n sigma_h^2                    sigma_h^2                  needs sigma_h = 0
 *   sampled        n sigma_h^2 + Lpath^2          sigma_h^2 + Lpath^2        needs sigma_h = 0: 2 Lpath
 *   same sample    Lsample                        Lsample                    2 Lsample
 * </pre>
 *
 * <p>sigma_h is the deviation of a Hessian entry, Lpath = 0 for a quadratic and L otherwise, Lsample the Lipschitz
 * constant of one stochastic gradient with its sample fixed; where the noise does not depend on the point, the same
 * sample at both ends cancels it and s1 = 0.
 *
 * @param total the root of the trace second moment
 * @param sigma the sub-Gaussian parameter
 * @param bound the norm bound; infinite if there is none
 * @param unknown what is missing to know any of them
 */
record DifferenceNoise(double total, double sigma, double bound, Optional<String> unknown) {

    private static final String SAMPLE = "Lsample";

    static DifferenceNoise of(BoundInput input, StochasticContinuousGreedyPlusPlus algorithm) {
        ProblemConstants problem = input.problem();
        NoiseConstants noise = input.noise();
        if (algorithm.difference() == Difference.SAME_SAMPLE) {
            return sameSample(problem, noise);
        }
        double path = algorithm.difference() == Difference.SAMPLED
                ? problem.find("Lpath").map(c -> c.safe()).orElseGet(problem::smoothness)
                : 0;
        double variance = noise.hessian() * noise.hessian();
        return new DifferenceNoise(
                Math.sqrt(problem.dimension() * variance + path * path),
                Math.sqrt(variance + path * path),
                noise.hessian() == 0 ? 2 * path : Double.POSITIVE_INFINITY,
                Optional.empty());
    }

    private static DifferenceNoise sameSample(ProblemConstants problem, NoiseConstants noise) {
        Optional<Double> lipschitz = noise.adaptive() ? problem.find(SAMPLE).map(c -> c.safe()) : Optional.of(0.0);
        return lipschitz
                .map(l -> new DifferenceNoise(l, l, 2 * l, Optional.empty()))
                .orElseGet(() -> new DifferenceNoise(
                        Double.POSITIVE_INFINITY,
                        Double.POSITIVE_INFINITY,
                        Double.POSITIVE_INFINITY,
                        Optional.of("needs the Lipschitz constant of one stochastic gradient, which is not known")));
    }
}
