package io.github.subtail.bounds;

import io.github.subtail.constants.ProblemConstants;
import io.github.subtail.greedy.StochasticContinuousGreedy;
import io.github.subtail.schedule.PowerSchedule;
import io.github.subtail.schedule.Schedule;
import java.util.Optional;
import org.apache.commons.math3.special.Gamma;

/**
 * Theorem 4 of [BGZM23] as printed, (20): SCG with momentum t^-alpha, alpha in (0, 1).
 *
 * <pre>
 *   F(x_T) &gt;= (1-1/e) OPT - 2 D K sigma sqrt(ln(1/delta) / T) - ((4K+1)/2) L D^2 / T
 *   K = Gamma(1/(1-alpha)) / (1-alpha)
 * </pre>
 *
 * <p>Its assumption (19) is met by zero noise only; here sigma is read as the parameter of a sub-Gaussian vector (SG).
 * So read it is false: on the instance CE2 every run is below it. A constant batch of b samples divides sigma by
 * sqrt b.
 */
public final class PublishedTheorem4 extends TheoremBound<StochasticContinuousGreedy> {

    /** The bound. */
    public PublishedTheorem4() {
        super(TheoremId.THEOREM_4, Edition.PUBLISHED, "as-printed", StochasticContinuousGreedy.class);
    }

    @Override
    public Statistic statistic() {
        return Statistic.VALUE;
    }

    @Override
    public Optional<String> erratum() {
        return Optional.of("false, read as (SG): Lemma 5 loses the mean of the averaged noise; counterexample CE2");
    }

    @Override
    void assume(
            Assumptions assumptions, BoundInput input, StochasticContinuousGreedy algorithm, Confidence confidence) {
        assumptions
                .submodular()
                .subGaussian()
                .require(isPower(algorithm.momentum()), "is about the schedule t^-alpha, alpha in (0, 1)");
    }

    static boolean isPower(Schedule momentum) {
        return momentum instanceof PowerSchedule power
                && power.scale() == 1
                && power.shift() == 0
                && power.power() > 0
                && power.power() < 1;
    }

    static double exponent(StochasticContinuousGreedy algorithm) {
        return ((PowerSchedule) algorithm.momentum()).power();
    }

    @Override
    BoundTerms terms(BoundInput input, StochasticContinuousGreedy algorithm, Confidence confidence) {
        ProblemConstants problem = input.problem();
        double horizon = input.horizon();
        double rest = 1 - exponent(algorithm);
        double factor = Gamma.gamma(1 / rest) / rest;
        double diameter = problem.diameter();
        double curve = problem.smoothness() * diameter * diameter / horizon;
        double sigma =
                NoiseLevel.of(input.noise()).sigma() / Math.sqrt(Batches.least(algorithm.batch(), input.horizon()));
        return new BoundTerms(
                -Math.expm1(-1) * input.optimum(),
                -curve / 2,
                -2 * factor * curve,
                0,
                -2 * diameter * factor * sigma * Math.sqrt(confidence.log() / horizon));
    }
}
