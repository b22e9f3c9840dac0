package io.github.subtail.region;

import java.util.Arrays;

/** Radius and diameter of a budget box from its largest coordinates u'_i = min(u_i, B / w_i) and its weights. */
final class BudgetGeometry {

    private final double[] caps;
    private final double[] weights;
    private final boolean equalWeights;
    private final boolean equalCaps;

    BudgetGeometry(double[] caps, double[] weights) {
        this.caps = caps;
        this.weights = weights;
        equalWeights = allEqual(weights);
        equalCaps = allEqual(caps);
    }

    double radius(double budget) {
        return equalWeights ? Math.sqrt(largestFirst(budget)) : Norms.upwards(relaxed(budget));
    }

    double diameter(double budget, double radius) {
        if (equalWeights && equalCaps && weights[0] * caps[0] > 0) {
            return Math.sqrt(equalSplit(budget));
        }
        double twice = radius(2 * budget);
        return Math.min(Math.min(Math.sqrt(2) * radius * (1 + 1e-15), twice), Norms.upwards(Norms.dot(caps, caps)));
    }

    /** max ||x||^2 for equal weights: the point that fills the largest caps first majorises every other. */
    private double largestFirst(double budget) {
        double[] sorted = caps.clone();
        Arrays.sort(sorted);
        double left = weights[0] > 0 ? budget / weights[0] : Double.POSITIVE_INFINITY;
        double square = 0;
        for (int i = sorted.length - 1; i >= 0 && left > 0; i--) {
            double x = Math.min(sorted[i], left);
            square += x * x;
            left -= x;
        }
        return square;
    }

    /** max &lt;u', x&gt; &gt;= max ||x||^2, a fractional knapsack. */
    private double relaxed(double budget) {
        return new KnapsackMaximizer(caps, weights, false, budget).maximize(caps, new double[caps.length]);
    }

    /** max ||x||^2 + ||y||^2 over disjoint supports of p and n - p coordinates, for equal weights and caps. */
    private double equalSplit(double budget) {
        double cap = caps[0];
        double units = budget / (weights[0] * cap);
        double full = Math.min(Math.floor(units), caps.length);
        double part = full == caps.length ? 0 : (units - full) * cap;
        double best = 0;
        for (int p = 0; p <= caps.length; p++) {
            best = Math.max(best, square(p, full, part, cap) + square(caps.length - p, full, part, cap));
        }
        return best;
    }

    private static double square(int support, double full, double part, double cap) {
        return Math.min(support, full) * cap * cap + (support > full ? part * part : 0);
    }

    private static boolean allEqual(double[] v) {
        return Arrays.stream(v).allMatch(value -> value == v[0]);
    }
}
