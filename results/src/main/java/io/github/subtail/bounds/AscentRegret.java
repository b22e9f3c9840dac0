package io.github.subtail.bounds;

import io.github.subtail.ascent.ProjectedGradientAscent;
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
record AscentRegret(
        AscentGeometry geometry, int horizon, double travel, double[] steps, double[] batches, double[] weights) {

    static AscentRegret of(AscentGeometry geometry, ProjectedGradientAscent ascent, int horizon) {
        Nodes nodes = Nodes.ofValues(horizon, ascent.step(), ascent.batch());
        double[] steps = nodes.values(ascent.step());
        return new AscentRegret(
                geometry,
                horizon,
                travel(geometry, ascent.step().at(1), brakes(ascent, horizon, steps)),
                steps,
                nodes.batches(ascent.batch()),
                nodes.weight());
    }

    /** S_D. */
    static double travel(AscentGeometry geometry, double firstStep, double brakes) {
        double diameter = geometry.diameter();
        return geometry.start() * geometry.start() / (2 * firstStep) + diameter * diameter / 2 * brakes;
    }

    /** sum_{t >= 2} (1/eta_t - 1/eta_{t-1})_+. */
    static double brakes(ProjectedGradientAscent ascent, int horizon, double[] steps) {
        if (ascent.step() instanceof PowerSchedule) {
            return 1 / ascent.step().at(horizon) - 1 / ascent.step().at(1); // never increases
        }
        double sum = 0;
        for (int t = 1; t < steps.length; t++) {
            sum += Math.max(0, 1 / steps[t] - 1 / steps[t - 1]);
        }
        return sum;
    }

    Regret under(AscentRule rule, Confidence confidence) {
        double half = 0;
        for (int k = 0; k < steps.length; k++) {
            half += weights[k] * steps[k] / 2;
        }
        double exact = travel + half * geometry.gradient() * geometry.gradient();
        if (rule instanceof AscentRule.SubGaussian noise) {
            return subGaussian(exact, noise.sigma(), confidence);
        }
        AscentRule.Increments increments = (AscentRule.Increments) rule;
        double sum = 0;
        for (int k = 0; k < steps.length; k++) {
            sum += weights[k] * increments.square().applyAsDouble(steps[k], batches[k]);
        }
        return new Regret(exact, half * increments.mean(), Math.sqrt(sum) * confidence.gaussian());
    }

    private Regret subGaussian(double exact, double sigma, Confidence confidence) {
        double mixing = horizon * mixing(geometry);
        if (sigma == 0) {
            return new Regret(exact, 0, 2 * Math.sqrt(mixing * confidence.log()));
        }
        double largest = 0;
        double mean = 0;
        for (int k = 0; k < steps.length; k++) {
            double variance = steps[k] * sigma * sigma / batches[k];
            largest = Math.max(largest, variance);
            mean += weights[k] * geometry.dimension() * variance / 2;
        }
        double all =
                TiltMinimum.of(confidence.log(), 1 / largest, tilt -> cumulant(tilt, sigma) + tilt * tilt * mixing);
        return new Regret(exact, mean, all - mean);
    }

    /** W^2 D^2 / 8. */
    static double mixing(AscentGeometry geometry) {
        double mixed = geometry.mixing() * geometry.diameter();
        return mixed * mixed / 8;
    }

    private double cumulant(double tilt, double sigma) {
        double sum = 0;
        for (int k = 0; k < steps.length; k++) {
            sum += weights[k] * cumulant(geometry, tilt, steps[k], sigma * sigma / batches[k]);
        }
        return sum;
    }

    /** One summand of (SG) without its last term, for a step and the variance of its batch. */
    static double cumulant(AscentGeometry geometry, double tilt, double step, double variance) {
        double spread = tilt * step * variance;
        return -geometry.dimension() / 2.0 * Math.log1p(-spread)
                + tilt * tilt * variance * geometry.reachSquared(step) / (2 * (1 - spread));
    }
}
