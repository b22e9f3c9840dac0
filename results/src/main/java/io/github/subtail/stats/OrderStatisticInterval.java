package io.github.subtail.stats;

import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * The exact distribution-free interval of a quantile, from order statistics, each end on its own.
 *
 * <p>For any law, with x_(1) &lt;= ... &lt;= x_(n) and B binomial with n trials of probability q, each end misses the
 * quantile with probability at most a = (1 - confidence)/2:
 *
 * <pre>
 *   lower end x_(l):  l the greatest rank with P(B &lt;= l - 1) &lt;= a
 *   upper end x_(u):  u the least rank with    P(B &lt;= u - 1) &gt;= 1 - a
 * </pre>
 *
 * <p>A small sample has no such rank at one end or at both: that end is NaN and the reason names the least n that has
 * one, ln a / ln(1 - q) below and ln a / ln q above. Ranks cost O(log n) evaluations of the incomplete beta function and
 * depend on n, q and the confidence only.
 *
 * <p>Source: David and Nagaraja, Order Statistics, 3rd edition, Wiley 2003, section 7.1.
 *
 * @param n size of the sample, at least 0
 * @param q level of the quantile, in [0, 1]
 * @param confidence two-sided confidence, in (0, 1)
 * @param lowerRank rank of the lower end, from 1; 0 if there is none
 * @param upperRank rank of the upper end, from 1; 0 if there is none
 */
public record OrderStatisticInterval(int n, double q, double confidence, int lowerRank, int upperRank) {

    /**
     * The interval for samples of a size.
     *
     * @param n size of the sample, at least 0
     * @param q level of the quantile, in [0, 1]
     * @param confidence two-sided confidence, in (0, 1)
     * @return the ranks of its ends
     * @throws IllegalArgumentException if a parameter is out of range
     */
    public static OrderStatisticInterval of(int n, double q, double confidence) {
        if (n < 0) {
            throw new IllegalArgumentException("size of a sample must be >= 0: was " + n);
        }
        Levels.checkLevel(q);
        double tail = (1 - Levels.checkConfidence(confidence)) / 2;
        if (n == 0) {
            return new OrderStatisticInterval(n, q, confidence, 0, 0);
        }
        BinomialDistribution below = new BinomialDistribution(null, n, q);
        return new OrderStatisticInterval(n, q, confidence, lowerRank(below, tail), upperRank(below, tail));
    }

    /**
     * The least sample with a lower end.
     *
     * @param q level of the quantile, in [0, 1]
     * @param tail probability that the end may miss the quantile, in (0, 1)
     * @return the least n with (1 - q)^n &lt;= tail; infinite for q = 0
     */
    public static double trialsForLower(double q, double tail) {
        return Math.ceil(Math.log(tail) / Math.log1p(-q));
    }

    /**
     * The least sample with an upper end.
     *
     * @param q level of the quantile, in [0, 1]
     * @param tail probability that the end may miss the quantile, in (0, 1)
     * @return the least n with q^n &lt;= tail; infinite for q = 1
     */
    public static double trialsForUpper(double q, double tail) {
        return Math.ceil(Math.log(tail) / Math.log(q));
    }

    /**
     * The lower end.
     *
     * @param sorted the sample, ascending, length n
     * @return the order statistic, or NaN if there is none
     */
    public double lower(double[] sorted) {
        return at(sorted, lowerRank);
    }

    /**
     * The upper end.
     *
     * @param sorted the sample, ascending, length n
     * @return the order statistic, or NaN if there is none
     */
    public double upper(double[] sorted) {
        return at(sorted, upperRank);
    }

    /**
     * Why an end is missing.
     *
     * @return {@code needs N >= ...}, the least n with both ends; empty if both are there
     */
    public String reason() {
        double tail = (1 - confidence) / 2;
        double needed =
                Math.max(lowerRank == 0 ? trialsForLower(q, tail) : 0, upperRank == 0 ? trialsForUpper(q, tail) : 0);
        if (needed == 0) {
            return "";
        }
        return Double.isInfinite(needed) ? "no N suffices for level " + q : "needs N >= " + (long) needed;
    }

    private double at(double[] sorted, int rank) {
        if (sorted.length != n) {
            throw new IllegalArgumentException("sample must have " + n + " values: had " + sorted.length);
        }
        return rank == 0 ? Double.NaN : sorted[rank - 1];
    }

    private static int lowerRank(BinomialDistribution below, double tail) {
        int last = 0;
        int tooHigh = below.getNumberOfTrials() + 1;
        while (tooHigh - last > 1) {
            int rank = (last + tooHigh) >>> 1;
            if (below.cumulativeProbability(rank - 1) <= tail) {
                last = rank;
            } else {
                tooHigh = rank;
            }
        }
        return last;
    }

    private static int upperRank(BinomialDistribution below, double tail) {
        int tooLow = 0;
        int first = below.getNumberOfTrials() + 1;
        while (first - tooLow > 1) {
            int rank = (tooLow + first) >>> 1;
            if (below.cumulativeProbability(rank - 1) >= 1 - tail) {
                first = rank;
            } else {
                tooLow = rank;
            }
        }
        return first > below.getNumberOfTrials() ? 0 : first;
    }
}
