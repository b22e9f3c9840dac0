package io.github.subtail.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalDouble;
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
