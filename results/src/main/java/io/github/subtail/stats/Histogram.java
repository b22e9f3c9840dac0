package io.github.subtail.stats;

/**
 * A histogram with bins of equal width, chosen by the rule of Freedman and Diaconis.
 *
 * <pre>
 *   width = 2 (q3 - q1) / n^{1/3},   bins = ceil((max - min) / width)
 * </pre>
 *
 * Quartiles as {@link Quantiles}. Where the quartiles coincide the number of bins is Sturges' ceil(log2 n) + 1; where
 * all values coincide there is one bin of width 0; there are never more than {@value #MOST_BINS}.
 *
 * <p>Source: Freedman and Diaconis, On the histogram as a density estimator: L2 theory, Zeitschrift für
 * Wahrscheinlichkeitstheorie 57 (1981), 453-476.
 *
 * @param min left edge of the first bin
 * @param max right edge of the last bin, which belongs to it
 * @param counts values in each bin; the caller owns it
 */
@SuppressWarnings("ArrayRecordComponent") // a fresh array that the caller owns
public record Histogram(double min, double max, int[] counts) {

    /** The greatest number of bins. */
    public static final int MOST_BINS = 1000;

    /**
     * The histogram of a sample.
     *
     * @param values the sample, in any order, at least one value, finite; not changed
     * @return its histogram
     * @throws IllegalArgumentException if the sample is empty or a value is not finite
     */
    public static Histogram of(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("a histogram needs at least 1 value: had 0");
        }
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (double x : values) {
            if (!Double.isFinite(x)) {
                throw new IllegalArgumentException("values of a histogram must be finite: one was " + x);
            }
            min = Math.min(min, x);
            max = Math.max(max, x);
        }
        Histogram histogram = new Histogram(min, max, new int[bins(values, max - min)]);
        for (double x : values) {
            histogram.counts[histogram.bin(x)]++;
        }
        return histogram;
    }

    /**
     * The edge to the left of a bin.
     *
     * @param bin from 0 to the number of bins, whose edge is the maximum
     * @return the edge
     */
    public double edge(int bin) {
        return bin == counts.length ? max : min + (max - min) * bin / counts.length;
    }

    private int bin(double x) {
        int bin = max == min ? 0 : (int) ((x - min) / (max - min) * counts.length);
        bin = Math.min(bin, counts.length - 1);
        // the edges decide, not the rounding of the quotient
        if (bin > 0 && x < edge(bin)) {
            return bin - 1;
        }
        return bin < counts.length - 1 && x >= edge(bin + 1) ? bin + 1 : bin;
    }

    private static int bins(double[] values, double range) {
        if (range == 0) {
            return 1;
        }
        double[] quartiles = Quantiles.estimates(values, 0.25, 0.75);
        double spread = quartiles[1] - quartiles[0];
        double bins;
        if (spread > 0) {
            // StrictMath: the same number of bins on every Java version
            bins = Math.ceil(range / (2 * spread / StrictMath.pow(values.length, 1.0 / 3)));
        } else {
            bins = 33 - Integer.numberOfLeadingZeros(values.length - 1);
        }
        return (int) Math.max(1, Math.min(bins, MOST_BINS));
    }
}
