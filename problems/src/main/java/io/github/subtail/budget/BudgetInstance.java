package io.github.subtail.budget;

import io.github.subtail.region.Box;
import io.github.subtail.region.BudgetBox;
import io.github.subtail.region.ProductRegion;
import io.github.subtail.region.Region;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A budget-allocation instance: who can be reached by what, and how much each advertiser may spend.
 *
 * <pre>  maximise sum_i alpha_i f(x^i)   over   0 &lt;= x^i_s &lt;= cap_i,   sum_s x^i_s &lt;= budget_i (where given)</pre>
 *
 * @param graph channels, customers and edges
 * @param rule how the probabilities follow from the weights of the edges
 * @param q success probability of one contact, in (0,1); used by {@link InfluenceRule#REPEAT} only
 * @param advertisers at least one
 */
public record BudgetInstance(BipartiteGraph graph, InfluenceRule rule, double q, List<Advertiser> advertisers) {

    /** The success probability of one contact where the user gives none. */
    public static final double DEFAULT_Q = 0.1;

    /**
     * Checks the number of advertisers.
     *
     * @throws IllegalArgumentException if there is none
     */
    public BudgetInstance {
        advertisers = List.copyOf(advertisers);
        if (advertisers.isEmpty()) {
            throw new IllegalArgumentException("advertisers must be at least 1: was 0");
        }
    }

    /**
     * One advertiser of weight 1 with the default rule and q.
     *
     * @param graph channels, customers and edges
     * @param cap what may be spent on one channel at most
     * @param budget what may be spent on all channels together; empty for no such limit
     * @return the instance
     */
    public static BudgetInstance single(BipartiteGraph graph, Cap cap, OptionalDouble budget) {
        return new BudgetInstance(
                graph, InfluenceRule.defaultFor(graph), DEFAULT_Q, List.of(new Advertiser(1, cap, budget)));
    }

    /**
     * What is maximised. Builds it anew: O(|W|).
     *
     * @return the objective, of dimension k|S|
     * @throws IllegalArgumentException if q is out of range or the rule does not fit the graph
     */
    public BudgetObjective objective() {
        double[] weights = advertisers.stream().mapToDouble(Advertiser::weight).toArray();
        return new BudgetObjective(graph, rule.probabilities(graph, q), weights);
    }

    /**
     * What may be spent.
     *
     * @return a box, a box with a budget, or, for several advertisers, the product of those; of dimension k|S|
     * @throws IllegalArgumentException if a cap asks for a mean price and the graph has none
     */
    public Region region() {
        List<Region> regions = advertisers.stream().map(this::region).toList();
        return regions.size() == 1 ? regions.get(0) : new ProductRegion(regions);
    }

    /**
     * Writes graph, probabilities and mean price as an edge file, with rule, caps and budgets in its comments.
     * {@link EdgeFile#read} and the rule {@link InfluenceRule#GIVEN} make the same objective of it to the last bit.
     *
     * @param file the file, replaced if it exists; compressed if its name ends with {@code .gz}
     * @throws IOException if it cannot be written
     * @throws IllegalArgumentException if the rule does not fit the graph or a cap asks for a mean price and there is none
     */
    public void write(Path file) throws IOException {
        List<String> comments = new ArrayList<>();
        comments.add("probability by rule " + rule.id() + (rule == InfluenceRule.REPEAT ? ", q = " + q : ""));
        for (Advertiser advertiser : advertisers) {
            comments.add("advertiser of weight " + advertiser.weight() + ", cap "
                    + advertiser.cap().on(graph) + ", budget "
                    + (advertiser.budget().isPresent() ? advertiser.budget().getAsDouble() : "none"));
        }
        EdgeFile.write(graph.withProbabilities(rule.probabilities(graph, q)), comments, file);
    }

    private Region region(Advertiser advertiser) {
        double[] upper = new double[graph.channels().size()];
        Arrays.fill(upper, advertiser.cap().on(graph));
        return advertiser.budget().isPresent()
                ? new BudgetBox(upper, advertiser.budget().getAsDouble())
                : new Box(upper);
    }
}
