package io.github.subtail.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import io.github.subtail.objective.Objective;
import io.github.subtail.objective.ObjectiveContract;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BudgetObjectiveTest extends ObjectiveContract {

    private static final BipartiteGraph SMALL = new LookAlike(6, 15, 40, 11).generate();
    private static final BudgetObjective TWO_ADVERTISERS = objective(SMALL, 2, 0.25);

    private static BudgetObjective objective(BipartiteGraph graph, double... weights) {
        return new BudgetObjective(graph, InfluenceRule.REPEAT.probabilities(graph, 0.1), weights);
    }

    @Override
    protected Objective objective() {
        return TWO_ADVERTISERS;
    }

    @Override
    protected double[] upper() {
        double[] upper = new double[TWO_ADVERTISERS.dimension()];
        Arrays.fill(upper, 1.5);
        return upper;
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(BudgetObjectiveTest.class.getResource(name).toURI());
    }

    /** The value at the last point is kept: it must not be taken for that of another point in the same array. */
    @Test
    void tellsThePointOfTheLastGradientFromOthers() {
        double[] x = new double[TWO_ADVERTISERS.dimension()];
        double[] gradient = new double[x.length];
        assertThat(TWO_ADVERTISERS.value(filled(x, Double.NaN))).isNaN();
        double half = TWO_ADVERTISERS.value(filled(x, 0.5));
        double one = TWO_ADVERTISERS.value(filled(x, 1));

        assertThat(TWO_ADVERTISERS.valueAndGradient(filled(x, 0.5), gradient)).isEqualTo(half);
        assertThat(TWO_ADVERTISERS.value(x)).isEqualTo(half).isNotEqualTo(one);
        assertThat(TWO_ADVERTISERS.value(filled(x, 1))).isEqualTo(one);
        assertThat(TWO_ADVERTISERS.value(filled(x, 0.5))).isEqualTo(half);
    }

    private static double[] filled(double[] x, double value) {
        Arrays.fill(x, value);
        return x;
    }

    /** Reference by NumPy on the dense matrix, see budget_reference.py. */
    @Test
    void agreesWithNumpyForEveryRule() throws IOException, URISyntaxException {
        BipartiteGraph graph = EdgeFile.read(resource("edges.tsv"));
        List<String[]> rows = Files.readAllLines(resource("reference.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
        assertThat(rows).hasSize(73);
        for (String[] row : rows) {
            double expected = Double.parseDouble(row[3]);
            double actual = row[2].equals("mean_price")
                    ? graph.meanPrice().orElseThrow()
                    : quantity(graph, row[0], Integer.parseInt(row[1]), row[2]);

            assertThat(actual).as(String.join(" ", row)).isCloseTo(expected, within(1e-13 * expected));
        }
    }

    private static double quantity(BipartiteGraph graph, String rule, int point, String quantity) {
        InfluenceRule influence = Arrays.stream(InfluenceRule.values())
                .filter(r -> r.id().equals(rule))
                .findFirst()
                .orElseThrow();
        BudgetObjective objective = new BudgetObjective(graph, influence.probabilities(graph, 0.1), 1);
        double[] x = new double[objective.dimension()];
        for (int s = 0; s < x.length; s++) {
            x[s] = ((s + 1) * (point + 2)) % 5 / 4.0;
        }
        double[] gradient = new double[x.length];
        double value = objective.valueAndGradient(x, gradient);
        return quantity.equals("value") ? value : gradient[Integer.parseInt(quantity.substring(1))];
    }

    /** The experiment code of the study weights the value of several advertisers but not its gradient. */
    @Test
    void theWeightsOfAdvertisersAreInTheValueAndInTheGradient() {
        BudgetObjective single = objective(SMALL, 1);
        int n = single.dimension();
        double[] x = new double[2 * n];
        Arrays.setAll(x, i -> 0.1 * (i % 7));
        double[] gradient = new double[2 * n];
        double[] product = new double[2 * n];
        double value = TWO_ADVERTISERS.valueAndGradient(x, gradient);
        TWO_ADVERTISERS.hessianProduct(x, x, product);

        double[] weights = {2, 0.25};
        double total = 0;
        for (int k = 0; k < 2; k++) {
            double[] block = Arrays.copyOfRange(x, k * n, (k + 1) * n);
            double[] alone = new double[n];
            double[] aloneProduct = new double[n];
            total += weights[k] * single.valueAndGradient(block, alone);
            single.hessianProduct(block, block, aloneProduct);
            for (int s = 0; s < n; s++) {
                assertThat(gradient[k * n + s]).isCloseTo(weights[k] * alone[s], within(1e-14));
                assertThat(product[k * n + s]).isCloseTo(weights[k] * aloneProduct[s], within(1e-14));
            }
        }
        assertThat(value).isCloseTo(total, within(1e-13));
    }

    /** The formula of eq. 38 as it stands, with powers of 1 - p and no matrix. */
    @Test
    void agreesWithTheFormulaOnTheLookAlike() {
        BipartiteGraph graph = LookAlike.ofStudy(1).generate();
        double[] p = InfluenceRule.REPEAT.probabilities(graph, 0.1);
        BudgetObjective objective = new BudgetObjective(graph, p, 1);
        double[] x = new double[1000];
        Arrays.setAll(x, s -> s % 3 == 0 ? 0 : 0.001 * (s % 211));
        double[] miss = new double[10_475];
        Arrays.fill(miss, 1);
        for (int e = 0; e < graph.edges(); e++) {
            miss[graph.customerOf(e)] *= Math.pow(1 - p[e], x[graph.channelOf(e)]);
        }
        double[] expected = new double[1000];
        for (int e = 0; e < graph.edges(); e++) {
            expected[graph.channelOf(e)] -= Math.log(1 - p[e]) * miss[graph.customerOf(e)];
        }

        double[] gradient = new double[1000];
        double value = objective.valueAndGradient(x, gradient);
        assertThat(value).isCloseTo(10_475 - Arrays.stream(miss).sum(), within(1e-9));
        for (int s = 0; s < 1000; s++) {
            assertThat(gradient[s]).isCloseTo(expected[s], within(1e-12 * expected[s]));
        }
    }

    @Test
    void influenceNearZeroLosesNothing() {
        BipartiteGraph graph = new GraphBuilder(EdgeWeight.PROBABILITY)
                .add("a", "x", 1e-15)
                .add("b", "y", 0.95)
                .build();
        BudgetObjective objective = new BudgetObjective(graph, InfluenceRule.GIVEN.probabilities(graph, 0.1), 1);

        assertThat(objective.value(new double[] {1, 0})).isCloseTo(1e-15, within(1e-29));
        assertThat(objective.value(new double[] {0, 1e6})).isEqualTo(1);
    }

    @Test
    void threadsShareItWithoutDisturbingEachOther() {
        BudgetObjective objective = objective(new LookAlike(40, 300, 900, 2).generate(), 1, 3);
        double[] values = IntStream.range(0, 400)
                .mapToDouble(k -> valueAt(objective, k % 20))
                .toArray();
        double[] parallel = IntStream.range(0, 400)
                .parallel()
                .mapToDouble(k -> valueAt(objective, k % 20))
                .toArray();

        assertThat(parallel).containsExactly(values);
    }

    private static double valueAt(BudgetObjective objective, int k) {
        double[] x = new double[objective.dimension()];
        Arrays.fill(x, 0.05 * k);
        return objective.valueAndGradient(x, new double[x.length]);
    }

    @Test
    void allocatesNothingAfterTheFirstCall() {
        double[] x = upper();
        double[] out = new double[x.length];
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = Long.MAX_VALUE;
        for (int round = 0; round < 20; round++) {
            long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            for (int k = 0; k < 100; k++) {
                TWO_ADVERTISERS.valueAndGradient(x, out);
                TWO_ADVERTISERS.value(x);
                TWO_ADVERTISERS.hessianProduct(x, x, out);
            }
            allocated = Math.min(
                    allocated,
                    threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before);
        }

        assertThat(allocated).isLessThan(300 * 16);
    }

    @Test
    void refusesWhatIsOutOfRange() {
        double[] p = InfluenceRule.REPEAT.probabilities(SMALL, 0.1);
        double[] certain = p.clone();
        certain[3] = 1;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BudgetObjective(SMALL, new double[3], 1))
                .withMessage("probabilities must be as many as edges, 40: was 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BudgetObjective(SMALL, certain, 1))
                .withMessage("probability must be in (0,1): was 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BudgetObjective(SMALL, p))
                .withMessage("advertisers must be at least 1: was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BudgetObjective(SMALL, p, 1, -1))
                .withMessage("advertiser weight must be finite and >= 0: was -1.0");
    }

    @Test
    void knowsItsShape() {
        assertThat(TWO_ADVERTISERS.dimension()).isEqualTo(12);
        assertThat(TWO_ADVERTISERS.channels()).isEqualTo(6);
        assertThat(TWO_ADVERTISERS.customers()).isEqualTo(15);
        assertThat(TWO_ADVERTISERS.weights()).containsExactly(2, 0.25);
        assertThat(TWO_ADVERTISERS.attraction().entries()).isEqualTo(40);
        assertThat(TWO_ADVERTISERS.hasConstantHessian()).isFalse();
    }
}
