package io.github.subtail.allocation;

import static java.util.Objects.requireNonNull;

import io.github.subtail.ascent.ProjectedGradientAscent;
import io.github.subtail.ascent.Start;
import io.github.subtail.objective.StochasticObjective;
import io.github.subtail.random.RandomStreams;
import io.github.subtail.region.BudgetBox;
import io.github.subtail.run.Problem;
import io.github.subtail.schedule.PowerSchedule;
import io.github.subtail.schedule.Schedule;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Plans a budget many times with stochastic gradients, such as those of customer minibatches, to see how much single
 * runs differ.
 *
 * <pre>
 *   projected gradient ascent from the even split x_1, eta_t = c / sqrt(t), c = diam(C) / (2 ||grad F(x_1)||)
 * </pre>
 *
 * <p>The step needs one exact gradient and follows the scale of F and of the budget. Runs are spread over all cores;
 * run i draws from (seed, i), whatever the thread. Where F is concave, the mean of the points of all runs is worth at
 * least the mean of their values, and noise cancels in it: that is the plan to take, and
 * {@link AllocationProblem#certify} tells its certified share.
 *
 * @param iterations of each run, at least 1
 * @param runs how many, at least 1
 * @param seed root of the randomness
 * @param stop asked before each run but the first whether to leave out the rest
 */
public record RepeatedAscent(int iterations, int runs, long seed, BooleanSupplier stop) {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if iterations or runs are below 1
     */
    public RepeatedAscent {
        requireNonNull(stop, "stop");
        if (iterations < 1) {
            throw new IllegalArgumentException("iterations must be >= 1: was " + iterations);
        }
        if (runs < 1) {
            throw new IllegalArgumentException("runs must be >= 1: was " + runs);
        }
    }

    /**
     * One allocation for each run.
     *
     * @param noisy F with its stochastic gradients
     * @param problem the problem, of the same F
     * @param budget B, finite and &gt;= 0
     * @return the points, each of length n; as many as runs were made, at least 1
     */
    public List<double[]> plans(StochasticObjective noisy, AllocationProblem problem, double budget) {
        BudgetBox region = problem.region(budget);
        double[] even = problem.even(budget);
        double[] gradient = new double[even.length];
        problem.objective().valueAndGradient(even, gradient);
        double norm = Math.sqrt(IntStream.range(0, gradient.length)
                .mapToDouble(i -> gradient[i] * gradient[i])
                .sum());
        double scale = region.diameter() / (2 * norm);
        Schedule step = new PowerSchedule(scale > 0 && scale < Double.MAX_VALUE ? scale : 1, 0, 0.5);
        ProjectedGradientAscent ascent =
                new ProjectedGradientAscent(iterations, step, Start.at(even), Schedule.constant(1));
        Problem run = new Problem("allocation", noisy, region);
        return IntStream.range(0, runs)
                .parallel()
                .filter(i -> i == 0 || !stop.getAsBoolean())
                .mapToObj(i -> ascent.run(run, new RandomStreams(seed, i)).x())
                .toList();
    }

    /**
     * The mean of points.
     *
     * @param points at least one, of equal length
     * @return a fresh array; in every convex set that holds all of them
     */
    public static double[] mean(List<double[]> points) {
        double[] mean = new double[points.get(0).length];
        for (double[] point : points) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += point[i] / points.size();
            }
        }
        return mean;
    }
}
