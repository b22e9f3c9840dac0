package io.github.subtail.runner;

import io.github.subtail.ascent.BoostedGradientAscent;
import io.github.subtail.ascent.ProjectedGradientAscent;
import io.github.subtail.greedy.StochasticContinuousGreedy;
import io.github.subtail.random.RandomStreams;
import io.github.subtail.run.Algorithm;
import io.github.subtail.run.IterationListener;
import io.github.subtail.run.Outcome;
import io.github.subtail.run.Problem;
import io.github.subtail.store.TrialRecord;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Runs one trial of one cell and records it whole; a trial that fails becomes a record of its failure. */
public final class TrialRunner {

    private final String cell;
    private final Problem problem;
    private final Algorithm algorithm;
    private final int[] checkpoints;
    private final long seed;

    /**
     * A runner of the trials of one cell; it may be used by many threads.
     *
     * @param cell id of the cell
     * @param problem the problem
     * @param algorithm the algorithm at the horizon of the cell
     * @param checkpoints the iterations to keep, ascending
     * @param seed the root seed
     */
    public TrialRunner(String cell, Problem problem, Algorithm algorithm, int[] checkpoints, long seed) {
        this.cell = cell;
        this.problem = problem;
        this.algorithm = algorithm;
        this.checkpoints = checkpoints.clone();
        this.seed = seed;
    }

    /**
     * Runs one trial.
     *
     * @param trial the trial, from 0
     * @return its record, done or failed
     */
    public TrialRecord run(int trial) {
        long start = System.nanoTime();
        try {
            return record(trial, start);
        } catch (RuntimeException e) {
            return failure(trial, e, start);
        }
    }

    private TrialRecord failure(int trial, RuntimeException e, long start) {
        String message = e.getClass().getSimpleName() + ": " + e.getMessage()
                + "; see it again with `subtail replay DIR " + cell + ":" + trial + "`";
        long nanos = System.nanoTime() - start;
        return new TrialRecord(cell, trial, message, 0, 0, 0, Double.NaN, null, List.of(), List.of(), nanos);
    }

    private TrialRecord record(int trial, long start) {
        Recorder values = new Recorder(problem.objective(), algorithm.horizon().kind(), checkpoints);
        RandomStreams streams = new RandomStreams(seed, trial);
        Optional<SumRecorder> certificates = certificates(streams);
        IterationListener listener = certificates
                .<IterationListener>map(sums -> new Both(values, sums))
                .orElse(values);
        Outcome outcome = algorithm.run(problem, streams, listener);
        double value = problem.objective().value(outcome.x());
        if (!Double.isFinite(value)) {
            throw new ArithmeticException("F(x) must be finite: was " + value);
        }
        return new TrialRecord(
                cell,
                trial,
                null,
                outcome.oracleCalls(),
                outcome.projections(),
                outcome.linearMaximizations(),
                value,
                sha256(outcome.x()),
                values.observations(),
                certificates.map(SumRecorder::sums).orElse(List.of()),
                System.nanoTime() - start);
    }

    /** SCG++ has no a-posteriori bounds: its gradients are sums of differences. */
    private Optional<SumRecorder> certificates(RandomStreams streams) {
        if (algorithm instanceof StochasticContinuousGreedy greedy) {
            return Optional.of(new GreedySums(problem, greedy, streams));
        }
        return algorithm instanceof ProjectedGradientAscent || algorithm instanceof BoostedGradientAscent
                ? Optional.of(new AscentSums(problem.region(), checkpoints))
                : Optional.empty();
    }

    /**
     * The fingerprint of a point.
     *
     * @param x the point
     * @return SHA-256 over its IEEE bits, big-endian, in lower-case hexadecimal
     */
    static String sha256(double[] x) {
        ByteBuffer bytes = ByteBuffer.allocate(x.length * Double.BYTES);
        for (double coordinate : x) {
            bytes.putDouble(coordinate);
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private record Both(IterationListener first, IterationListener second) implements IterationListener {
        @Override
        public void onOutput(int t, double[] x, long oracleCalls) {
            first.onOutput(t, x, oracleCalls);
            second.onOutput(t, x, oracleCalls);
        }

        @Override
        public void onStep(int t, double[] x, double[] gradient, double[] direction) {
            first.onStep(t, x, gradient, direction);
            second.onStep(t, x, gradient, direction);
        }
    }
}
