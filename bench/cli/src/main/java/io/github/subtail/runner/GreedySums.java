package io.github.subtail.runner;

import io.github.subtail.bounds.PosteriorGreedy;
import io.github.subtail.greedy.StochasticContinuousGreedy;
import io.github.subtail.objective.GradientOracle;
import io.github.subtail.random.Purpose;
import io.github.subtail.random.RandomStreams;
import io.github.subtail.region.LinearMaximizer;
import io.github.subtail.run.Problem;
import io.github.subtail.store.CertificateSum;
import java.util.List;

/**
 * Watches one run of SCG and keeps, at its end, the sums of its a-posteriori bounds, t over 2..T+1:
 *
 * <pre>
 *   value_sum          = sum &lt;g_t, v_{t-1}&gt;
 *   scg_posterior_sum  = max_{y in C} &lt;sum a_t g_t, y&gt; - sum a_t &lt;g_t, v_{t-1}&gt;,  a_t of {@link PosteriorGreedy#weight}
 *   scg_uniform_sum    = the same with a_t = 1/T
 * </pre>
 *
 * <p>g_{T+1} is one more stochastic gradient, drawn at the point returned after the run and from a stream of its own: it
 * changes no bit of the run and is not counted as an oracle call of the run.
 */
final class GreedySums implements SumRecorder {

    private final StochasticContinuousGreedy algorithm;
    private final LinearMaximizer maximizer;
    private final GradientOracle oracle;
    private final double[] last;
    private final double[] uniform;
    private final double[] weighted;
    private final double[] drawn;
    private double value;
    private double weightedValue;
    private List<CertificateSum> sums = List.of();

    GreedySums(Problem problem, StochasticContinuousGreedy algorithm, RandomStreams streams) {
        int n = problem.dimension();
        this.algorithm = algorithm;
        this.maximizer = problem.region().linearMaximizer();
        long seed = streams.stream(Purpose.ANALYSIS).nextLong();
        this.oracle = problem.objective().oracle(new RandomStreams(seed, streams.trial()));
        this.last = new double[n];
        this.uniform = new double[n];
        this.weighted = new double[n];
        this.drawn = new double[n];
    }

    @Override
    public void onStep(int t, double[] x, double[] gradient, double[] direction) {
        if (t > 1) {
            add(t, gradient);
        }
        System.arraycopy(direction, 0, last, 0, last.length);
    }

    @Override
    public void onOutput(int t, double[] x, long oracleCalls) {
        oracle.gradient(x, algorithm.batch().batchAt(t + 1), drawn);
        add(t + 1, drawn);
        double best = maximizer.maximize(weighted, last);
        double bestUniform = maximizer.maximize(uniform, last);
        sums = List.of(
                new CertificateSum(t, "value_sum", value),
                new CertificateSum(t, "scg_posterior_sum", best - weightedValue),
                new CertificateSum(t, "scg_uniform_sum", (bestUniform - value) / t));
    }

    /** Adds g_t, which meets v_{t-1}. */
    private void add(int t, double[] gradient) {
        double weight = PosteriorGreedy.weight(t, algorithm.length());
        double inner = 0;
        for (int i = 0; i < last.length; i++) {
            inner += gradient[i] * last[i];
            uniform[i] += gradient[i];
            weighted[i] += weight * gradient[i];
        }
        value += inner;
        weightedValue += weight * inner;
    }

    @Override
    public List<CertificateSum> sums() {
        return sums;
    }
}
