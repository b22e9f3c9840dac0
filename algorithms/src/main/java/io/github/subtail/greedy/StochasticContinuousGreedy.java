package io.github.subtail.greedy;

import static java.util.Objects.requireNonNull;

import io.github.subtail.objective.GradientOracle;
import io.github.subtail.random.RandomStreams;
import io.github.subtail.region.LinearMaximizer;
import io.github.subtail.run.Algorithm;
import io.github.subtail.run.Horizon;
import io.github.subtail.run.IterationListener;
import io.github.subtail.run.Outcome;
import io.github.subtail.run.Problem;
import io.github.subtail.schedule.PowerSchedule;
import io.github.subtail.schedule.Schedule;

/**
 * Stochastic continuous greedy (SCG).
 *
 * <pre>
 *   x_1 = 0, d_0 = 0
 *   for t = 1..T:  g_t = stochastic gradient at x_t
 *                  d_t = (1 - rho_t) d_{t-1} + rho_t g_t
 *                  v_t in argmax_{v in C} &lt;d_t, v&gt;
 *                  x_{t+1} = x_t + v_t / T
 * </pre>
 *
 * <p>The step is 1/T, so x_{T+1} is the output for horizon T and for no other. A step costs one stochastic gradient
 * and one linear maximisation. Source: Mokhtari, Hassani, Karbasi, Conditional gradient method for stochastic
 * submodular maximization: closing the gap, AISTATS 2018 (arXiv 1711.01660), in the form of [BGZM23], whose Algorithm 3
 * adds v_t to x_{t+1} instead of x_t.
 *
 * @param length the horizon T, at least 1
 * @param momentum the weights rho_t, capped at 1
 * @param batch samples per gradient, rounded up
 */
public record StochasticContinuousGreedy(int length, Schedule momentum, Schedule batch) implements Algorithm {

    /**
     * Checks the horizon.
     *
     * @throws IllegalArgumentException if the horizon is below 1
     */
    public StochasticContinuousGreedy {
        Horizon.fixed(length);
        requireNonNull(momentum, "momentum");
        requireNonNull(batch, "batch");
    }

    /**
     * The method of [BGZM23]'s experiments: momentum 4/(t+8)^(2/3), one sample per gradient.
     *
     * @param length the horizon T, at least 1
     */
    public StochasticContinuousGreedy(int length) {
        this(length, new PowerSchedule(4, 8, 2.0 / 3), Schedule.constant(1));
    }

    @Override
    public String id() {
        return "scg";
    }

    @Override
    public Horizon horizon() {
        return Horizon.fixed(length);
    }

    @Override
    public long oracleCalls() {
        return batch.samples(1, length);
    }

    @Override
    public Outcome run(Problem problem, RandomStreams streams, IterationListener listener) {
        int n = problem.dimension();
        GradientOracle oracle = problem.objective().oracle(streams);
        LinearMaximizer maximizer = problem.region().linearMaximizer();
        double[] x = new double[n];
        double[] g = new double[n];
        double[] d = new double[n];
        double[] v = new double[n];
        for (int t = 1; t <= length; t++) {
            oracle.gradient(x, batch.batchAt(t), g);
            double rho = Math.min(1, momentum.at(t));
            for (int i = 0; i < n; i++) {
                d[i] = (1 - rho) * d[i] + rho * g[i];
            }
            maximizer.maximize(d, v);
            listener.onStep(t, x, g, v);
            for (int i = 0; i < n; i++) {
                x[i] += v[i] / length;
            }
        }
        listener.onOutput(length, x, oracle.calls());
        return new Outcome(x, oracle.calls(), 0, length);
    }
}
