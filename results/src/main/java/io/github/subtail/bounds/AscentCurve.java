package io.github.subtail.bounds;

import io.github.subtail.ascent.ProjectedGradientAscent;
import java.util.Arrays;

/**
 * Reg at every horizon t = 1..T in one pass over the iterations.
 *
 * <p>Sums are carried along. Chernoff's bound is carried at each tilt of a fixed grid and the least taken at each t; the
 * grid is so fine (5% apart) that its loss is below 1e-3 of the noise term. Cost O(T), times 1,040 for (SG).
 */
record AscentCurve(AscentGeometry geometry, ProjectedGradientAscent ascent, int horizon) {

    private static final double LOWEST = -40;
    private static final double SPACING = 0.05;
    private static final int TILTS = 1040;

    /** Reg at t, at index t - 1. */
    double[] under(AscentRule rule, Confidence confidence) {
        double[] regret = rule instanceof AscentRule.SubGaussian noise
                ? subGaussian(noise.sigma(), confidence)
                : azuma((AscentRule.Increments) rule, confidence);
        double brakes = 0;
        double half = 0;
        for (int t = 1; t <= horizon; t++) {
            double eta = ascent.step().at(t);
            brakes += t == 1 ? 0 : Math.max(0, 1 / eta - 1 / ascent.step().at(t - 1));
            half += eta / 2;
            regret[t - 1] += AscentRegret.travel(geometry, ascent.step().at(1), brakes)
                    + half * geometry.gradient() * geometry.gradient();
        }
        return regret;
    }

    private double[] azuma(AscentRule.Increments rule, Confidence confidence) {
        double[] loss = new double[horizon];
        double half = 0;
        double sum = 0;
        for (int t = 1; t <= horizon; t++) {
            double eta = ascent.step().at(t);
            half += eta / 2;
            sum += rule.square().applyAsDouble(eta, ascent.batch().batchAt(t));
            loss[t - 1] = half * rule.mean() + Math.sqrt(sum) * confidence.gaussian();
        }
        return loss;
    }

    private double[] subGaussian(double sigma, Confidence confidence) {
        double mixing = AscentRegret.mixing(geometry);
        double[] loss = new double[horizon];
        double largest = 0;
        for (int t = 1; t <= horizon; t++) {
            largest = Math.max(
                    largest,
                    ascent.step().at(t) * sigma * sigma / ascent.batch().batchAt(t));
            loss[t - 1] = 2 * Math.sqrt(t * mixing * confidence.log()); // where sigma is 0
        }
        if (sigma == 0) {
            return loss;
        }
        Arrays.fill(loss, Double.POSITIVE_INFINITY);
        for (int k = 0; k < TILTS; k++) {
            double tilt = 1 / (largest * (1 + Math.exp(-LOWEST - k * SPACING)));
            double sum = confidence.log();
            for (int t = 1; t <= horizon; t++) {
                double variance = sigma * sigma / ascent.batch().batchAt(t);
                sum += AscentRegret.cumulant(geometry, tilt, ascent.step().at(t), variance) + tilt * tilt * mixing;
                loss[t - 1] = Math.min(loss[t - 1], sum / tilt);
            }
        }
        return loss;
    }
}
