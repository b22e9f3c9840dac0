package io.github.subtail.bounds;

import io.github.subtail.constants.ProblemConstants;
import java.util.Arrays;

/**
 * A convex combination of {@link LocalRows} at each step, and the bound that it gives. Starts as (L) at k = 0.
 */
final class LocalMixture {

    private final LocalRows rows;
    private final MomentumWeights weights;
    private final double atZero;
    private final double stepLoss;
    private final double scale;
    private final double[] gain;
    private final double[] rate;
    private final double[] reach;

    /**
     * The combination to start from.
     *
     * @param scale sigma sqrt(2 ln(1/delta))
     */
    LocalMixture(LocalRows rows, MomentumWeights weights, ProblemConstants problem, double scale) {
        this.rows = rows;
        this.weights = weights;
        this.atZero = problem.valueAtZero();
        this.stepLoss = problem.secondOrder() / (2.0 * rows.horizon());
        this.scale = scale;
        this.gain = new double[rows.horizon()];
        this.rate = new double[rows.horizon()];
        this.reach = new double[rows.horizon()];
        for (int t = 0; t < gain.length; t++) {
            mix(t, 0, 1);
        }
    }

    /** Moves step t towards a row. */
    private void mix(int t, int row, double part) {
        double factor = rows.factor(t, row);
        gain[t] += part * (rows.gain(t, row, factor) - gain[t]);
        rate[t] += part * (factor * rows.rate(row, t) - rate[t]);
        reach[t] += part * (factor * rows.reach(row) - reach[t]);
    }

    /** w_t = (1/T) prod_{j > t} (1 - r_j/T). */
    private double[] stepWeights() {
        double[] weight = new double[gain.length];
        double w = 1.0 / gain.length;
        for (int t = gain.length - 1; t >= 0; t--) {
            weight[t] = w;
            w *= 1 - rate[t] / gain.length;
        }
        return weight;
    }

    private double[] shares(double[] weight) {
        double[] steepness = new double[gain.length];
        Arrays.setAll(steepness, t -> weight[t] * reach[t]);
        return weights.shares(steepness);
    }

    BoundTerms terms() {
        double[] weight = stepWeights();
        double ideal = 0;
        double steps = 0;
        double late = 0;
        double noise = 0;
        for (int t = 0; t < gain.length; t++) {
            ideal += weight[t] * rows.ideal(t);
            steps += weight[t] * stepLoss;
            late += weight[t] * rows.late(t);
            noise += weight[t] * (rows.ideal(t) - gain[t] - rows.late(t));
        }
        double deviation = scale * MomentumWeights.norm(shares(weight));
        // where steps at the start gain more than OPT, the surplus counts as approximation
        double surplus = Math.max(0, -noise);
        return new BoundTerms(atZero + ideal + surplus, -steps, -late, -(noise + surplus), -deviation);
    }

    /** Moves every step towards the row that gains most at the present prices of f_t and of l. */
    void climb(double part) {
        double[] share = shares(stepWeights());
        double norm = MomentumWeights.norm(share);
        double[] price = weights.prices(share);
        double value = 0;
        for (int t = 0; t < gain.length; t++) {
            double next = value + (gain[t] - stepLoss - rate[t] * value) / gain.length;
            double cost = norm > 0 ? scale * price[t] / norm : 0;
            mix(t, best(t, value, cost), part);
            value = next;
        }
    }

    private int best(int t, double value, double cost) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < rows.count(); row++) {
            double factor = rows.factor(t, row);
            if (factor > 0) {
                double net = rows.gain(t, row, factor) - factor * (rows.rate(row, t) * value + cost * rows.reach(row));
                if (net > most) {
                    most = net;
                    best = row;
                }
            }
        }
        return best;
    }
}
