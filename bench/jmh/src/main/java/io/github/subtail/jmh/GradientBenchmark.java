package io.github.subtail.jmh;

import io.github.subtail.objective.Objective;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Exact value and gradient: dense (NQP, n = 100) and sparse (budget allocation, 52,567 edges). */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class GradientBenchmark {

    @Param({"nqp", "budget"})
    private String problem;

    private Objective objective;
    private double[] x;
    private double[] gradient;

    /** Builds the objective and a point with no zero coordinate. */
    @Setup
    public void build() {
        objective = problem.equals("nqp") ? StudyProblems.nqp(0).objective() : StudyProblems.budgetObjective();
        x = new double[objective.dimension()];
        Arrays.fill(x, 0.1);
        gradient = new double[x.length];
    }

    /** The value and the gradient. */
    @Benchmark
    public double valueAndGradient() {
        return objective.valueAndGradient(x, gradient);
    }

    /** The value alone. */
    @Benchmark
    public double value() {
        return objective.value(x);
    }
}
