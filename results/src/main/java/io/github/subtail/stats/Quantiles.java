package io.github.subtail.stats;

import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;

/**
 * The quantile estimate used everywhere: Hyndman and Fan's definition 8, approximately median-unbiased whatever the law.
 *
 * <pre>
 *   h = (n + 1/3) q + 1/3,   estimate = x_(floor h) + (h - floor h) (x_(floor h + 1) - x_(floor h))
 * </pre>
 *
 * with h clamped to [1, n]. Computed by Commons Statistics, {@code EstimationMethod.HF8}, in O(n).
 *
 * <p>Source: Hyndman and Fan, Sample quantiles in statistical packages, The American Statistician 50 (1996), 361-365.
 */
public final class Quantiles {

    private static final Quantile HF8 =
            Quantile.withDefaults().with(EstimationMethod.HF8).withCopy(true);

    private Quantiles() {}

    /**
     * One quantile.
     *
     * @param values the sample, in any order; not changed
     * @param q level in [0, 1]
     * @return the estimate; NaN for an empty sample
     * @throws IllegalArgumentException if q is outside [0, 1]
     */
    public static double estimate(double[] values, double q) {
        return HF8.evaluate(values, Levels.checkLevel(q));
    }

    /**
     * Several quantiles.
     *
     * @param values the sample, in any order; not changed
     * @param levels levels in [0, 1]
     * @return an estimate for each level; NaN for an empty sample
     * @throws IllegalArgumentException if a level is outside [0, 1]
     */
    public static double[] estimates(double[] values, double... levels) {
        for (double q : levels) {
            Levels.checkLevel(q);
        }
        return HF8.evaluate(values, levels);
    }
}
