package io.github.subtail.bounds;

import io.github.subtail.constants.ProblemConstants;
import io.github.subtail.greedy.StochasticContinuousGreedy;
import io.github.subtail.schedule.PowerSchedule;
import java.util.Optional;

/**
 * Theorem 3 of [BGZM23] as printed, (18): SCG with momentum 4/(t+8)^(2/3) and E||xi||^2 &lt;= sigma^2 in total.
 *
 * <pre>
 *   F(x_T) &gt;= (1-1/e) OPT - 2 d sqrt(Q) D / T^(1/3) - L D^2 / (2T^2),   w.p. 1 - T/d^2, so d = sqrt(T/delta)
 *   Q = max{ ||grad F(0)||^2 9^(2/3), 16 sigma^2 + 3 L^2 D^2 }
 * </pre>
 *
 * <p>Its last term should be of order 1/T, and it is vacuous for every instance with F(0) = 0. A constant batch of b
 * samples divides sigma^2 by b.
 */
public final class PublishedTheorem3 extends TheoremBound<StochasticContinuousGreedy> {

    static final PowerSchedule MOMENTUM = new PowerSchedule(4, 8, 2.0 / 3);

    /** The bound. */
    public PublishedTheorem3() {
        super(TheoremId.THEOREM_3, Edition.PUBLISHED, "as-printed", StochasticContinuousGreedy.class);
    }

    @Override
    public Statistic statistic() {
        return Statistic.VALUE;
    }

    @Override
    public Optional<String> erratum() {
        return Optional.of("unproved: L D^2/(2T^2) is the error of one step, not of T; vacuous wherever F(0) = 0");
    }

    @Override
    void assume(
            Assumptions assumptions, BoundInput input, StochasticContinuousGreedy algorithm, Confidence confidence) {
        assumptions.submodular().variance().schedule(algorithm.momentum(), MOMENTUM, "4/(t+8)^(2/3)");
    }

    @Override
    BoundTerms terms(BoundInput input, StochasticContinuousGreedy algorithm, Confidence confidence) {
        ProblemConstants problem = input.problem();
        double horizon = input.horizon();
        double diameter = problem.diameter();
        double quality = quality(input, Batches.least(algorithm.batch(), input.horizon()), diameter);
        double spread = Math.sqrt(horizon / confidence.delta());
        return new BoundTerms(
                -Math.expm1(-1) * input.optimum(),
                -problem.smoothness() * diameter * diameter / (2 * horizon * horizon),
                0,
                0,
                -2 * spread * Math.sqrt(quality) * diameter / Math.pow(horizon, 1.0 / 3));
    }

    /** Q with {@code length} for the bound of a step's norm. */
    static double quality(BoundInput input, int batch, double length) {
        double start = input.problem().gradientAtZero();
        double total = NoiseLevel.of(input.noise()).total();
        double change = input.problem().smoothness() * length;
        return Math.max(start * start * Math.pow(9, 2.0 / 3), 16 * total * total / batch + 3 * change * change);
    }
}
