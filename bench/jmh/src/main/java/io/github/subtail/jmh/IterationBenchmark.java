package io.github.subtail.jmh;

import io.github.subtail.ascent.BoostedGradientAscent;
import io.github.subtail.ascent.ProjectedGradientAscent;
import io.github.subtail.ascent.Start;
import io.github.subtail.greedy.StochasticContinuousGreedy;
import io.github.subtail.greedy.StochasticContinuousGreedyPlusPlus;
import io.github.subtail.objective.Difference;
import io.github.subtail.random.RandomStreams;
import io.github.subtail.run.Algorithm;
import io.github.subtail.run.Outcome;
import io.github.subtail.run.Problem;
import io.github.subtail.schedule.Schedule;
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

/** One iteration of each algorithm on the study's problems: the mean over whole runs of 200, a fresh trial each. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class IterationBenchmark {

    private static final int T = 200;

    @Param({"1"})
    private double noise;

    @Param({"nqp", "budget"})
    private String problem;

    private Problem study;
    private double step;
    private long trial;

    /** Builds the problem. */
    @Setup
    public void build() {
        boolean nqp = problem.equals("nqp");
        study = nqp ? StudyProblems.nqp(noise) : StudyProblems.budget(noise);
        step = nqp ? StudyProblems.NQP_STEP : StudyProblems.BUDGET_STEP;
    }

    /** Projected gradient ascent at the study's step. */
    @Benchmark
    @OperationsPerInvocation(T)
    public Outcome pga() {
        return run(ascent());
    }

    /** Boosted projected gradient ascent at the study's step. */
    @Benchmark
    @OperationsPerInvocation(T)
    public Outcome boostedPga() {
        return run(new BoostedGradientAscent(ascent(), 1));
    }

    /** Stochastic continuous greedy. */
    @Benchmark
    @OperationsPerInvocation(T)
    public Outcome scg() {
        return run(new StochasticContinuousGreedy(T));
    }

    /** Stochastic continuous greedy++ with batches of T. */
    @Benchmark
    @OperationsPerInvocation(T)
    public Outcome scgPlusPlus() {
        return run(new StochasticContinuousGreedyPlusPlus(T, Difference.EXACT));
    }

    private ProjectedGradientAscent ascent() {
        return new ProjectedGradientAscent(T, Schedule.constant(step), Start.gaussian(), Schedule.constant(1));
    }

    private Outcome run(Algorithm algorithm) {
        return algorithm.run(study, new RandomStreams(42, trial++));
    }
}
