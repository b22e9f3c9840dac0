package io.github.subtail.run;

import java.util.Arrays;
import java.util.stream.IntStream;

/** At which iterations of a run a value is recorded: sorted, distinct, 1 and T always among them. */
public final class Checkpoints {

    private Checkpoints() {}

    /**
     * About {@code count} iterations at equal ratios: the distinct round(T^(i/(count-1))), i = 0, ..., count - 1.
     *
     * @param count how many, at least 2
     * @param length the number T of iterations, at least 1
     * @return the iterations, ascending
     */
    public static int[] logarithmic(int count, int length) {
        require(count >= 2, "number of logarithmic checkpoints must be >= 2", count);
        return explicit(
                IntStream.range(0, count)
                        .map(i -> (int) Math.round(Math.pow(length, i / (double) (count - 1))))
                        .toArray(),
                length);
    }

    /**
     * Every {@code step}-th iteration.
     *
     * @param step the distance, at least 1
     * @param length the number T of iterations, at least 1
     * @return the iterations, ascending
     */
    public static int[] every(int step, int length) {
        require(step >= 1, "distance of checkpoints must be >= 1", step);
        return explicit(
                IntStream.rangeClosed(1, length / step).map(i -> i * step).toArray(), length);
    }

    /**
     * The given iterations, those beyond T left out.
     *
     * @param iterations the iterations, each at least 1
     * @param length the number T of iterations, at least 1
     * @return the iterations, ascending
     */
    public static int[] explicit(int[] iterations, int length) {
        require(length >= 1, "number of iterations must be >= 1", length);
        for (int t : iterations) {
            require(t >= 1, "checkpoint must be >= 1", t);
        }
        return IntStream.concat(IntStream.of(1, length), Arrays.stream(iterations))
                .filter(t -> t <= length)
                .sorted()
                .distinct()
                .toArray();
    }

    private static void require(boolean holds, String rule, int value) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ": was " + value);
        }
    }
}
