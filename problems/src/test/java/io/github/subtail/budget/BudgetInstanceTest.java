package io.github.subtail.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.subtail.region.Box;
import io.github.subtail.region.BudgetBox;
import io.github.subtail.region.ProductRegion;
import io.github.subtail.region.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetInstanceTest {

    private static final OptionalDouble NONE = OptionalDouble.empty();

    private final BipartiteGraph graph = new LookAlike(5, 9, 20, 4).generate();

    @Test
    void theRegionIsABoxOrABoxWithABudget() {
        Region box = BudgetInstance.single(graph, new Cap.Constant(2), NONE).region();
        Region budget = BudgetInstance.single(graph, new Cap.Constant(2), OptionalDouble.of(3))
                .region();

        assertThat(box).isInstanceOf(Box.class);
        assertThat(box.upper()).containsOnly(2).hasSize(5);
        assertThat(budget).isInstanceOf(BudgetBox.class);
        assertThat(((BudgetBox) budget).budget()).isEqualTo(3);
        assertThat(budget.upper()).containsOnly(2).hasSize(5);
    }

    @Test
    void severalAdvertisersHaveAProductOfRegionsOfTheDimensionOfTheObjective() {
        BudgetInstance instance = new BudgetInstance(
                graph,
                InfluenceRule.BY_TOTAL,
                0.1,
                List.of(
                        new Advertiser(1, new Cap.Constant(2), NONE),
                        new Advertiser(0.5, new Cap.MeanPrice(), OptionalDouble.of(1))));
        double price = graph.meanPrice().orElseThrow();

        assertThat(instance.region()).isInstanceOf(ProductRegion.class);
        assertThat(instance.region().dimension()).isEqualTo(10);
        assertThat(instance.objective().dimension()).isEqualTo(10);
        assertThat(instance.region().upper()).startsWith(2, 2, 2, 2, 2).endsWith(Math.min(price, 1));
    }

    @ParameterizedTest
    @EnumSource(
            value = InfluenceRule.class,
            names = {"REPEAT", "BY_TOTAL", "BY_CUSTOMER"})
    void aWrittenInstanceReadsBackWithTheSameValueGradientAndRegionToTheLastBit(
            InfluenceRule rule, @TempDir Path folder) throws IOException {
        List<Advertiser> advertisers = List.of(new Advertiser(1, new Cap.MeanPrice(), OptionalDouble.of(2)));
        BudgetInstance instance = new BudgetInstance(graph, rule, 0.3, advertisers);
        Path file = folder.resolve("instance.tsv");

        instance.write(file);
        BipartiteGraph read = EdgeFile.read(file);
        BudgetInstance back =
                new BudgetInstance(read, InfluenceRule.defaultFor(read), BudgetInstance.DEFAULT_Q, advertisers);

        double[] x = new double[5];
        Arrays.setAll(x, s -> 0.3 * s);
        double[] expected = new double[5];
        double[] gradient = new double[5];
        assertThat(back.objective().valueAndGradient(x, gradient))
                .isEqualTo(instance.objective().valueAndGradient(x, expected));
        assertThat(gradient).containsExactly(expected);
        assertThat(back.region().upper()).containsExactly(instance.region().upper());
        assertThat(Files.readAllLines(file))
                .first()
                .isEqualTo("# probability by rule " + rule.id() + (rule == InfluenceRule.REPEAT ? ", q = 0.3" : ""));
        assertThat(read.channels()).isEqualTo(graph.channels());
        assertThat(read.customers()).isEqualTo(graph.customers());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void impossibleCapsAreRefused(double cap) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cap.Constant(cap))
                .withMessage("cap must be finite and > 0: was " + cap);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void impossibleWeightsAndBudgetsAreRefused(double value) {
        Cap cap = new Cap.Constant(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Advertiser(value, cap, NONE))
                .withMessage("advertiser weight must be finite and >= 0: was " + value);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Advertiser(1, cap, OptionalDouble.of(value)))
                .withMessage("advertiser budget must be finite and >= 0: was " + value);
    }

    @Test
    void aMeanPriceThatIsMissingOrZeroIsRefused() {
        GraphBuilder builder = new GraphBuilder(EdgeWeight.COUNT).add("a", "x", 1);
        BipartiteGraph without = builder.build();
        BipartiteGraph free = builder.price(0).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> BudgetInstance.single(without, new Cap.MeanPrice(), NONE)
                        .region())
                .withMessage("cap mean-price needs an edge file with a column mean_price: was without");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        BudgetInstance.single(free, new Cap.MeanPrice(), NONE).region())
                .withMessage("cap mean-price needs a mean price > 0: was 0.0");
    }

    @Test
    void anInstanceWithoutAdvertisersIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BudgetInstance(graph, InfluenceRule.REPEAT, 0.1, List.of()))
                .withMessage("advertisers must be at least 1: was 0");
    }

    @Test
    void probabilitiesMustFitTheGraph() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph.withProbabilities(new double[3]))
                .withMessage("probabilities must be as many as edges, 20: was 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph.withProbabilities(new double[20]))
                .withMessage("probability must be in (0,1): was 0.0");
    }
}
