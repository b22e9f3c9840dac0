package io.github.subtail.jmh;

import io.github.subtail.region.LinearMaximizer;
import io.github.subtail.region.Polytope;
import io.github.subtail.region.Projector;
import io.github.subtail.run.Problem;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The linear maximisations of an SCG run and the projections of a PGA run on the study's NQP, T = 200, by us and by
 * other Java libraries behind the same interfaces. Every solver is first held against ours on the same sequence.
 */
public class RivalBenchmark {

    private static final int T = 200;

    /** ojAlgo takes too long for more. */
    private static final int PROJECTIONS = 3;

    private RivalBenchmark() {}

    /** Linear maximisation. */
    @State(Scope.Thread)
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    @Warmup(iterations = 3, time = 2)
    @Measurement(iterations = 5, time = 2)
    @Fork(1)
    public static class Maximization {

        @Param({"subtail", "commons-math", "ojalgo-primal", "ojalgo-dual"})
        private String solver;

        @Param({"1", "3", "10"})
        private double noise;

        private Polytope polytope;
        private Recording recording;
        private double[] out;

        /** Records the sequence and checks the solver on it. */
        @Setup
        public void build() {
            Problem nqp = StudyProblems.nqp(noise);
            polytope = (Polytope) nqp.region();
            recording = Recording.of(nqp, T);
            out = new double[nqp.dimension()];
            LinearMaximizer ours = polytope.linearMaximizer();
            LinearMaximizer checked = maximizer();
            for (double[] c : recording.directions()) {
                double best = ours.maximize(c, out);
                double value = checked.maximize(c, out);
                if (!(Math.abs(value - best) <= 1e-6 * Math.abs(best) && polytope.contains(out, 1e-6))) {
                    throw new IllegalStateException(solver + " is wrong: " + value + " instead of " + best);
                }
            }
        }

        private LinearMaximizer maximizer() {
            return switch (solver) {
                case "commons-math" -> new CommonsMathMaximizer(polytope);
                case "ojalgo-primal" -> new OjAlgoMaximizer(polytope, false);
                case "ojalgo-dual" -> new OjAlgoMaximizer(polytope, true);
                default -> polytope.linearMaximizer();
            };
        }

        /** The sequence of one run, the solver made afresh. */
        @Benchmark
        @OperationsPerInvocation(T)
        public double sequence() {
            LinearMaximizer maximizer = maximizer();
            double sum = 0;
            for (double[] c : recording.directions()) {
                sum += maximizer.maximize(c, out);
            }
            return sum;
        }
    }

    /** Projection. */
    @State(Scope.Thread)
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    @Warmup(iterations = 2, time = 5)
    @Measurement(iterations = 3, time = 5)
    @Fork(1)
    public static class Projection {

        @Param({"subtail", "ojalgo"})
        private String solver;

        @Param("1")
        private double noise;

        private Polytope polytope;
        private List<double[]> points;
        private double[] out;

        /** Records the sequence and checks the solver on it. */
        @Setup
        public void build() {
            Problem nqp = StudyProblems.nqp(noise);
            polytope = (Polytope) nqp.region();
            points = Recording.of(nqp, T).points().subList(0, PROJECTIONS);
            out = new double[nqp.dimension()];
            double[] expected = new double[out.length];
            Projector ours = polytope.projector();
            Projector checked = projector();
            for (double[] y : points) {
                ours.project(y, expected);
                checked.project(y, out);
                for (int i = 0; i < out.length; i++) {
                    if (!(Math.abs(out[i] - expected[i]) <= 1e-4)) {
                        throw new IllegalStateException(solver + " is wrong: " + out[i] + " for " + expected[i]);
                    }
                }
            }
        }

        private Projector projector() {
            return solver.equals("ojalgo") ? new OjAlgoProjector(polytope) : polytope.projector();
        }

        /** The first projections of one run, the solver made afresh. */
        @Benchmark
        @OperationsPerInvocation(PROJECTIONS)
        public double sequence() {
            Projector projector = projector();
            double sum = 0;
            for (double[] y : points) {
                projector.project(y, out);
                sum += out[0];
            }
            return sum;
        }
    }
}
