package io.github.subtail.random;

import java.util.random.RandomGenerator;

/**
 * Standard normal deviates, the same bits on every Java version.
 *
 * <p>{@link RandomGenerator#nextGaussian()} consumes its generator differently on Java 17 and 25 (about once in a
 * million draws, in the tail), after which the two streams have nothing in common. This is the ziggurat method with 256
 * layers in double precision; layer and abscissa come from disjoint bits of one {@code nextLong}. Only exact IEEE
 * operations and {@link StrictMath} decide. About 1.01 longs a draw. Source: Marsaglia and Tsang, The ziggurat method
 * for generating random variables, J. Stat. Softw. 5(8), 2000, doi:10.18637/jss.v005.i08; Doornik, An improved ziggurat
 * method to generate normal random samples, 2005 (the separate bits).
 */
public final class StandardNormal {

    private static final int LAYERS = 256;
    /** Where the tail starts, so that 256 layers of equal area close at the mode exactly. */
    private static final double TAIL = 3.654152885361009;
    /** The area of each layer under exp(-x^2/2). */
    private static final double AREA = 0.004928673233974655;

    /** More than Math.exp and StrictMath.exp can differ by below 1: an ulp each. */
    private static final double CERTAIN = 1e-15;

    /** Right ends of the layers, from the base upwards; the last is 0. */
    private static final double[] EDGE = edges();

    /** exp(-x^2/2) at the edges. */
    private static final double[] DENSITY = densities();

    private StandardNormal() {}

    /**
     * One draw from N(0, 1).
     *
     * @param generator where the bits come from
     * @return the deviate
     */
    public static double next(RandomGenerator generator) {
        long bits = generator.nextLong();
        int layer = (int) bits & (LAYERS - 1);
        double x = (bits >> 10) * 0x1.0p-53 * EDGE[layer];
        return Math.abs(x) < EDGE[layer + 1] ? x : atTheRim(generator, layer, x);
    }

    /**
     * Independent draws from N(0, 1).
     *
     * @param generator where the bits come from
     * @param out receives the deviates
     */
    public static void fill(RandomGenerator generator, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = next(generator);
        }
    }

    private static double atTheRim(RandomGenerator generator, int firstLayer, double first) {
        int layer = firstLayer;
        double x = first;
        while (true) {
            if (layer == 0) {
                return Math.copySign(tail(generator), x);
            }
            double height = DENSITY[layer] + generator.nextDouble() * (DENSITY[layer + 1] - DENSITY[layer]);
            if (isUnderTheCurve(height, x)) {
                return x;
            }
            long bits = generator.nextLong();
            layer = (int) bits & (LAYERS - 1);
            x = (bits >> 10) * 0x1.0p-53 * EDGE[layer];
            if (Math.abs(x) < EDGE[layer + 1]) {
                return x;
            }
        }
    }

    /** Whether height is less than exp(-x^2/2); Math.exp, within an ulp of it, settles that but for a hair's breadth. */
    private static boolean isUnderTheCurve(double height, double x) {
        double density = Math.exp(-0.5 * x * x);
        return Math.abs(height - density) > CERTAIN ? height < density : height < density(x);
    }

    /** A draw from N(0, 1) given that it exceeds the start of the tail (Marsaglia 1964). */
    private static double tail(RandomGenerator generator) {
        while (true) {
            double excess = -StrictMath.log(1 - generator.nextDouble()) / TAIL;
            double exponential = -StrictMath.log(1 - generator.nextDouble());
            if (2 * exponential >= excess * excess) {
                return TAIL + excess;
            }
        }
    }

    private static double[] edges() {
        double[] edge = new double[LAYERS + 1];
        edge[0] = AREA / density(TAIL);
        edge[1] = TAIL;
        for (int i = 2; i < LAYERS; i++) {
            edge[i] = StrictMath.sqrt(-2 * StrictMath.log(AREA / edge[i - 1] + density(edge[i - 1])));
        }
        return edge;
    }

    private static double[] densities() {
        double[] value = new double[LAYERS + 1];
        for (int i = 0; i <= LAYERS; i++) {
            value[i] = density(EDGE[i]);
        }
        return value;
    }

    private static double density(double x) {
        return StrictMath.exp(-0.5 * x * x);
    }
}
