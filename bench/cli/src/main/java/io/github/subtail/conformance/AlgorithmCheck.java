package io.github.subtail.conformance;

import static io.github.subtail.conformance.Findings.defect;
import static io.github.subtail.conformance.Findings.number;

import io.github.subtail.plugin.AlgorithmProvider;
import io.github.subtail.random.RandomStreams;
import io.github.subtail.run.Algorithm;
import io.github.subtail.run.Horizon;
import io.github.subtail.run.IterationListener;
import io.github.subtail.run.Outcome;
import io.github.subtail.run.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What every algorithm owes its caller, from some runs on one problem with fixed seeds. */
final class AlgorithmCheck {

    private static final int TRIALS = 32;
    private static final double FEASIBLE = 1e-7;

    private final Algorithm algorithm;
    private final Problem problem;

    private AlgorithmCheck(Algorithm algorithm, Problem problem) {
        this.algorithm = algorithm;
        this.problem = problem;
    }

    /** Every finding about an algorithm, on a problem. */
    static List<Finding> of(
            String subject, AlgorithmProvider provider, Algorithm algorithm, int length, Problem problem) {
        Findings findings = new Findings(subject);
        AlgorithmCheck check = new AlgorithmCheck(algorithm, problem);
        Horizon promised = new Horizon(provider.horizon(), length);
        findings.check(
                "has the horizon that its provider promises",
                () -> algorithm.horizon().equals(promised)
                        ? Optional.empty()
                        : defect("asked for %s it gives %s", promised, algorithm.horizon()));
        findings.check("returns points of the region", check::feasible);
        findings.check("one trial gives the same bits twice", check::deterministic);
        findings.check("same bits on many threads", check::threads);
        findings.check("listening changes nothing", check::watched);
        findings.check("reports the outputs of its horizon", check::outputs);
        findings.check("counts its oracle calls", check::calls);
        findings.check("gets better than where F starts", check::progress);
        return findings.list();
    }

    private Outcome run(int trial, IterationListener listener) {
        return algorithm.run(problem, new RandomStreams(11, trial), listener);
    }

    private double[] point(int trial) {
        return run(trial, IterationListener.NONE).x();
    }

    private Optional<String> feasible() {
        for (int trial = 0; trial < TRIALS; trial++) {
            double[] x = point(trial);
            if (x.length != problem.dimension() || !problem.region().contains(x, FEASIBLE)) {
                return defect("trial %d returns %s, which is not in the region", trial, Findings.point(x));
            }
        }
        return Optional.empty();
    }

    private Optional<String> deterministic() {
        double[] first = point(3);
        double[] again = point(3);
        return Arrays.equals(first, again)
                ? Optional.empty()
                : defect(
                        "trial 3 returns %s, then %s: keep no state between runs and draw from the given streams only",
                        Findings.point(first), Findings.point(again));
    }

    private Optional<String> threads() {
        List<double[]> together =
                IntStream.range(0, TRIALS).parallel().mapToObj(this::point).toList();
        for (int trial = 0; trial < TRIALS; trial++) {
            double[] alone = point(trial);
            if (!Arrays.equals(together.get(trial), alone)) {
                return defect(
                        "trial %d returns %s alone, but %s beside others: all state must be local to run",
                        trial, Findings.point(alone), Findings.point(together.get(trial)));
            }
        }
        return Optional.empty();
    }

    private Optional<String> watched() {
        double[] alone = point(5);
        double[] watched = run(5, new Log()).x();
        return Arrays.equals(alone, watched)
                ? Optional.empty()
                : defect("trial 5 returns %s, but %s with a listener", Findings.point(alone), Findings.point(watched));
    }

    private Optional<String> outputs() {
        Log log = new Log();
        Outcome outcome = run(6, log);
        int length = algorithm.horizon().length();
        boolean fixed = algorithm.horizon().kind() == Horizon.Kind.FIXED;
        List<Integer> expected = fixed
                ? List.of(length)
                : IntStream.rangeClosed(1, length).boxed().toList();
        if (!log.outputs.equals(expected)) {
            return defect(
                    "onOutput is called for %s, but an algorithm of horizon %s has outputs for %s",
                    shown(log.outputs), algorithm.horizon().kind(), shown(expected));
        }
        return fixed && !Arrays.equals(log.last, outcome.x())
                ? defect(
                        "the last output is %s, but the run returns %s",
                        Findings.point(log.last), Findings.point(outcome.x()))
                : Optional.empty();
    }

    private static String shown(List<Integer> iterations) {
        return iterations.isEmpty()
                ? "none"
                : "t = " + iterations.get(0)
                        + (iterations.size() > 1 ? " to " + iterations.get(iterations.size() - 1) : "") + " ("
                        + iterations.size() + ")";
    }

    private Optional<String> calls() {
        Log log = new Log();
        Outcome outcome = run(7, log);
        return outcome.oracleCalls() == log.calls && log.calls == algorithm.oracleCalls()
                ? Optional.empty()
                : defect(
                        "oracleCalls() promises %d, the outcome says %d, the last output %d",
                        algorithm.oracleCalls(), outcome.oracleCalls(), log.calls);
    }

    private Optional<String> progress() {
        double mean = IntStream.range(0, TRIALS)
                .mapToDouble(trial -> problem.objective().value(point(trial)) / TRIALS)
                .sum();
        double start = problem.objective().value(new double[problem.dimension()]);
        return mean > start
                ? Optional.empty()
                : defect("the mean F over %d trials is %s, F(0) is %s", TRIALS, number(mean), number(start));
    }

    private static final class Log implements IterationListener {
        private final List<Integer> outputs = new ArrayList<>();
        private double[] last = {};
        private long calls;

        @Override
        public void onOutput(int t, double[] x, long oracleCalls) {
            outputs.add(t);
            last = x.clone();
            calls = oracleCalls;
        }
    }
}
