package io.github.subtail.ascent;

import static java.util.Objects.requireNonNull;

import io.github.subtail.objective.GradientOracle;
import io.github.subtail.random.RandomStreams;
import io.github.subtail.region.Projector;
import io.github.subtail.run.Algorithm;
import io.github.subtail.run.Horizon;
import io.github.subtail.run.IterationListener;
import io.github.subtail.run.Outcome;
import io.github.subtail.run.Problem;
import io.github.subtail.schedule.PowerSchedule;
import io.github.subtail.schedule.Schedule;

/**
 * Projected stochastic gradient ascent (PGA).
 *
 * <pre>
 *   x_1 = Proj_C(start)
 *   for t = 1..T:  g_t = stochastic gradient at x_t;  x_{t+1} = Proj_C(x_t + eta_t g_t)
 * </pre>
 *
 * <p>Judged at horizon t by x_1, ..., x_t and t oracle calls (times the batch); returns x_{T+1}. A step costs one
 * stochastic gradient and one projection. Source: Hassani, Soltanolkotabi, Karbasi, Gradient methods for submodular
 * maximization, NeurIPS 2017 (arXiv 1708.03949), in the form of [BGZM23], Becker, Gao, Zadouri, Mirzasoleiman, AISTATS
 * 2023 (arXiv 2303.11937), whose Algorithm 1 starts at x_0 but updates from x_1; here the first point is x_1.
 *
 * @param iterations the number T of iterations, at least 1
 * @param step the step sizes eta_t
 * @param start where x_1 comes from
 * @param batch samples per gradient, rounded up
 */
public record ProjectedGradientAscent(int iterations, Schedule step, Start start, Schedule batch) implements Algorithm {

    private static final double[] NO_DIRECTION = {};

    /**
     * Checks the number of iterations.
     *
     * @throws IllegalArgumentException if the number of iterations is below 1
     */
    public ProjectedGradientAscent {
        Horizon.anytime(iterations);
        requireNonNull(step, "step");
        requireNonNull(start, "start");
        requireNonNull(batch, "batch");
    }

    /**
     * The method of [BGZM23]'s theorems: step 2/sqrt(t), Gaussian start, one sample per gradient.
     *
     * @param iterations the number T of iterations, at least 1
     */
    public ProjectedGradientAscent(int iterations) {
        this(iterations, new PowerSchedule(2, 0, 0.5), Start.gaussian(), Schedule.constant(1));
    }

    @Override
    public String id() {
        return "pga";
    }

    @Override
    public Horizon horizon() {
        return Horizon.anytime(iterations);
    }

    @Override
    public long oracleCalls() {
        return batch.samples(1, iterations);
    }

    @Override
    public Outcome run(Problem problem, RandomStreams streams, IterationListener listener) {
        GradientOracle oracle = problem.objective().oracle(streams);
        return ascend(problem, streams, listener, oracle, oracle::gradient);
    }

    /** The loop that plain and boosted ascent share: they differ in where the gradient comes from. */
    Outcome ascend(
            Problem problem,
            RandomStreams streams,
            IterationListener listener,
            GradientOracle oracle,
            GradientSource gradients) {
        int n = problem.dimension();
        Projector projector = problem.region().projector();
        double[] x = start.point(n, streams, projector);
        double[] g = new double[n];
        for (int t = 1; t <= iterations; t++) {
            gradients.gradient(x, batch.batchAt(t), g);
            listener.onOutput(t, x, oracle.calls());
            listener.onStep(t, x, g, NO_DIRECTION);
            double eta = step.at(t);
            for (int i = 0; i < n; i++) {
                x[i] += eta * g[i];
            }
            projector.project(x, x);
        }
        return new Outcome(x, oracle.calls(), iterations + start.projections(), 0);
    }

    /** Where the gradient of a step comes from. */
    @FunctionalInterface
    interface GradientSource {
        void gradient(double[] x, int batch, double[] out);
    }
}
