package io.github.subtail.scaling;

import java.util.List;

/**
 * How far the measurement goes.
 *
 * @param dimensions n of NQP
 * @param edges edges of the look-alike graph
 * @param horizons T
 * @param trials trials of a run with its store
 * @param seconds how long each point is repeated
 */
public record Sizes(
        List<Integer> dimensions, List<Integer> edges, List<Integer> horizons, List<Integer> trials, double seconds) {

    /** n to 2,000 and 10^7 edges: two minutes and 4 GB. */
    public static final Sizes FULL = new Sizes(
            List.of(50, 100, 200, 500, 1000, 2000),
            List.of(10_000, 52_567, 200_000, 1_000_000, 10_000_000),
            List.of(25, 100, 400, 1600, 6400),
            List.of(10, 100, 1000, 10_000),
            1);

    /** Half a minute. */
    public static final Sizes QUICK = new Sizes(
            List.of(50, 100, 200),
            List.of(10_000, 52_567, 200_000),
            List.of(25, 100, 400),
            List.of(10, 100, 1000),
            0.3);
}
