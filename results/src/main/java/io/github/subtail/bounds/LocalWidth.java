package io.github.subtail.bounds;

import io.github.subtail.constants.Constant;
import io.github.subtail.constants.ProblemConstants;
import io.github.subtail.constants.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known of V(k) = E max over v in C of &lt;k grad F(0) + g, v&gt; - k P0: an interval at each point of a grid, from k
 * = 0 on. V is convex, does not increase and is at least 0.
 *
 * @param grid the k, ascending from 0
 * @param upper upper ends
 * @param lower lower ends
 */
@SuppressWarnings("ArrayRecordComponent") // local to one evaluation
record LocalWidth(double[] grid, double[] upper, double[] lower) {

    static boolean isKnown(ProblemConstants problem) {
        return problem.width().isPresent() && problem.find("V_1").isPresent();
    }

    static LocalWidth of(ProblemConstants problem) {
        List<Constant> values = new ArrayList<>(List.of(problem.find("width").orElseThrow()));
        List<Double> grid = new ArrayList<>(List.of(0.0));
        for (int j = 1; problem.find("V_" + j).isPresent(); j++) {
            values.add(problem.find("V_" + j).orElseThrow());
            grid.add(problem.require("k_" + j));
        }
        return new LocalWidth(
                grid.stream().mapToDouble(Double::doubleValue).toArray(),
                values.stream().mapToDouble(Constant::safe).toArray(),
                values.stream().mapToDouble(LocalWidth::lowerEnd).toArray());
    }

    private static double lowerEnd(Constant constant) {
        return constant.provenance() == Provenance.MONTE_CARLO ? constant.intervalLower() : constant.value();
    }

    int size() {
        return grid.length;
    }

    /** A lower bound of V(k): the chords on either side, extended to k, and the next value, as V does not increase. */
    double atLeast(double k) {
        int right = 0;
        while (right < grid.length && grid[right] < k) {
            right++;
        }
        double least = right < grid.length ? Math.max(0, lower[right]) : 0;
        least = Math.max(least, extended(right - 1, right - 2, k).orElse(0.0));
        return Math.max(least, extended(right, right + 1, k).orElse(0.0));
    }

    /** The line from the upper end at {@code far} through the lower end at {@code near}, beyond which k lies. */
    private Optional<Double> extended(int near, int far, double k) {
        if (Math.min(near, far) < 0 || Math.max(near, far) >= grid.length) {
            return Optional.empty();
        }
        double ratio = (k - grid[near]) / (grid[near] - grid[far]);
        return Optional.of(lower[near] + ratio * (lower[near] - upper[far]));
    }
}
