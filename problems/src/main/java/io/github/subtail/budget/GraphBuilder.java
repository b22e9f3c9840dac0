package io.github.subtail.budget;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Collects the edges of a {@link BipartiteGraph}, refusing duplicates. For one thread.
 *
 * <p>At most 2^29 edges; an edge takes 16 bytes and 8 to 16 more for the index of pairs.
 */
public final class GraphBuilder {

    private static final int INITIAL = 1024;

    private final EdgeWeight kind;
    private final List<String> channels = new ArrayList<>();
    private final List<String> customers = new ArrayList<>();
    private final Map<String, Integer> channelIndex = new HashMap<>();
    private final Map<String, Integer> customerIndex = new HashMap<>();
    private final PairIndex pairs = new PairIndex();
    private double[] weight = new double[INITIAL];
    private long prices;
    private double meanPrice;

    /**
     * An empty graph.
     *
     * @param kind what the weights will be
     */
    public GraphBuilder(EdgeWeight kind) {
        this.kind = kind;
    }

    /**
     * Adds an edge.
     *
     * @param channel the id of the channel: not empty, no # in front, no control characters
     * @param customer the id of the customer: likewise
     * @param value an integer from 1 to 2^53, or a probability in (0,1)
     * @return this builder
     * @throws IllegalArgumentException if an argument is out of range or the edge is there already
     */
    public GraphBuilder add(String channel, String customer, double value) {
        requireWeight(kind, value);
        int s = indexOf("channel_id", channel, channels, channelIndex);
        int t = indexOf("customer_id", customer, customers, customerIndex);
        int before = pairs.size();
        if (pairs.findOrAdd(s, t) < before) {
            throw new IllegalArgumentException("pair of channel_id and customer_id must be unique: was (" + channel
                    + ", " + customer + ") for the second time");
        }
        append(before, value);
        return this;
    }

    /**
     * Adds one to the count of an edge, which begins at 0.
     *
     * @param channel the id of the channel, not empty
     * @param customer the id of the customer, not empty
     */
    void count(String channel, String customer) {
        int s = indexOf("channel_id", channel, channels, channelIndex);
        int t = indexOf("customer_id", customer, customers, customerIndex);
        int before = pairs.size();
        int edge = pairs.findOrAdd(s, t);
        if (edge < before) {
            weight[edge]++;
        } else {
            append(edge, 1);
        }
    }

    /**
     * Adds a price to the mean price of the graph.
     *
     * @param price finite, &gt;= 0
     * @return this builder
     * @throws IllegalArgumentException if the price is out of range
     */
    public GraphBuilder price(double price) {
        if (!(price >= 0 && Double.isFinite(price))) {
            throw new IllegalArgumentException("mean_price must be finite and >= 0: was " + price);
        }
        prices++;
        // the running mean of equal numbers is that number to the last bit, so a written instance reads back unchanged
        meanPrice += (price - meanPrice) / prices;
        return this;
    }

    /**
     * The graph of all edges so far.
     *
     * @return an immutable graph
     * @throws IllegalArgumentException if there is no edge
     */
    public BipartiteGraph build() {
        int edges = pairs.size();
        if (edges == 0) {
            throw new IllegalArgumentException("edges must be at least 1: was 0");
        }
        OptionalDouble price = prices == 0 ? OptionalDouble.empty() : OptionalDouble.of(meanPrice);
        return new BipartiteGraph(
                channels, customers, kind, pairs.firsts(), pairs.seconds(), Arrays.copyOf(weight, edges), price);
    }

    private void append(int edge, double value) {
        if (edge == weight.length) {
            weight = Arrays.copyOf(weight, 2 * edge);
        }
        weight[edge] = value;
    }

    static void requireWeight(EdgeWeight kind, double value) {
        if (kind == EdgeWeight.COUNT && !(value >= 1 && value <= 0x1p53 && value == Math.rint(value))) {
            throw new IllegalArgumentException("count must be an integer from 1 to 2^53: was " + value);
        }
        if (kind == EdgeWeight.PROBABILITY && !(value > 0 && value < 1)) {
            throw new IllegalArgumentException("probability must be in (0,1): was " + value);
        }
    }

    private static int indexOf(String name, String id, List<String> ids, Map<String, Integer> index) {
        Integer known = index.get(id);
        if (known != null) {
            return known;
        }
        requireId(name, id);
        index.put(id, ids.size());
        ids.add(id);
        return ids.size() - 1;
    }

    /** What an edge file cannot hold is refused here, so that every graph can be written and read back. */
    private static void requireId(String name, String id) {
        boolean clean = !id.isEmpty() && id.charAt(0) != '#' && id.chars().noneMatch(Character::isISOControl);
        if (!clean) {
            throw new IllegalArgumentException(name
                    + " must not be empty, begin with # or hold control characters: was \"" + printable(id) + "\"");
        }
    }

    private static String printable(String id) {
        return id.replaceAll("[\\p{Cntrl}\\x80-\\x9f]", "?");
    }
}
