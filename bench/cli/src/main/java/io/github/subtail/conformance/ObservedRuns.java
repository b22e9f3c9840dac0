package io.github.subtail.conformance;

import io.github.subtail.bounds.Statistic;
import io.github.subtail.objective.Objective;
import io.github.subtail.random.RandomStreams;
import io.github.subtail.run.Algorithm;
import io.github.subtail.run.IterationListener;
import io.github.subtail.run.Problem;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The numbers that theorems speak of, over many runs of one algorithm.
 *
 * @param values by statistic, one for each run
 */
record ObservedRuns(Map<Statistic, double[]> values) {

    static ObservedRuns of(Algorithm algorithm, Problem problem, int runs) {
        List<Watch> watched = IntStream.range(0, runs)
                .parallel()
                .mapToObj(trial -> {
                    Watch watch = new Watch(problem.objective());
                    algorithm.run(problem, new RandomStreams(13, trial), watch);
                    return watch;
                })
                .toList();
        Map<Statistic, double[]> values = new EnumMap<>(Statistic.class);
        for (Statistic statistic : Statistic.values()) {
            values.put(
                    statistic,
                    watched.stream().mapToDouble(watch -> watch.of(statistic)).toArray());
        }
        return new ObservedRuns(values);
    }

    private static final class Watch implements IterationListener {
        private final Objective objective;
        private double sum;
        private double value;
        private double greatest = Double.NEGATIVE_INFINITY;
        private int outputs;

        Watch(Objective objective) {
            this.objective = objective;
        }

        double of(Statistic statistic) {
            return switch (statistic) {
                case RUNNING_MEAN -> sum / outputs;
                case VALUE -> value;
                case RUNNING_MAX -> greatest;
            };
        }

        @Override
        public void onOutput(int t, double[] x, long oracleCalls) {
            value = objective.value(x);
            sum += value;
            greatest = Math.max(greatest, value);
            outputs++;
        }
    }
}
