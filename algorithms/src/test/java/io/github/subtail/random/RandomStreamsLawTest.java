package io.github.subtail.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * Streams whose keys are neighbours, and the numbers of one stream, against independent fair bits. Correct streams of
 * fresh seeds would fail a comparison with probability {@value GoodnessOfFit#LEAST}; size by {@code -Dsubtail.keys}.
 */
class RandomStreamsLawTest {

    private static final int KEYS = Integer.getInteger("subtail.keys", 1_000_000);
    private static final long[] SEEDS = {0, 1, 2, 42, -1, 1L << 32, Long.MIN_VALUE, 0x9E3779B97F4A7C15L};
    private static final int EACH = KEYS / SEEDS.length / Purpose.values().length;

    /** n keys share a first number with probability n^2 / 2^65: 3e-8 for a million, 3e-6 for ten. */
    @Test
    void noTwoOfAMillionKeysGiveTheSameStream() {
        long[] firsts = new long[EACH * SEEDS.length * Purpose.values().length];
        int keys = 0;
        for (long seed : SEEDS) {
            for (Purpose purpose : Purpose.values()) {
                for (int trial = 0; trial < EACH; trial++) {
                    firsts[keys++] = first(seed, trial, purpose);
                }
            }
        }
        Arrays.sort(firsts);
        int repeated = 0;
        for (int i = 1; i < keys; i++) {
            repeated += firsts[i] == firsts[i - 1] ? 1 : 0;
        }

        assertThat(keys).isGreaterThan(KEYS - 100);
        assertThat(repeated).isZero();
    }

    /** Each bit of a first number, and of the change when one part of the key goes to its neighbour, is a fair coin. */
    @Test
    void everyBitIsFairAndChangesWithEveryPartOfTheKey() {
        int keys = KEYS / 10;
        long[][] ones = new long[5][Long.SIZE];
        for (int trial = 0; trial < keys; trial++) {
            long first = first(42, trial, Purpose.GRADIENT);
            count(first, ones[0]);
            count(first ^ first(42, trial + 1, Purpose.GRADIENT), ones[1]);
            count(first ^ first(43, trial, Purpose.GRADIENT), ones[2]);
            count(first ^ first(42, trial, Purpose.HESSIAN), ones[3]);
            count(first ^ first(trial, 42, Purpose.GRADIENT), ones[4]);
        }
        for (long[] bits : ones) {
            for (long bit : bits) {
                assertThat(GoodnessOfFit.normal((2.0 * bit - keys) / Math.sqrt(keys)))
                        .isGreaterThan(GoodnessOfFit.LEAST);
            }
        }
    }

    /** Pairs (first number of trial t, of t + 1) over 64 x 64 cells: trials are drawn as if from one long stream. */
    @Test
    void neighbouringTrialsAreIndependent() {
        for (Purpose purpose : Purpose.values()) {
            long[] cells = new long[64 * 64];
            for (int trial = 0; trial < KEYS / 10; trial += 2) {
                int row = (int) (first(7, trial, purpose) >>> 58);
                int column = (int) (first(7, trial + 1, purpose) >>> 58);
                cells[64 * row + column]++;
            }
            assertThat(GoodnessOfFit.chiSquare(cells)).as("%s", purpose).isGreaterThan(GoodnessOfFit.LEAST);
        }
    }

    /** Numbers in [0, 1): distribution, the first and the last 16 bits of 53, and no correlation at lags 1 to 64. */
    @Test
    void theNumbersOfAStreamAreUniformAndWithoutMemory() {
        RandomGenerator generator = new RandomStreams(3, 1).stream(Purpose.MIX);
        double[] u = new double[KEYS];
        long[] high = new long[1 << 16];
        long[] low = new long[1 << 16];
        for (int i = 0; i < KEYS; i++) {
            u[i] = generator.nextDouble();
            long bits = (long) (u[i] * 0x1p53);
            high[(int) (bits >>> 37)]++;
            low[(int) bits & 0xFFFF]++;
        }

        assertThat(GoodnessOfFit.kolmogorovSmirnov(u, x -> x)).isGreaterThan(GoodnessOfFit.LEAST);
        assertThat(GoodnessOfFit.chiSquare(high)).isGreaterThan(GoodnessOfFit.LEAST);
        assertThat(GoodnessOfFit.chiSquare(low)).isGreaterThan(GoodnessOfFit.LEAST);
        for (int lag = 1; lag <= 64; lag++) {
            double sum = 0;
            for (int i = lag; i < KEYS; i++) {
                sum += (u[i] - 0.5) * (u[i - lag] - 0.5);
            }
            // each product has mean 0 and variance 1/144
            assertThat(GoodnessOfFit.normal(12 * sum / Math.sqrt(KEYS - lag)))
                    .as("lag %d", lag)
                    .isGreaterThan(GoodnessOfFit.LEAST);
        }
    }

    private static long first(long seed, long trial, Purpose purpose) {
        return new RandomStreams(seed, trial).stream(purpose).nextLong();
    }

    private static void count(long bits, long[] ones) {
        for (int i = 0; i < Long.SIZE; i++) {
            ones[i] += bits >>> i & 1;
        }
    }
}
