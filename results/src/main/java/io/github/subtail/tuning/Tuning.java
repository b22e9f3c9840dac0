package io.github.subtail.tuning;

import io.github.subtail.ascent.BoostedGradientAscent;
import io.github.subtail.ascent.ProjectedGradientAscent;
import io.github.subtail.bounds.Bound;
import io.github.subtail.bounds.BoundCatalogue;
import io.github.subtail.bounds.BoundEvaluation;
import io.github.subtail.bounds.BoundInput;
import io.github.subtail.bounds.Edition;
import io.github.subtail.constants.NoiseConstants;
import io.github.subtail.constants.OptimumBracket;
import io.github.subtail.constants.ProblemConstants;
import io.github.subtail.greedy.StochasticContinuousGreedy;
import io.github.subtail.run.Algorithm;
import io.github.subtail.schedule.PowerSchedule;
import io.github.subtail.schedule.Schedule;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;

/**
 * Schedules that maximise the greatest bound, sharpened or adaptive, that is proved of a run at its full length before it
 * starts.
 *
 * <pre>
 *   ascent  eta_t = eta    close to R_b/(k sigma sqrt(nT)) from x_1 = 0 and to D_b/(k sigma sqrt(nT)) from elsewhere
 *   SCG     rho_t = rho    an equal average of the gradients so far up to t = 1/rho, then over the last 1/rho or so
 * </pre>
 *
 * <p>k the factor of boosted gradients. Both are constant: the horizon is given, so nothing is gained by steps that fall;
 * and of all momenta a/(t+k)^p the best are within 0.001 of OPT of the best constant one on the study's quadratic program
 * at T = 1,000. (SCG may divide its average by its mass, so a constant momentum does not start from zero.)
 *
 * <p>They depend on the constants of the problem, the law of the noise, T and delta, and never on a run: a bound of the
 * tuned algorithm is a bound like any other. Numbers have four digits; near its maximum a bound hardly changes. Cost:
 * some 50 evaluations of every bound, each O(1) for ascent with a constant batch, else O(T).
 *
 * @param problem the constants
 * @param noise what the noise meets
 * @param bracket what is known of OPT; bounds are taken at its lower end
 * @param delta the probability with which the bound may fail, in (0, 1)
 */
public record Tuning(ProblemConstants problem, NoiseConstants noise, OptimumBracket bracket, double delta) {

    private static final double MARGIN = 16;

    private static final List<Bound> BOUNDS = BoundCatalogue.standard().bounds().stream()
            .filter(bound -> bound.edition() == Edition.SHARPENED || bound.edition() == Edition.ADAPTIVE)
            .filter(bound -> !bound.theorem().fromRun())
            .toList();

    /**
     * Checks delta.
     *
     * @throws IllegalArgumentException if delta is not in (0, 1)
     */
    public Tuning {
        if (!(delta > 0 && delta < 1)) {
            throw new IllegalArgumentException("delta must be in (0, 1): was " + delta);
        }
    }

    /**
     * The step of plain ascent.
     *
     * @param ascent the algorithm; its own step is not looked at
     * @return a constant step
     * @throws IllegalArgumentException if no bound applies
     */
    public PowerSchedule step(ProjectedGradientAscent ascent) {
        return step(ascent, step -> with(ascent, step));
    }

    /**
     * The step of boosted ascent.
     *
     * @param boosted the algorithm; its own step is not looked at
     * @return a constant step
     * @throws IllegalArgumentException if no bound applies
     */
    public PowerSchedule step(BoostedGradientAscent boosted) {
        return step(boosted.ascent(), step -> new BoostedGradientAscent(with(boosted.ascent(), step), boosted.gamma()));
    }

    private static ProjectedGradientAscent with(ProjectedGradientAscent ascent, Schedule step) {
        return new ProjectedGradientAscent(ascent.iterations(), step, ascent.start(), ascent.batch());
    }

    private PowerSchedule step(ProjectedGradientAscent ascent, Function<Schedule, Algorithm> algorithm) {
        double rounds = Math.sqrt(ascent.iterations());
        double spread = Double.isFinite(noise.subGaussian())
                ? noise.subGaussian()
                        * Math.sqrt(
                                problem.dimension() / (double) ascent.batch().batchAt(1))
                : 0;
        double shortest = problem.diameter() / (rounds * Math.hypot(problem.gradient(), spread));
        double longest = Math.max(
                shortest,
                Math.max(
                        problem.smoothness() > 0 ? 1 / problem.smoothness() : 0,
                        spread > 0 ? problem.diameter() / (rounds * spread) : 0));
        if (!(shortest > 0 && Double.isFinite(shortest))) {
            return new PowerSchedule(1, 0, 0); // no gradient or no room: no step does anything
        }
        double eta = LogSearch.argmax(
                step -> proved(algorithm.apply(Schedule.constant(step))), shortest / MARGIN, longest * MARGIN);
        return new PowerSchedule(eta, 0, 0);
    }

    /**
     * The momentum of SCG.
     *
     * @param greedy the algorithm; its own momentum is not looked at
     * @return a constant momentum, at most 1
     * @throws IllegalArgumentException if no bound applies
     */
    public PowerSchedule momentum(StochasticContinuousGreedy greedy) {
        DoubleUnaryOperator bound =
                rho -> proved(new StochasticContinuousGreedy(greedy.length(), Schedule.constant(rho), greedy.batch()));
        double rho = LogSearch.argmax(bound, Math.min(0.5, 1.0 / greedy.length()) / 4, 0.5);
        return new PowerSchedule(bound.applyAsDouble(1) >= bound.applyAsDouble(rho) ? 1 : rho, 0, 0);
    }

    /**
     * The greatest bound, sharpened or adaptive, of an algorithm at its full length.
     *
     * @param algorithm the algorithm
     * @return the bound at the lower end of OPT; minus infinity if none applies
     */
    public double proved(Algorithm algorithm) {
        BoundInput input = BoundInput.atLower(
                problem, noise, algorithm, algorithm.horizon().length(), bracket);
        return BOUNDS.stream()
                .filter(bound -> bound.concerns(algorithm))
                .mapToDouble(bound -> BoundEvaluation.of(bound, input, delta).value())
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }
}
