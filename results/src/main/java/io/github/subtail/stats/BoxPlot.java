package io.github.subtail.stats;

import java.util.Arrays;

/**
 * The numbers of a box plot, after Tukey.
 *
 * <pre>
 *   whiskers = least and greatest value within [q1 - 1.5 (q3 - q1), q3 + 1.5 (q3 - q1)]
 * </pre>
 *
 * Quartiles and median as {@link Quantiles}.
 *
 * @param n size of the sample
 * @param min least value
 * @param lowerWhisker end of the lower whisker
 * @param q1 lower quartile
 * @param median median
 * @param q3 upper quartile
 * @param upperWhisker end of the upper whisker
 * @param max greatest value
 * @param outliers the values beyond the whiskers, ascending; the caller owns it
 */
@SuppressWarnings("ArrayRecordComponent") // a fresh array that the caller owns
public record BoxPlot(
        int n,
        double min,
        double lowerWhisker,
        double q1,
        double median,
        double q3,
        double upperWhisker,
        double max,
        double[] outliers) {

    private static final double REACH = 1.5;

    /**
     * The box plot of a sample.
     *
     * @param values the sample, in any order, at least one value; not changed
     * @return its numbers
     * @throws IllegalArgumentException if the sample is empty
     */
    public static BoxPlot of(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("a box plot needs at least 1 value: had 0");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] quartiles = Quantiles.estimates(sorted, 0.25, 0.5, 0.75);
        // interpolation between equal values may be off by a rounding error, and must not make them outliers
        double rounding = 4 * Math.ulp(Math.max(Math.abs(sorted[0]), Math.abs(sorted[sorted.length - 1])));
        double reach = REACH * (quartiles[2] - quartiles[0]) + rounding;
        double from = quartiles[0] - reach;
        double to = quartiles[2] + reach;
        double[] inside =
                Arrays.stream(sorted).filter(x -> x >= from && x <= to).toArray();
        double[] outside = Arrays.stream(sorted).filter(x -> x < from || x > to).toArray();
        return new BoxPlot(
                sorted.length,
                sorted[0],
                inside[0],
                quartiles[0],
                quartiles[1],
                quartiles[2],
                inside[inside.length - 1],
                sorted[sorted.length - 1],
                outside);
    }
}
