package io.github.subtail.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.subtail.random.GoodnessOfFit;
import io.github.subtail.random.Purpose;
import io.github.subtail.random.RandomStreams;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookAlikeTest {

    @Test
    void totalsAreThoseOfTheStudy() {
        BipartiteGraph graph = LookAlike.ofStudy(1).generate();

        assertThat(graph.channels()).hasSize(1000).doesNotHaveDuplicates();
        assertThat(graph.customers()).hasSize(10_475).doesNotHaveDuplicates();
        assertThat(graph.edges()).isEqualTo(52_567);
        for (int e = 0; e < graph.edges(); e++) {
            assertThat(graph.weightOf(e)).isBetween(1.0, 10_000.0);
        }
    }

    /**
     * Counts: P(count = 1) = 1 - 2^-1.2 = 0.5647; of 52,567 edges the share is within 6 deviations of it, but for a
     * chance below 2e-9. Prices have mean e^-0.5 = 0.6065 and deviation 0.795: within 6 deviations of the mean, 0.0208.
     */
    @Test
    void countsAndPricesFollowTheirLaws() {
        BipartiteGraph graph = LookAlike.ofStudy(1).generate();
        long ones = 0;
        for (int e = 0; e < graph.edges(); e++) {
            ones += graph.weightOf(e) == 1 ? 1 : 0;
        }

        assertThat(ones / 52_567.0).isCloseTo(1 - Math.pow(2, -1.2), within(0.013));
        assertThat(graph.meanPrice().orElseThrow()).isCloseTo(Math.exp(-0.5), within(0.0208));
    }

    /** min(floor(Pareto(1.2)), 10000): P(count >= k) = k^-1.2. False failure 1e-9. */
    @Test
    void countsAreThoseOfAParetoLaw() {
        BipartiteGraph graph = LookAlike.ofStudy(2).generate();
        int cells = 60;
        long[] seen = new long[cells];
        for (int e = 0; e < graph.edges(); e++) {
            seen[(int) Math.min(cells, graph.weightOf(e)) - 1]++;
        }
        double[] law = new double[cells];
        for (int k = 1; k <= cells; k++) {
            law[k - 1] = Math.pow(k, -1.2) - (k < cells ? Math.pow(k + 1, -1.2) : 0);
        }

        assertThat(GoodnessOfFit.chiSquare(law, seen)).isGreaterThan(GoodnessOfFit.LEAST);
    }

    /** False failure 1e-9. */
    @Test
    void weightedIndicesFollowTheirWeights() {
        double[] weights = {1, 0, 0.25, 3, 1e-3, 0.7};
        double sum = Arrays.stream(weights).sum();
        WeightedIndex index = new WeightedIndex(weights.length, i -> weights[i]);
        RandomGenerator random = new RandomStreams(4, 0).stream(Purpose.INSTANCE);
        long[] seen = new long[weights.length];
        for (int k = 0; k < 1_000_000; k++) {
            seen[index.draw(random)]++;
        }
        double[] law = {1 / sum, 0.25 / sum, 3 / sum, 1e-3 / sum, 0.7 / sum};

        assertThat(seen[1]).as("weight 0").isZero();
        assertThat(GoodnessOfFit.chiSquare(law, new long[] {seen[0], seen[2], seen[3], seen[4], seen[5]}))
                .isGreaterThan(GoodnessOfFit.LEAST);
    }

    /**
     * Four channels, two customers, four edges: each channel has one edge, two of them, a uniform pair, one customer each by
     * the permutation, the other two a customer by weight, 1 and 2^-0.6. So the law of the whole graph is known: 16 of them.
     */
    @Test
    void aGraphOfTheSmallestSizeHasTheLawOfItsDefinition() {
        double first = 1 / (1 + Math.pow(2, -0.6));
        double[] law = new double[16];
        for (int zero = 0; zero < 4; zero++) {
            for (int one = 0; one < 4; one++) {
                for (int others = 0; others < 4 && zero != one; others++) {
                    int graph = 1 << one;
                    double probability = 1.0 / 12;
                    int rest = others;
                    for (int s = 0; s < 4; s++) {
                        if (s != zero && s != one) {
                            graph |= (rest & 1) << s;
                            probability *= (rest & 1) == 0 ? first : 1 - first;
                            rest >>= 1;
                        }
                    }
                    law[graph] += probability;
                }
            }
        }
        long[] seen = new long[16];
        for (int seed = 0; seed < 20_000; seed++) {
            BipartiteGraph graph = new LookAlike(4, 2, 4, seed).generate();
            int found = 0;
            for (int e = 0; e < 4; e++) {
                int channel = Integer.parseInt(graph.channels().get(graph.channelOf(e)));
                found |= Integer.parseInt(graph.customers().get(graph.customerOf(e))) << channel;
            }
            seen[found]++;
        }

        assertThat(law[0] + law[15]).as("both customers are reached").isZero();
        assertThat(seen[0] + seen[15]).isZero();
        assertThat(GoodnessOfFit.chiSquare(Arrays.copyOfRange(law, 1, 15), Arrays.copyOfRange(seen, 1, 15)))
                .isGreaterThan(GoodnessOfFit.LEAST);
    }

    @Test
    void equalSeedsGiveEqualGraphsAndOthersDoNot() {
        BipartiteGraph graph = new LookAlike(10, 40, 90, 7).generate();

        assertThat(new LookAlike(10, 40, 90, 7).generate())
                .usingRecursiveComparison()
                .isEqualTo(graph);
        assertThat(new LookAlike(10, 40, 90, 8).generate())
                .usingRecursiveComparison()
                .isNotEqualTo(graph);
    }

    /** Graph, probabilities and kernel have the same bits on every Java version: this number may never change. */
    @Test
    void theStudysLookAlikeHasTheGoldenValue() {
        BudgetObjective objective = BudgetInstance.single(
                        LookAlike.ofStudy(1).generate(), new Cap.Constant(1), OptionalDouble.empty())
                .objective();
        double[] x = new double[1000];
        Arrays.fill(x, 0.1);

        assertThat(objective.value(x)).isEqualTo(Double.longBitsToDouble(0x4095ecc95d996986L));
    }

    @ParameterizedTest
    @CsvSource({"1,1,1", "1,9,9", "9,1,9", "5,5,5", "5,5,25", "40,3,40", "3,40,120"})
    void everySizeReachesEveryoneExactly(int channels, int customers, int edges) {
        BipartiteGraph graph = new LookAlike(channels, customers, edges, 1).generate();

        assertThat(graph.channels()).hasSize(channels);
        assertThat(graph.customers()).hasSize(customers);
        assertThat(graph.edges()).isEqualTo(edges);
    }

    @ParameterizedTest
    @CsvSource({"0,1,1", "1,0,1", "5,6,5", "5,6,31", "1000,1000,500001"})
    void impossibleSizesAreRefused(int channels, int customers, int edges) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LookAlike(channels, customers, edges, 1))
                .withMessageMatching("(channels|customers|edges) must be .*: was .*");
    }

    @Test
    void popularChannelsHaveMoreCustomers() {
        BipartiteGraph graph = LookAlike.ofStudy(1).generate();
        int[] degree = new int[1000];
        for (int e = 0; e < graph.edges(); e++) {
            degree[Integer.parseInt(graph.channels().get(graph.channelOf(e)))]++;
        }

        // weight 1 of a total of 15.5 against 0.004: some 2,700 draws against 11
        assertThat(degree[0]).isGreaterThan(1500);
        assertThat(degree[999]).isLessThan(60);
    }
}
