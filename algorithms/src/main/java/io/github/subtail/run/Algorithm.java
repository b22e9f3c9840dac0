package io.github.subtail.run;

import io.github.subtail.random.RandomStreams;

/**
 * A stochastic maximiser. Implementations are immutable: the same one may run twice and on many threads at once, and
 * the outcome depends on the problem and the streams alone.
 */
public interface Algorithm {

    /**
     * The name of the method, such as {@code scg}.
     *
     * @return the name
     */
    String id();

    /**
     * For which iterations a run has an output.
     *
     * @return the horizon
     */
    Horizon horizon();

    /**
     * The oracle calls that a run makes, known before it.
     *
     * @return stochastic samples of gradients and of gradient differences; one for each iteration unless overridden
     */
    default long oracleCalls() {
        return horizon().length();
    }

    /**
     * Runs once.
     *
     * @param problem what to maximise
     * @param streams the randomness of this trial
     * @param listener watches; the outcome is the same bits whatever it is
     * @return the outcome
     * @throws io.github.subtail.region.InnerSolverException if an inner solver cannot certify its answer
     */
    Outcome run(Problem problem, RandomStreams streams, IterationListener listener);

    /**
     * Runs once, unwatched.
     *
     * @param problem what to maximise
     * @param streams the randomness of this trial
     * @return the outcome
     */
    default Outcome run(Problem problem, RandomStreams streams) {
        return run(problem, streams, IterationListener.NONE);
    }
}
