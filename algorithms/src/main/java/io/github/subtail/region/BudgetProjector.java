package io.github.subtail.region;

/**
 * Projection onto a box with one budget, by Newton's method on the budget's multiplier.
 *
 * <pre>
 * x(tau) = clip(y - tau w, 0, u),  phi(tau) = &lt;w, x(tau)&gt; - B is nonincreasing and piecewise linear
 * tau+   = (sum_free w_i y_i + sum_full w_i u_i - B) / sum_free w_i^2
 * </pre>
 *
 * <p>A step that leaves the bracket around the root, or comes after slow progress, is replaced by a bisection. The
 * last tau depends on the active set alone, and the search starts from the tau of the call before.
 */
final class BudgetProjector implements Projector {

    private static final int NEWTON_STEPS = 40;

    private final double[] upper;
    private final double[] weights;
    private final boolean unitWeights;
    private final double budget;
    private double tau;
    private double slope;
    private double target;
    private long passes;

    BudgetProjector(double[] upper, double[] weights, boolean unitWeights, double budget) {
        this.upper = upper;
        this.weights = weights;
        this.unitWeights = unitWeights;
        this.budget = budget;
    }

    /** Evaluations of phi so far, each a pass over the coordinates. */
    long passes() {
        return passes;
    }

    @Override
    public void project(double[] y, double[] out) {
        int n = upper.length;
        Require.finite("point", y, n);
        double spent = 0;
        double last = 0;
        for (int i = 0; i < n; i++) {
            double x = Math.min(Math.max(y[i], 0), upper[i]);
            spent += weights[i] * x;
            if (x > 0 && weights[i] > 0) {
                last = Math.max(last, Math.min(y[i] / weights[i], Double.MAX_VALUE));
            }
        }
        if (budget == 0) {
            spendNothing(y, out);
            return;
        }
        double multiplier = spent > budget ? multiplier(y, last) : 0;
        for (int i = 0; i < n; i++) {
            out[i] = Math.min(Math.max(y[i] - multiplier * weights[i], 0), upper[i]);
        }
    }

    /** What has a price is 0, without the rounding of a multiplier. */
    private void spendNothing(double[] y, double[] out) {
        for (int i = 0; i < upper.length; i++) {
            out[i] = weights[i] > 0 ? 0 : Math.min(Math.max(y[i], 0), upper[i]);
        }
    }

    /** The root of phi in (0, last]; phi(0) is positive and phi(last) is -B. */
    private double multiplier(double[] y, double last) {
        double low = 0;
        double high = last;
        double at = tau > 0 && tau < last ? tau : 0;
        for (int step = 0; ; step++) {
            classify(y, at);
            double excess = slope > 0 ? target - at : target;
            if (excess == 0) {
                break;
            }
            if (excess > 0) {
                low = at;
            } else {
                high = at;
            }
            boolean newton = slope > 0 && target > low && target < high && step < NEWTON_STEPS;
            double next = newton ? target : low + (high - low) / 2;
            if (!newton && !(next > low && next < high)) {
                at = high;
                break;
            }
            at = next;
        }
        tau = at;
        return at;
    }

    /** Sets slope to sum_free w^2 and target to the Newton point, or where nothing is free to phi itself. */
    private void classify(double[] y, double at) {
        passes++;
        if (unitWeights) {
            classifyUnit(y, at);
            return;
        }
        double free = 0;
        double squares = 0;
        for (int i = 0; i < upper.length; i++) {
            double w = weights[i];
            double z = y[i] - at * w;
            if (z >= upper[i]) {
                free += w * upper[i];
            } else if (z > 0) {
                free += w * y[i];
                squares += w * w;
            }
        }
        slope = squares;
        target = squares > 0 ? (free - budget) / squares : free - budget;
    }

    private void classifyUnit(double[] y, double at) {
        double free = 0;
        int count = 0;
        for (int i = 0; i < upper.length; i++) {
            double z = y[i] - at;
            if (z >= upper[i]) {
                free += upper[i];
            } else if (z > 0) {
                free += y[i];
                count++;
            }
        }
        slope = count;
        target = count > 0 ? (free - budget) / count : free - budget;
    }
}
