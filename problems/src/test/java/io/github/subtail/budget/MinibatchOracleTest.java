package io.github.subtail.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import io.github.subtail.objective.Difference;
import io.github.subtail.objective.GradientOracle;
import io.github.subtail.objective.OracleContract;
import io.github.subtail.objective.StochasticObjective;
import io.github.subtail.random.RandomStreams;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MinibatchOracleTest extends OracleContract {

    private static final BipartiteGraph GRAPH = new LookAlike(4, 12, 30, 5).generate();
    private static final CustomerMinibatch MINIBATCH = new CustomerMinibatch(
            new BudgetObjective(GRAPH, InfluenceRule.REPEAT.probabilities(GRAPH, 0.1), 1, 0.5), 5);

    @Override
    protected StochasticObjective objective() {
        return MINIBATCH;
    }

    @Override
    protected double[] upper() {
        double[] upper = new double[MINIBATCH.dimension()];
        Arrays.fill(upper, 2);
        return upper;
    }

    /** Each customer has a channel of its own, so that a gradient shows who was drawn. */
    private static CustomerMinibatch transparent(int customers, int drawn) {
        GraphBuilder graph = new GraphBuilder(EdgeWeight.PROBABILITY);
        for (int t = 0; t < customers; t++) {
            graph.add("s" + t, "t" + t, 0.5);
        }
        BipartiteGraph built = graph.build();
        return new CustomerMinibatch(
                new BudgetObjective(built, InfluenceRule.GIVEN.probabilities(built, 0.1), 1), drawn);
    }

    /**
     * Chi-square of 20,000 samples over the 10 pairs of 5 customers, 9 degrees of freedom: a correct sampler exceeds 60.66
     * with probability 1e-9.
     */
    @Test
    void customersOfASampleAreAUniformSubset() {
        GradientOracle oracle = transparent(5, 2).oracle(new RandomStreams(1, 0));
        int[] seen = new int[32];
        double[] gradient = new double[5];
        for (int k = 0; k < 20_000; k++) {
            oracle.gradient(new double[5], 1, gradient);
            int subset = 0;
            for (int t = 0; t < 5; t++) {
                subset |= gradient[t] > 0 ? 1 << t : 0;
                assertThat(gradient[t]).isIn(0.0, 2.5 * Math.log(2));
            }
            assertThat(Integer.bitCount(subset)).as("without replacement").isEqualTo(2);
            seen[subset]++;
        }
        double chiSquare = 0;
        for (int subset = 0; subset < 32; subset++) {
            if (Integer.bitCount(subset) == 2) {
                chiSquare += (seen[subset] - 2000.0) * (seen[subset] - 2000.0) / 2000;
            }
        }

        assertThat(chiSquare).isLessThan(60.66);
    }

    /** Of 1,000 samples of 3 in 400, the same three twice running has probability below 1e-4 in all. */
    @Test
    void bothEndsOfASameSampleDifferenceSeeTheSameCustomersAndOtherSamplesOthers() {
        GradientOracle oracle = transparent(400, 3).oracle(new RandomStreams(1, 0));
        double[] to = new double[400];
        double[] from = new double[400];
        double[] before = new double[400];
        double[] difference = new double[400];
        Arrays.fill(to, 1);
        for (int k = 0; k < 1000; k++) {
            oracle.gradientDifference(Difference.SAME_SAMPLE, to, from, 1, difference);

            assertThat(Arrays.stream(difference).filter(d -> d != 0).count()).isEqualTo(3);
            assertThat(Arrays.stream(difference).sum()).isCloseTo(400 * Math.log(2) * -0.5, within(1e-10));
            assertThat(difference).isNotEqualTo(before);
            System.arraycopy(difference, 0, before, 0, 400);
        }
    }

    @Test
    void aMinibatchOfEverybodyIsExact() {
        BudgetObjective exact = MINIBATCH.exact();
        GradientOracle oracle = new CustomerMinibatch(exact, exact.customers()).oracle(new RandomStreams(3, 0));
        double[] x = upper();
        double[] expected = new double[x.length];
        double[] gradient = new double[x.length];
        exact.valueAndGradient(x, expected);
        oracle.gradient(x, 2, gradient);

        assertThat(gradient).containsExactly(expected, within(1e-13));
    }

    @Test
    void exactDifferencesAreExactWithoutHessianNoise() {
        GradientOracle oracle = MINIBATCH.oracle(new RandomStreams(3, 0));
        double[] to = upper();
        double[] from = new double[to.length];
        double[] difference = new double[to.length];
        double[] atTo = new double[to.length];
        double[] atFrom = new double[to.length];
        oracle.gradientDifference(Difference.EXACT, to, from, 7, difference);
        MINIBATCH.valueAndGradient(to, atTo);
        MINIBATCH.valueAndGradient(from, atFrom);

        for (int i = 0; i < to.length; i++) {
            assertThat(difference[i]).isCloseTo(atTo[i] - atFrom[i], within(1e-14));
        }
        assertThat(oracle.calls()).isEqualTo(7);
    }

    @Test
    void samplesAllocateNothing() {
        GradientOracle oracle = MINIBATCH.oracle(new RandomStreams(3, 0));
        double[] x = upper();
        double[] zero = new double[x.length];
        double[] out = new double[x.length];
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = Long.MAX_VALUE;
        for (int round = 0; round < 20; round++) {
            long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            for (int k = 0; k < 100; k++) {
                oracle.gradient(x, 2, out);
                oracle.gradientDifference(Difference.SAME_SAMPLE, x, zero, 2, out);
                oracle.gradientDifference(Difference.SAMPLED, x, zero, 2, out);
            }
            allocated = Math.min(
                    allocated,
                    threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before);
        }

        assertThat(allocated).as("bytes of 300 calls").isLessThan(300 * 16);
    }
}
