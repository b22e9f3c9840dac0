package io.github.subtail.stats;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/**
 * The exact interval of a probability from k successes in n trials: it covers with at least its confidence, always.
 *
 * <pre>
 *   lower = quantile of Beta(k, n - k + 1) at a,   upper = quantile of Beta(k + 1, n - k) at 1 - a
 * </pre>
 *
 * with a = (1 - confidence)/2; lower = 0 for k = 0, upper = 1 for k = n. Without trials it is [0, 1]. Computed by
 * Commons Statistics.
 *
 * <p>Source: Clopper and Pearson, The use of confidence or fiducial limits, Biometrika 26 (1934), 404-413.
 *
 * @param lower lower end, in [0, 1]
 * @param upper upper end, in [0, 1]
 */
public record ClopperPearson(double lower, double upper) {

    /**
     * The two-sided interval, half of the error at each end.
     *
     * @param k successes, 0 to n
     * @param n trials, at least 0
     * @param confidence in (0, 1)
     * @return the interval
     * @throws IllegalArgumentException if a parameter is out of range
     */
    public static ClopperPearson twoSided(int k, int n, double confidence) {
        return ofErrorRate(k, n, 1 - Levels.checkConfidence(confidence));
    }

    /**
     * The lower end alone.
     *
     * @param k successes, 0 to n
     * @param n trials, at least 0
     * @param confidence one-sided, in (0, 1)
     * @return the greatest number that the probability exceeds with that confidence
     * @throws IllegalArgumentException if a parameter is out of range
     */
    public static double lower(int k, int n, double confidence) {
        return ofErrorRate(k, n, oneSidedRate(confidence)).lower;
    }

    /**
     * The upper end alone.
     *
     * @param k successes, 0 to n
     * @param n trials, at least 0
     * @param confidence one-sided, in (0, 1)
     * @return the least number that the probability stays below with that confidence
     * @throws IllegalArgumentException if a parameter is out of range
     */
    public static double upper(int k, int n, double confidence) {
        return ofErrorRate(k, n, oneSidedRate(confidence)).upper;
    }

    private static double oneSidedRate(double confidence) {
        double rate = 2 * (1 - Levels.checkConfidence(confidence));
        if (rate >= 1) {
            throw new IllegalArgumentException("one-sided confidence must be in (0.5, 1): was " + confidence);
        }
        return rate;
    }

    private static ClopperPearson ofErrorRate(int k, int n, double rate) {
        if (n < 0) {
            throw new IllegalArgumentException("trials must be >= 0: were " + n);
        }
        if (k < 0 || k > n) {
            throw new IllegalArgumentException("successes must be in [0, " + n + "]: were " + k);
        }
        if (n == 0) {
            return new ClopperPearson(0, 1);
        }
        Interval interval = BinomialConfidenceInterval.CLOPPER_PEARSON.fromErrorRate(n, k, rate);
        return new ClopperPearson(interval.getLowerBound(), interval.getUpperBound());
    }
}
