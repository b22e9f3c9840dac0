package io.github.subtail.budget;

import io.github.subtail.random.Purpose;
import io.github.subtail.random.RandomStreams;
import io.github.subtail.random.StandardNormal;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * A seeded graph in the likeness of the Yahoo! graph of [BGZM23], whose totals it matches; the shape is assumed, since
 * the degrees of the real graph are not public.
 *
 * <pre>
 *   distinct pairs (s, t), s drawn with weight (s+1)^-0.8, t with weight (t+1)^-0.6,
 *   every channel and every customer at least once, until there are {@code edges} of them
 *   count = min(floor(Pareto(1.2)), 10000),   mean_price = exp(N(-1, 1))
 * </pre>
 *
 * <p>First max(|S|, |T|) edges reach everyone: each member of the smaller side gets its own partner from a random
 * permutation of the larger side, the rest of the larger side partners drawn by weight. The ids are the numbers s and
 * t; edges are listed by ascending s. Expected O(|W| log |W|) time.
 *
 * @param channels |S|, at least 1
 * @param customers |T|, at least 1
 * @param edges |W|, from max(|S|, |T|) to |S||T|; to half of that where |S||T| exceeds {@value #DENSE_PAIRS}
 * @param instanceSeed the seed of the instance, never that of a trial
 */
public record LookAlike(int channels, int customers, int edges, long instanceSeed) {

    /** The largest |W| there is. */
    public static final int MOST_EDGES = 1 << 29;

    private static final long DENSE_PAIRS = 100_000;
    private static final double CHANNEL_DECAY = 0.8;
    private static final double CUSTOMER_DECAY = 0.6;
    private static final double PARETO_SHAPE = 1.2;
    private static final double LARGEST_COUNT = 10_000;

    /**
     * Checks the sizes.
     *
     * @throws IllegalArgumentException if one of them is out of range
     */
    public LookAlike {
        requirePositive("channels", channels);
        requirePositive("customers", customers);
        long all = (long) channels * customers;
        long most = Math.min(all <= DENSE_PAIRS ? all : all / 2, MOST_EDGES);
        int least = Math.max(channels, customers);
        if (edges < least || edges > most) {
            throw new IllegalArgumentException("edges must be from " + least + " to " + most + " for " + channels
                    + " channels and " + customers + " customers: was " + edges);
        }
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1: was " + value);
        }
    }

    /**
     * A graph with the totals of the study's: 1,000 channels, 10,475 customers, 52,567 edges.
     *
     * @param instanceSeed the seed of the instance
     * @return its description
     */
    public static LookAlike ofStudy(long instanceSeed) {
        return new LookAlike(1000, 10_475, 52_567, instanceSeed);
    }

    /**
     * Draws the graph.
     *
     * @return a graph of counts with a mean price, the same for equal descriptions
     */
    public BipartiteGraph generate() {
        RandomGenerator random = new RandomStreams(instanceSeed, 0).stream(Purpose.INSTANCE);
        WeightedIndex channel = new WeightedIndex(channels, s -> StrictMath.pow(s + 1.0, -CHANNEL_DECAY));
        WeightedIndex customer = new WeightedIndex(customers, t -> StrictMath.pow(t + 1.0, -CUSTOMER_DECAY));
        PairIndex pairs = new PairIndex();
        reachEveryone(pairs, channel, customer, random);
        while (pairs.size() < edges) {
            pairs.findOrAdd(channel.draw(random), customer.draw(random));
        }
        return decorate(sorted(pairs), random);
    }

    private void reachEveryone(PairIndex pairs, WeightedIndex channel, WeightedIndex customer, RandomGenerator random) {
        boolean moreCustomers = customers >= channels;
        int[] larger = permutation(Math.max(channels, customers), random);
        int smaller = Math.min(channels, customers);
        for (int i = 0; i < larger.length; i++) {
            int partner = i < smaller ? i : (moreCustomers ? channel : customer).draw(random);
            pairs.findOrAdd(moreCustomers ? partner : larger[i], moreCustomers ? larger[i] : partner);
        }
    }

    private static int[] permutation(int n, RandomGenerator random) {
        int[] permutation = new int[n];
        for (int i = 0; i < n; i++) {
            int j = random.nextInt(i + 1);
            permutation[i] = permutation[j];
            permutation[j] = i;
        }
        return permutation;
    }

    private static long[] sorted(PairIndex pairs) {
        int[] channel = pairs.firsts();
        int[] customer = pairs.seconds();
        long[] keys = new long[pairs.size()];
        for (int e = 0; e < keys.length; e++) {
            keys[e] = ((long) channel[e] << 32) | customer[e];
        }
        Arrays.sort(keys);
        return keys;
    }

    private static BipartiteGraph decorate(long[] keys, RandomGenerator random) {
        GraphBuilder graph = new GraphBuilder(EdgeWeight.COUNT);
        for (long key : keys) {
            double pareto = StrictMath.pow(1 - random.nextDouble(), -1 / PARETO_SHAPE);
            double count = Math.min(Math.floor(pareto), LARGEST_COUNT);
            graph.add(Long.toString(key >>> 32), Integer.toString((int) key), count);
            graph.price(StrictMath.exp(StandardNormal.next(random) - 1));
        }
        return graph.build();
    }
}
