package io.github.subtail.run;

/**
 * Watches a run without changing it. The arrays are views that are valid during the call only and must not be written.
 *
 * <p>A listener that throws ends the run.
 */
public interface IterationListener {

    /** Watches nothing. */
    IterationListener NONE = new IterationListener() {};

    /**
     * The point by which the algorithm is judged at horizon t: x_t for every t of an anytime algorithm, and the output
     * x_{T+1} at t = T alone for one with a fixed horizon.
     *
     * @param t the horizon, from 1
     * @param x the point, length n
     * @param oracleCalls the oracle calls that an algorithm with this horizon has made
     */
    default void onOutput(int t, double[] x, long oracleCalls) {}

    /**
     * One step of the loop, before x changes. Called after {@link #onOutput} where both are due.
     *
     * @param t the iteration, from 1
     * @param x the point x_t, length n
     * @param gradient the stochastic gradient drawn at this iteration, as the step uses it (scaled, in boosted ascent;
     *     the running estimate in SCG++), length n
     * @param direction the vertex v_t of a greedy method, of length n; of length 0 for the ascent methods
     */
    default void onStep(int t, double[] x, double[] gradient, double[] direction) {}
}
