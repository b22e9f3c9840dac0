package io.github.subtail.runner;

import io.github.subtail.random.RandomStreams;
import io.github.subtail.region.Box;
import io.github.subtail.run.Algorithm;
import io.github.subtail.run.Horizon;
import io.github.subtail.run.IterationListener;
import io.github.subtail.run.NoisyQuadratic;
import io.github.subtail.run.Outcome;
import io.github.subtail.run.Problem;

/** Does what a test says, then returns the point (1/4, 3/4). */
record ScriptedAlgorithm(Runnable script) implements Algorithm {

    static final Problem PROBLEM = new Problem("p", new NoisyQuadratic(2).withNoise(1), new Box(new double[] {1, 1}));

    /** Trial {@code trial} of cell {@code c} runs the script. */
    static TrialPool.Task task(int trial, Runnable script) {
        return new TrialPool.Task(
                new TrialRunner("c", PROBLEM, new ScriptedAlgorithm(script), new int[] {1}, 1), trial);
    }

    @Override
    public String id() {
        return "scripted";
    }

    @Override
    public Horizon horizon() {
        return Horizon.fixed(1);
    }

    @Override
    public Outcome run(Problem problem, RandomStreams streams, IterationListener listener) {
        script.run();
        double[] x = {0.25, 0.75};
        listener.onOutput(1, x, 7);
        return new Outcome(x, 7, 8, 9);
    }
}
