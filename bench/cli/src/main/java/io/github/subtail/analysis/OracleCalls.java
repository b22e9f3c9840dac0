package io.github.subtail.analysis;

import io.github.subtail.ascent.BoostedGradientAscent;
import io.github.subtail.ascent.ProjectedGradientAscent;
import io.github.subtail.greedy.StochasticContinuousGreedy;
import io.github.subtail.greedy.StochasticContinuousGreedyPlusPlus;
import io.github.subtail.objective.Difference;
import io.github.subtail.run.Algorithm;
import io.github.subtail.schedule.PowerSchedule;
import io.github.subtail.schedule.Schedule;

/** How many stochastic samples a run takes, without running it. */
public final class OracleCalls {

    private OracleCalls() {}

    /**
     * The calls of one run. Cost O(1) for constant batches, O(T) otherwise.
     *
     * @param algorithm the algorithm, at its full length
     * @return samples of gradients and of gradient differences
     */
    public static long of(Algorithm algorithm) {
        int length = algorithm.horizon().length();
        if (algorithm instanceof BoostedGradientAscent boosted) {
            return sum(boosted.ascent().batch(), 1, length);
        }
        if (algorithm instanceof ProjectedGradientAscent ascent) {
            return sum(ascent.batch(), 1, length);
        }
        if (algorithm instanceof StochasticContinuousGreedy greedy) {
            return sum(greedy.batch(), 1, length);
        }
        if (algorithm instanceof StochasticContinuousGreedyPlusPlus greedy) {
            int each = greedy.difference() == Difference.SAME_SAMPLE ? 2 : 1;
            return greedy.initialBatch() + each * sum(greedy.batch(), 2, length);
        }
        throw new IllegalArgumentException("oracle calls are not known of " + algorithm.id());
    }

    private static long sum(Schedule batch, int from, int to) {
        if (batch instanceof PowerSchedule power && power.power() == 0) {
            return (long) batch.batchAt(1) * Math.max(0, to - from + 1);
        }
        long sum = 0;
        for (int t = from; t <= to; t++) {
            sum += batch.batchAt(t);
        }
        return sum;
    }
}
