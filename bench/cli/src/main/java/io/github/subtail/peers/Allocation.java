package io.github.subtail.peers;

import com.sun.management.ThreadMXBean;
import io.github.subtail.ascent.ProjectedGradientAscent;
import io.github.subtail.experiment.BuiltProblem;
import io.github.subtail.experiment.SpecText;
import io.github.subtail.greedy.StochasticContinuousGreedy;
import io.github.subtail.greedy.StochasticContinuousGreedyPlusPlus;
import io.github.subtail.objective.Difference;
import io.github.subtail.random.RandomStreams;
import io.github.subtail.run.Algorithm;
import io.github.subtail.run.Problem;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.IntFunction;

/** What an iteration leaves to the garbage collector: the difference of runs of two lengths, once they are warm. */
final class Allocation {

    private static final int SHORT = 100;
    private static final int LONG = 300;
    private static final int WARM_UP = 3;
    private static final ThreadMXBean MEMORY = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final List<IntFunction<Algorithm>> ALGORITHMS = List.of(
            ProjectedGradientAscent::new,
            StochasticContinuousGreedy::new,
            horizon -> new StochasticContinuousGreedyPlusPlus(horizon, Difference.EXACT));
    private static final String NOISE = ",noise.at-zero=1,noise.clip=2,noise.hessian=2";
    private static final List<String> PROBLEMS = List.of(
            "nqp,n=100,m=50" + NOISE,
            "budget,synthetic={channels: 100, customers: 1047, edges: 5256, instance-seed: 1},budget=10" + NOISE);

    private Allocation() {}

    static Measurement measure() {
        long most = 0;
        for (String spec : PROBLEMS) {
            Problem problem = BuiltProblem.of(SpecText.problem(spec)).problem();
            for (IntFunction<Algorithm> algorithm : ALGORITHMS) {
                most = Math.max(
                        most, allocated(problem, algorithm.apply(LONG)) - allocated(problem, algorithm.apply(SHORT)));
            }
        }
        String work = "bytes allocated per iteration after warm-up, the most of PGA, SCG, SCG++ on both problems";
        return new Measurement(work, (double) most / (LONG - SHORT), Goal.atMost(0, 0, " B"));
    }

    private static long allocated(Problem problem, Algorithm algorithm) {
        long bytes = 0;
        for (int k = 0; k <= WARM_UP; k++) {
            long before = MEMORY.getCurrentThreadAllocatedBytes();
            algorithm.run(problem, new RandomStreams(42, 0));
            bytes = MEMORY.getCurrentThreadAllocatedBytes() - before;
        }
        return bytes;
    }
}
