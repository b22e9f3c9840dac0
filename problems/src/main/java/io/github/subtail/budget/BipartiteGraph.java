package io.github.subtail.budget;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A weighted bipartite graph (S, T; W) of channels and customers, as a list of distinct edges in order of appearance.
 *
 * <p>Channels and customers are strings outside and indices inside; both are indexed by first appearance, so that a
 * graph and its edge file determine each other. Immutable; shared by threads. Takes 16 bytes for an edge.
 */
public final class BipartiteGraph {

    private final List<String> channels;
    private final List<String> customers;
    private final EdgeWeight kind;
    private final int[] channel;
    private final int[] customer;
    private final double[] weight;
    private final OptionalDouble meanPrice;

    BipartiteGraph(
            List<String> channels,
            List<String> customers,
            EdgeWeight kind,
            int[] channel,
            int[] customer,
            double[] weight,
            OptionalDouble meanPrice) {
        this.channels = List.copyOf(channels);
        this.customers = List.copyOf(customers);
        this.kind = kind;
        this.channel = channel;
        this.customer = customer;
        this.weight = weight;
        this.meanPrice = meanPrice;
    }

    /**
     * The ids of the channels.
     *
     * @return |S| distinct ids in order of first appearance
     */
    public List<String> channels() {
        return channels;
    }

    /**
     * The ids of the customers.
     *
     * @return |T| distinct ids in order of first appearance
     */
    public List<String> customers() {
        return customers;
    }

    /**
     * The number |W| of edges.
     *
     * @return at least 1
     */
    public int edges() {
        return weight.length;
    }

    /**
     * What the weights are.
     *
     * @return counts or probabilities
     */
    public EdgeWeight kind() {
        return kind;
    }

    /**
     * The channel of an edge.
     *
     * @param edge from 0 to |W| - 1, in order of appearance
     * @return an index into {@link #channels()}
     */
    public int channelOf(int edge) {
        return channel[edge];
    }

    /**
     * The customer of an edge.
     *
     * @param edge from 0 to |W| - 1, in order of appearance
     * @return an index into {@link #customers()}
     */
    public int customerOf(int edge) {
        return customer[edge];
    }

    /**
     * The weight of an edge.
     *
     * @param edge from 0 to |W| - 1, in order of appearance
     * @return a count or a probability, as {@link #kind()} says
     */
    public double weightOf(int edge) {
        return weight[edge];
    }

    /**
     * The mean price over the rows that the graph was made from.
     *
     * @return the mean of the column {@code mean_price}; empty if there was none
     */
    public OptionalDouble meanPrice() {
        return meanPrice;
    }

    /**
     * The same graph with other weights.
     *
     * @param probability p of each edge in order of appearance, each in (0,1)
     * @return a graph of probabilities with the same ids, order and mean price
     * @throws IllegalArgumentException if their number is wrong or one is out of range
     */
    public BipartiteGraph withProbabilities(double[] probability) {
        if (probability.length != edges()) {
            throw new IllegalArgumentException(
                    "probabilities must be as many as edges, " + edges() + ": was " + probability.length);
        }
        for (double p : probability) {
            GraphBuilder.requireWeight(EdgeWeight.PROBABILITY, p);
        }
        return new BipartiteGraph(
                channels, customers, EdgeWeight.PROBABILITY, channel, customer, probability.clone(), meanPrice);
    }
}
