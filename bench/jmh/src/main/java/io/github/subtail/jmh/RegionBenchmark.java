package io.github.subtail.jmh;

import io.github.subtail.random.Purpose;
import io.github.subtail.random.RandomStreams;
import io.github.subtail.random.StandardNormal;
import io.github.subtail.region.Box;
import io.github.subtail.region.BudgetBox;
import io.github.subtail.region.LinearMaximizer;
import io.github.subtail.region.ProductRegion;
import io.github.subtail.region.Projector;
import io.github.subtail.region.Region;
import io.github.subtail.run.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
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
 * Linear maximisation and projection of each region, warm-started. On the polytope the directions and points are those
 * of SCG and PGA runs of 200 on the study's NQP; elsewhere they are a slowly turning Gaussian direction.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RegionBenchmark {

    private static final int T = 200;
    private static final int BUDGET_CHANNELS = 1000;
    private static final double TURN = 0.1;

    @Param({"polytope", "box", "budget-box", "product"})
    private String region;

    /** Noise factor of the runs that the sequences on the polytope come from. */
    @Param({"1"})
    private double noise;

    private Region set;
    private final List<double[]> directions = new ArrayList<>();
    private final List<double[]> points = new ArrayList<>();
    private double[] out;

    /** Builds the region and the sequences. */
    @Setup
    public void build() {
        if (region.equals("polytope")) {
            Problem nqp = StudyProblems.nqp(noise);
            set = nqp.region();
            Recording recording = Recording.of(nqp, T);
            directions.addAll(recording.directions());
            points.addAll(recording.points());
        } else {
            double[] caps = new double[BUDGET_CHANNELS];
            Arrays.fill(caps, 1);
            set = switch (region) {
                case "box" -> new Box(caps);
                case "budget-box" -> new BudgetBox(caps, 100);
                default -> new ProductRegion(List.of(new BudgetBox(caps, 100), new BudgetBox(caps, 50)));
            };
            turn(set.dimension());
        }
        out = new double[set.dimension()];
    }

    private void turn(int n) {
        RandomGenerator generator = new RandomStreams(42, 0).stream(Purpose.GRADIENT);
        double[] current = new double[n];
        StandardNormal.fill(generator, current);
        for (int t = 0; t < T; t++) {
            for (int i = 0; i < n; i++) {
                current[i] = Math.sqrt(1 - TURN * TURN) * current[i] + TURN * StandardNormal.next(generator);
            }
            directions.add(current.clone());
            points.add(current.clone());
        }
    }

    /** The sequence of linear maximisations of one run. */
    @Benchmark
    @OperationsPerInvocation(T)
    public double linearMaximization() {
        LinearMaximizer maximizer = set.linearMaximizer();
        double sum = 0;
        for (double[] direction : directions) {
            sum += maximizer.maximize(direction, out);
        }
        return sum;
    }

    /** The sequence of projections of one run. */
    @Benchmark
    @OperationsPerInvocation(T)
    public double projection() {
        Projector projector = set.projector();
        double sum = 0;
        for (double[] point : points) {
            projector.project(point, out);
            sum += out[0];
        }
        return sum;
    }
}
