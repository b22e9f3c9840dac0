package io.github.subtail.bounds;

import io.github.subtail.ascent.BoostedGradientAscent;
import io.github.subtail.ascent.ProjectedGradientAscent;
import io.github.subtail.ascent.Start;
import io.github.subtail.constants.ProblemConstants;
import io.github.subtail.schedule.PowerSchedule;

/**
 * The bounds of Reg that the theorems on plain and boosted ascent share, for any steps and batches.
 *
 * <pre>
 *   S_D   = r1^2/(2 eta_1) + (D^2/2) sum_{t&gt;=2} (1/eta_t - 1/eta_{t-1})_+
 *   U_t^2 = D^2 + 2 eta_t P + eta_t^2 G^2
 *   (B1)  S_D + sum (eta_t/2)(G+M)^2 + D sqrt(2 lg sum (M/sqrt b_t + J)^2)
 *   (B2)  S_D + sum (eta_t/2)(G^2+M^2) + M sqrt(2 lg sum U_t^2/b_t)                            plain
 *         S_D + sum (eta_t/2)(G+M)^2 + D sqrt(2 lg sum (M^2/b_t + W^2/4))                      boosted
 *   (SG)  S_D + sum (eta_t/2) G^2 + min over l of
 *         (1/l)[lg + sum(-(n/2) ln q_t + l^2 s_t^2 U_t^2/(2 q_t) + l^2 W^2 D^2/8)],  q_t = 1 - l eta_t s_t^2
 * </pre>
 *
 * <p>with b_t the batch, s_t = sigma/sqrt b_t, and P, G, M, J, W, sigma as the step uses them (scaled by c_gamma in
 * boosted ascent). A mean of b_t independent samples still has norm at most M, but as a sum of martingale increments
 * counts as M/sqrt b_t.
 *
 * @param geometry what the step sees
 * @param horizon T
 * @param travel S_D
 * @param steps eta_t at the nodes of a sum over t = 1..T
 * @param batches b_t, likewise
 * @param weights the weights of the nodes
 */
@SuppressWarnings("ArrayRecordComponent") // local to one evaluation
record AscentRegret(Geometry geometry, int horizon, double travel, double[] steps, double[] batches, double[] weights) {

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
    record Geometry(
            int dimension,
            double diameter,
            double start,
            double gradient,
            double progress,
            double mixing,
            double jump) {

        static Geometry plain(BoundInput input, ProjectedGradientAscent ascent) {
            ProblemConstants problem = input.problem();
            double progress = Math.min(
                    Math.min(problem.diameter() * problem.gradient(), input.optimumInNoise() / problem.gamma()),
                    problem.linear());
            return new Geometry(
                    problem.dimension(),
                    problem.diameter(),
                    firstDistance(problem, ascent.start()),
                    problem.gradient(),
                    progress,
                    0,
                    0);
        }

        static Geometry boosted(BoundInput input, BoostedGradientAscent algorithm) {
            ProblemConstants problem = input.problem();
            double gamma = algorithm.gamma();
            double mass = -Math.expm1(-gamma);
            double scale = mass / gamma;
            double centre = (gamma - mass) / (gamma * mass);
            double farthest = Math.max(centre, 1 - centre) * problem.smoothness() * problem.radius();
            return new Geometry(
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
    }

    static AscentRegret of(Geometry geometry, ProjectedGradientAscent ascent, int horizon) {
        Nodes nodes = Nodes.of(horizon, ascent.step(), ascent.batch());
        double[] steps = nodes.values(ascent.step());
        double first = ascent.step().at(1);
        double brakes = ascent.step() instanceof PowerSchedule
                ? 1 / ascent.step().at(horizon) - 1 / first // never increases
                : brakes(steps);
        double diameter = geometry.diameter;
        double travel = geometry.start * geometry.start / (2 * first) + diameter * diameter / 2 * brakes;
        return new AscentRegret(geometry, horizon, travel, steps, nodes.batches(ascent.batch()), nodes.weight());
    }

    /** sum_{t >= 2} (1/eta_t - 1/eta_{t-1})_+. */
    private static double brakes(double[] steps) {
        double sum = 0;
        for (int t = 1; t < steps.length; t++) {
            sum += Math.max(0, 1 / steps[t] - 1 / steps[t - 1]);
        }
        return sum;
    }

    private double halfStepSum() {
        double sum = 0;
        for (int k = 0; k < steps.length; k++) {
            sum += weights[k] * steps[k] / 2;
        }
        return sum;
    }

    private double exact() {
        return travel + halfStepSum() * geometry.gradient * geometry.gradient;
    }

    private double reachSquared(double eta) {
        double diameter = geometry.diameter;
        double moved = eta * geometry.gradient;
        return diameter * diameter + 2 * eta * geometry.progress + moved * moved;
    }

    Regret crude(double bound, Confidence confidence) {
        double sum = 0;
        for (int k = 0; k < batches.length; k++) {
            double size = bound / Math.sqrt(batches[k]) + geometry.jump;
            sum += weights[k] * size * size;
        }
        return bounded(bound, geometry.diameter * Math.sqrt(sum), confidence);
    }

    Regret centredBoosted(double bound, Confidence confidence) {
        double sum = 0;
        for (int k = 0; k < batches.length; k++) {
            sum += weights[k] * (bound * bound / batches[k] + geometry.mixing * geometry.mixing / 4);
        }
        return bounded(bound, geometry.diameter * Math.sqrt(sum), confidence);
    }

    private Regret bounded(double bound, double deviation, Confidence confidence) {
        double mean = halfStepSum() * (2 * geometry.gradient + bound) * bound;
        return new Regret(exact(), mean, deviation * confidence.gaussian());
    }

    Regret centred(double bound, Confidence confidence) {
        double sum = 0;
        for (int k = 0; k < steps.length; k++) {
            sum += weights[k] * reachSquared(steps[k]) / batches[k];
        }
        double mean = halfStepSum() * bound * bound;
        return new Regret(exact(), mean, bound * Math.sqrt(sum) * confidence.gaussian());
    }

    Regret subGaussian(double sigma, Confidence confidence) {
        double mixed = geometry.mixing * geometry.diameter;
        double mixing = horizon * mixed * mixed / 8;
        if (sigma == 0) {
            return new Regret(exact(), 0, 2 * Math.sqrt(mixing * confidence.log()));
        }
        double largest = 0;
        double mean = 0;
        for (int k = 0; k < steps.length; k++) {
            double variance = steps[k] * sigma * sigma / batches[k];
            largest = Math.max(largest, variance);
            mean += weights[k] * geometry.dimension * variance / 2;
        }
        double all =
                TiltMinimum.of(confidence.log(), 1 / largest, tilt -> cumulant(tilt, sigma) + tilt * tilt * mixing);
        return new Regret(exact(), mean, all - mean);
    }

    private double cumulant(double tilt, double sigma) {
        double sum = 0;
        for (int k = 0; k < steps.length; k++) {
            double variance = sigma * sigma / batches[k];
            double spread = tilt * steps[k] * variance;
            sum += weights[k]
                    * (-geometry.dimension / 2.0 * Math.log1p(-spread)
                            + tilt * tilt * variance * reachSquared(steps[k]) / (2 * (1 - spread)));
        }
        return sum;
    }
}
