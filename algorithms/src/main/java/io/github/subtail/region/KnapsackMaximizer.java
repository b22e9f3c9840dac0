package io.github.subtail.region;

/**
 * The fractional knapsack: max &lt;c, x&gt; over 0 &lt;= x &lt;= u, &lt;w, x&gt; &lt;= B.
 *
 * <p>Coordinates come in the order of decreasing c_i / w_i, then of increasing index. Quickselect finds the critical
 * one, where the budget runs out, in O(n) expected; all before it are full. The pivots are drawn from a fixed
 * sequence, so that no input of a practical kind makes it quadratic and every call is repeatable. Half of the
 * comparisons with a pivot surprise a processor, so none of them decides a branch: ratios are compared by their bits.
 */
final class KnapsackMaximizer implements LinearMaximizer {

    private final double[] upper;
    private final double[] weights;
    private final boolean unitWeights;
    private final double budget;
    private final double[] load;
    /** Bits of c_i / w_i, of candidates alone: of positive numbers they ascend as the numbers do. */
    private final long[] ratio;

    private final int[] order;
    private int sequence;

    KnapsackMaximizer(double[] upper, double[] weights, boolean unitWeights, double budget) {
        this.upper = upper;
        this.weights = weights;
        this.unitWeights = unitWeights;
        this.budget = budget;
        int n = upper.length;
        load = new double[n];
        for (int i = 0; i < n; i++) {
            load[i] = weights[i] * upper[i];
        }
        ratio = new long[n];
        order = new int[n];
    }

    @Override
    public double maximize(double[] c, double[] out) {
        int n = upper.length;
        Require.finite("direction", c, n);
        int candidates = 0;
        double wanted = 0;
        for (int i = 0; i < n; i++) {
            boolean positive = c[i] > 0;
            out[i] = positive ? upper[i] : 0;
            if (positive && load[i] > 0) {
                ratio[i] = Double.doubleToRawLongBits(unitWeights ? c[i] : c[i] / weights[i]);
                order[candidates++] = i;
                wanted += load[i];
            }
        }
        if (wanted > budget) {
            spend(critical(candidates), out);
        }
        return Norms.dot(c, out);
    }

    /** Leaves full what comes before the critical coordinate, gives that one the rest and empties the others. */
    private void spend(int critical, double[] out) {
        double left = budget;
        long threshold = ratio[critical];
        for (int i = 0; i < upper.length; i++) {
            if (out[i] > 0 && load[i] > 0) {
                int full = before(i, threshold, critical);
                left -= full * load[i];
                out[i] *= full;
            }
        }
        out[critical] = Math.min(Math.max(left / weights[critical], 0), upper[critical]);
    }

    /** The coordinate at which the running load passes the budget. */
    private int critical(int candidates) {
        int from = 0;
        int to = candidates;
        double used = 0;
        sequence = 0x2545F491;
        while (to - from > 1) {
            int at = pivot(from, to);
            int pivot = order[at];
            order[at] = order[to - 1];
            int middle = from;
            double first = 0;
            long threshold = ratio[pivot];
            for (int j = from; j < to - 1; j++) {
                int i = order[j];
                int before = before(i, threshold, pivot);
                order[j] = order[middle];
                order[middle] = i;
                middle += before;
                first += before * load[i];
            }
            order[to - 1] = order[middle];
            order[middle] = pivot;
            if (used + first > budget) {
                to = middle;
            } else if (used + first + load[pivot] > budget) {
                return pivot;
            } else {
                used += first + load[pivot];
                from = middle + 1;
            }
        }
        // from == to only if rounding of partial sums disagrees with the total: then the last full one is critical
        return order[from < to ? from : from - 1];
    }

    /** 1 if coordinate i comes before the critical one, whose ratio is given, otherwise 0. */
    private int before(int i, long threshold, int critical) {
        long lag = threshold - ratio[i];
        long greater = lag >>> 63;
        long equal = ((lag - 1) & ~lag) >>> 63;
        return (int) (greater | (equal & ((i - (long) critical) >>> 63)));
    }

    /** Position of the median of three pseudo-random candidates. */
    private int pivot(int from, int to) {
        int a = position(from, to);
        int b = position(from, to);
        int c = position(from, to);
        if (before(order[a], ratio[order[b]], order[b]) == 1) {
            int swap = a;
            a = b;
            b = swap;
        }
        if (before(order[c], ratio[order[a]], order[a]) == 1) {
            return before(order[c], ratio[order[b]], order[b]) == 1 ? b : c;
        }
        return a;
    }

    private int position(int from, int to) {
        sequence = sequence * 1664525 + 1013904223;
        return from + (int) (((sequence >>> 1) * (long) (to - from)) >>> 31);
    }
}
