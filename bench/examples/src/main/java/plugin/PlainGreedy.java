package plugin;

import io.github.subtail.objective.GradientOracle;
import io.github.subtail.random.RandomStreams;
import io.github.subtail.region.LinearMaximizer;
import io.github.subtail.run.Algorithm;
import io.github.subtail.run.Horizon;
import io.github.subtail.run.IterationListener;
import io.github.subtail.run.Outcome;
import io.github.subtail.run.Problem;

/**
 * Continuous greedy on raw stochastic gradients, each a mean of a batch: x_{t+1} = x_t + v_t / T, v_t = argmax <g_t, v>.
 *
 * @param length the horizon T, at least 1
 * @param batch samples per gradient, at least 1
 */
public record PlainGreedy(int length, int batch) implements Algorithm {

    @Override
    public String id() {
        return "plain-greedy";
    }

    @Override
    public Horizon horizon() {
        return Horizon.fixed(length);
    }

    @Override
    public long oracleCalls() {
        return (long) length * batch;
    }

    @Override
    public Outcome run(Problem problem, RandomStreams streams, IterationListener listener) {
        GradientOracle oracle = problem.objective().oracle(streams);
        LinearMaximizer maximizer = problem.region().linearMaximizer();
        double[] x = new double[problem.dimension()];
        double[] g = new double[x.length];
        double[] v = new double[x.length];
        for (int t = 1; t <= length; t++) {
            oracle.gradient(x, batch, g);
            maximizer.maximize(g, v);
            listener.onStep(t, x, g, v);
            for (int i = 0; i < x.length; i++) x[i] += v[i] / length;
        }
        listener.onOutput(length, x, oracle.calls());
        return new Outcome(x, oracle.calls(), 0, length);
    }
}
