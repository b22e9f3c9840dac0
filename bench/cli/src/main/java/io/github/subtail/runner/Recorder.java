package io.github.subtail.runner;

import io.github.subtail.objective.Objective;
import io.github.subtail.run.Horizon;
import io.github.subtail.run.IterationListener;
import io.github.subtail.store.Observation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Watches one run and keeps what theorems speak of: exact F at the checkpoints, and mean, least and greatest F over
 * <em>all</em> iterates up to there.
 */
final class Recorder implements IterationListener {

    private final Objective objective;
    private final Horizon.Kind kind;
    private final int[] checkpoints;
    private final List<Observation> observations = new ArrayList<>();
    private double sum;
    private double least = Double.POSITIVE_INFINITY;
    private double greatest = Double.NEGATIVE_INFINITY;

    /**
     * A recorder for one run.
     *
     * @param objective what is evaluated exactly
     * @param kind whether the run has an output for every iteration
     * @param checkpoints the iterations to keep, ascending
     */
    Recorder(Objective objective, Horizon.Kind kind, int[] checkpoints) {
        this.objective = objective;
        this.kind = kind;
        this.checkpoints = checkpoints;
    }

    @Override
    public void onOutput(int t, double[] x, long oracleCalls) {
        double value = objective.value(x);
        if (!Double.isFinite(value)) {
            throw new ArithmeticException("F(x) must be finite: was " + value + " at iteration " + t);
        }
        if (kind == Horizon.Kind.FIXED) {
            observations.add(new Observation(t, oracleCalls, value, Double.NaN, Double.NaN, Double.NaN));
            return;
        }
        sum += value;
        least = Math.min(least, value);
        greatest = Math.max(greatest, value);
        if (Arrays.binarySearch(checkpoints, t) >= 0) {
            observations.add(new Observation(t, oracleCalls, value, sum / t, least, greatest));
        }
    }

    List<Observation> observations() {
        return observations;
    }
}
