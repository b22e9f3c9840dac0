package io.github.subtail.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.subtail.region.BudgetBox;
import io.github.subtail.region.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every algorithm owes its caller, whatever the problem. */
public abstract class AlgorithmContract {

    private static final int N = 6;
    private static final int T = 40;
    private final Region region = new BudgetBox(filled(1), 2.5);
    private final Problem noisy = new Problem("noisy", new NoisyQuadratic(N).withNoise(2), region);
    private final Problem exact = new Problem("exact", new NoisyQuadratic(N).withNoise(0), region);

    /** The algorithm under test at a given number of iterations. */
    protected abstract Algorithm algorithm(int iterations);

    /** The oracle calls that a run of T iterations makes. */
    protected abstract long expectedCalls(int iterations);

    /** The least share of the optimum that a noise-free run of 400 iterations must reach. */
    protected abstract double reach();

    private static double[] filled(double value) {
        double[] array = new double[N];
        Arrays.fill(array, value);
        return array;
    }

    @Test
    void returnsAFeasiblePoint() {
        for (int trial = 0; trial < 20; trial++) {
            double[] x = algorithm(T).run(noisy, NoisyQuadratic.trial(trial)).x();
            assertThat(region.contains(x, 1e-9))
                    .as("trial %d: %s", trial, Arrays.toString(x))
                    .isTrue();
        }
    }

    @Test
    void approachesTheOptimumWithoutNoise() {
        double best = 0;
        double[] v = new double[N];
        // The greatest coefficients are the last, so the optimum fills these up: found by search over a fine grid.
        for (int i = 0; i <= 100; i++) {
            Arrays.fill(v, 0);
            v[N - 1] = 1;
            v[N - 2] = 1 - i / 200.0;
            v[N - 3] = 2.5 - v[N - 1] - v[N - 2];
            best = Math.max(best, noisy.objective().value(v));
        }
        double value = exact.objective()
                .value(algorithm(400).run(exact, NoisyQuadratic.trial(0)).x());
        assertThat(value / best).isBetween(reach(), 1.001);
    }

    @Test
    void runsOfOneTrialAreTheSameBitsAndOfTwoTrialsAreNot() {
        Algorithm algorithm = algorithm(T);
        double[] first = algorithm.run(noisy, NoisyQuadratic.trial(3)).x();
        double[] other = algorithm.run(noisy, NoisyQuadratic.trial(4)).x();
        double[] again = algorithm.run(noisy, NoisyQuadratic.trial(3)).x();
        assertThat(again).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void parallelRunsOfOneInstanceEqualSerialOnes() {
        Algorithm algorithm = algorithm(T);
        List<double[]> parallel = IntStream.range(0, 64)
                .parallel()
                .mapToObj(trial ->
                        algorithm.run(noisy, NoisyQuadratic.trial(trial)).x())
                .toList();
        for (int trial = 0; trial < parallel.size(); trial++) {
            assertThat(parallel.get(trial))
                    .isEqualTo(algorithm.run(noisy, NoisyQuadratic.trial(trial)).x());
        }
    }

    @Test
    void listeningChangesNothing() {
        double[] watched =
                algorithm(T).run(noisy, NoisyQuadratic.trial(5), new Log()).x();
        assertThat(watched)
                .isEqualTo(algorithm(T).run(noisy, NoisyQuadratic.trial(5)).x());
    }

    @Test
    void reportsOutputsForItsHorizonsOnly() {
        Log log = new Log();
        Algorithm algorithm = algorithm(T);
        Outcome outcome = algorithm.run(noisy, NoisyQuadratic.trial(6), log);
        int[] expected = algorithm.horizon().kind() == Horizon.Kind.FIXED
                ? new int[] {T}
                : IntStream.rangeClosed(1, T).toArray();
        assertThat(log.outputs).containsExactly(Arrays.stream(expected).boxed().toArray(Integer[]::new));
        assertThat(log.steps).isEqualTo(T);
        if (algorithm.horizon().kind() == Horizon.Kind.FIXED) {
            assertThat(log.lastOutput).isEqualTo(outcome.x());
        }
    }

    @Test
    void countsWhatItCosts() {
        Log log = new Log();
        Outcome outcome = algorithm(T).run(noisy, NoisyQuadratic.trial(7), log);
        assertThat(outcome.oracleCalls())
                .isEqualTo(expectedCalls(T))
                .isEqualTo(log.calls)
                .isEqualTo(algorithm(T).oracleCalls());
        boolean greedy = algorithm(T).horizon().kind() == Horizon.Kind.FIXED;
        assertThat(outcome.linearMaximizations()).isEqualTo(greedy ? T : 0);
        assertThat(outcome.projections()).isBetween(greedy ? 0L : T, greedy ? 0L : T + 1);
    }

    @Test
    void anExceptionOfTheListenerEndsTheRun() {
        assertThatNullPointerException()
                .isThrownBy(() -> algorithm(T).run(noisy, NoisyQuadratic.trial(8), new IterationListener() {
                    @Override
                    public void onStep(int t, double[] x, double[] gradient, double[] direction) {
                        throw new NullPointerException("listener");
                    }
                }))
                .withMessage("listener");
    }

    private static final class Log implements IterationListener {
        private final List<Integer> outputs = new ArrayList<>();
        private double[] lastOutput = {};
        private long calls;
        private int steps;

        @Override
        public void onOutput(int t, double[] x, long oracleCalls) {
            outputs.add(t);
            lastOutput = x.clone();
            calls = oracleCalls;
        }

        @Override
        public void onStep(int t, double[] x, double[] gradient, double[] direction) {
            steps++;
            assertThat(t).isEqualTo(steps);
            assertThat(gradient).hasSameSizeAs(x).doesNotContain(Double.NaN);
        }
    }
}
