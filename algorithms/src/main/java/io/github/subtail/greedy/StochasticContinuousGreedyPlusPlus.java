package io.github.subtail.greedy;

import static java.util.Objects.requireNonNull;

import io.github.subtail.objective.Difference;
import io.github.subtail.objective.GradientOracle;
import io.github.subtail.random.RandomStreams;
import io.github.subtail.region.LinearMaximizer;
import io.github.subtail.run.Algorithm;
import io.github.subtail.run.Horizon;
import io.github.subtail.run.IterationListener;
import io.github.subtail.run.Outcome;
import io.github.subtail.run.Problem;
import io.github.subtail.schedule.Schedule;

/**
 * Stochastic continuous greedy++ (SCG++): the gradient estimate is carried along the path by estimated differences.
 *
 * <pre>
 *   x_1 = 0, ghat_1 = mean of |M0| stochastic gradients at 0
 *   for t = 1..T:  ghat_t = ghat_{t-1} + estimate of grad F(x_t) - grad F(x_{t-1}) from |M| samples   (t &gt; 1)
 *                  v_t in argmax_{v in C} &lt;ghat_t, v&gt;
 *                  x_{t+1} = x_t + v_t / T
 * </pre>
 *
 * <p>Oracle calls: |M0| + (T - 1)|M|, twice |M| for {@link Difference#SAME_SAMPLE}. Source: Hassani, Karbasi, Mokhtari,
 * Shen, Stochastic conditional gradient++, SIAM J. Optim. 30(4), 2020 (arXiv 1902.06992), in the form of [BGZM23],
 * whose Algorithm 4 draws a outside the minibatch; here each sample has its own.
 *
 * @param length the horizon T, at least 1
 * @param initialBatch |M0|, at least 1
 * @param batch |M| at iteration t, rounded up
 * @param difference how gradient differences are estimated
 */
public record StochasticContinuousGreedyPlusPlus(int length, int initialBatch, Schedule batch, Difference difference)
        implements Algorithm {

    /**
     * Checks horizon and initial batch.
     *
     * @throws IllegalArgumentException if one of them is below 1
     */
    public StochasticContinuousGreedyPlusPlus {
        Horizon.fixed(length);
        requireNonNull(batch, "batch");
        requireNonNull(difference, "difference");
        if (initialBatch < 1) {
            throw new IllegalArgumentException("initial batch must be >= 1: was " + initialBatch);
        }
    }

    /**
     * The method of [BGZM23]'s experiments: batches of T throughout.
     *
     * @param length the horizon T, at least 1
     * @param difference how gradient differences are estimated
     */
    public StochasticContinuousGreedyPlusPlus(int length, Difference difference) {
        this(length, length, Schedule.constant(length), difference);
    }

    @Override
    public String id() {
        return "scg++";
    }

    @Override
    public Horizon horizon() {
        return Horizon.fixed(length);
    }

    @Override
    public long oracleCalls() {
        int each = difference == Difference.SAME_SAMPLE ? 2 : 1;
        return initialBatch + each * batch.samples(2, length);
    }

    @Override
    public Outcome run(Problem problem, RandomStreams streams, IterationListener listener) {
        int n = problem.dimension();
        GradientOracle oracle = problem.objective().oracle(streams);
        LinearMaximizer maximizer = problem.region().linearMaximizer();
        double[] x = new double[n];
        double[] previous = new double[n];
        double[] estimate = new double[n];
        double[] change = new double[n];
        double[] v = new double[n];
        oracle.gradient(x, initialBatch, estimate);
        for (int t = 1; t <= length; t++) {
            if (t > 1) {
                oracle.gradientDifference(difference, x, previous, batch.batchAt(t), change);
                for (int i = 0; i < n; i++) {
                    estimate[i] += change[i];
                }
            }
            maximizer.maximize(estimate, v);
            listener.onStep(t, x, estimate, v);
            for (int i = 0; i < n; i++) {
                previous[i] = x[i];
                x[i] += v[i] / length;
            }
        }
        listener.onOutput(length, x, oracle.calls());
        return new Outcome(x, oracle.calls(), 0, length);
    }
}
