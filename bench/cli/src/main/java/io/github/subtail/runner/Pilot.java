package io.github.subtail.runner;

import io.github.subtail.experiment.AlgorithmSpec;
import io.github.subtail.experiment.Experiment;
import io.github.subtail.run.Horizon;
import io.github.subtail.run.Problem;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * How long a trial of any length takes, from short trials: a power law through the longest affordable length and half of
 * it, since the time of a run grows with T, or with T^2 where batches grow too.
 *
 * @param length the longest length tried, at least 1
 * @param seconds least time of a trial of that length: what is not compiled yet, or shares the machine, only adds
 * @param power exponent of the law, in [1, 2]
 */
public record Pilot(int length, double seconds, double power) {

    /**
     * Times trials of lengths 1, 2, 4, ... for half of the time, then of the last length and its half in turns.
     *
     * @param trial runs a trial of a length and returns its seconds
     * @param longest the greatest length of interest, at least 1
     * @param patience seconds of trials after which no further one begins, unless it is needed for the law
     * @return the law
     */
    public static Pilot of(IntToDoubleFunction trial, int longest, double patience) {
        int length = 1;
        double spent = trial.applyAsDouble(length);
        while (length < longest && spent < patience / 2) {
            length = (int) Math.min(2L * length, longest);
            spent += trial.applyAsDouble(length);
        }
        int half = (length + 1) / 2;
        List<Double> whole = new ArrayList<>();
        List<Double> halves = new ArrayList<>();
        do {
            whole.add(trial.applyAsDouble(length));
            halves.add(trial.applyAsDouble(half));
            spent += whole.get(whole.size() - 1) + halves.get(halves.size() - 1);
        } while (spent < patience);
        double seconds = Collections.min(whole);
        double power =
                half == length ? 1 : Math.log(seconds / Collections.min(halves)) / Math.log((double) length / half);
        return new Pilot(length, seconds, power > 1 ? Math.min(2, power) : 1);
    }

    /**
     * Times trials of the algorithm of a cell on its problem, at lengths up to its longest horizon.
     *
     * @param experiment the experiment
     * @param plan one of its cells
     * @param problem the problem of the cell
     * @param patience seconds of trials after which no further one begins, unless it is needed for the law
     * @return the law for every horizon of that algorithm on that problem
     */
    public static Pilot of(Experiment experiment, Experiment.Plan plan, Problem problem, double patience) {
        AlgorithmSpec algorithm = plan.algorithm();
        int longest = algorithm.horizons().get(algorithm.horizons().size() - 1).length();
        IntToDoubleFunction trial = length -> {
            Horizon horizon = new Horizon(plan.horizon().kind(), length);
            Experiment.Plan shorter = new Experiment.Plan(plan.problem(), algorithm, horizon, 1);
            long start = cpuNanos();
            Runner.trialRunner(experiment, shorter, problem).run(0);
            return (cpuNanos() - start) * 1e-9;
        };
        return of(trial, longest, patience);
    }

    /**
     * The time of one trial.
     *
     * @param horizon its length, at least 1
     * @return seconds
     */
    public double seconds(int horizon) {
        return seconds * Math.pow((double) horizon / length, power);
    }

    /** Time that this thread had a processor for: what else the machine does shall not count. */
    private static long cpuNanos() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads.isCurrentThreadCpuTimeSupported() ? threads.getCurrentThreadCpuTime() : System.nanoTime();
    }
}
