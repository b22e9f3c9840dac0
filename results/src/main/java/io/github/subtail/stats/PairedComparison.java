package io.github.subtail.stats;

import java.util.Arrays;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;

/**
 * Two samples compared pair by pair, such as the values that two algorithms reached with the same seeds.
 *
 * <pre>
 *   d_i = second_i - first_i,   effect = (W+ - W-) / (W+ + W-)
 * </pre>
 *
 * where zero differences are left out and W+, W- are the sums of the ranks of |d_i| over the positive and the negative
 * ones. The p-value is that of the two-sided signed rank test on the same ranks: exact for at most 50 of them without
 * ties, else the normal approximation with corrections for ties and continuity. Computed by Commons Statistics.
 *
 * <p>Sources: Wilcoxon, Individual comparisons by ranking methods, Biometrics Bulletin 1 (1945), 80-83; Kerby, The simple
 * difference formula, Comprehensive Psychology 3 (2014).
 *
 * @param pairs number of pairs
 * @param wins pairs whose second value is greater
 * @param ties pairs of equal values
 * @param losses pairs whose second value is smaller
 * @param medianDifference median of the d_i; NaN without pairs
 * @param effectSize matched-pairs rank-biserial correlation, in [-1, 1]: 1 if every pair is a win, 0 if all are ties
 * @param pValue two-sided, in [0, 1]: how likely so uneven ranks are if the d_i are symmetric about 0; 1 if all are ties
 */
public record PairedComparison(
        int pairs, int wins, int ties, int losses, double medianDifference, double effectSize, double pValue) {

    private static final WilcoxonSignedRankTest SIGNED_RANK = WilcoxonSignedRankTest.withDefaults();

    /**
     * Compares two samples.
     *
     * @param first finite values
     * @param second finite values, as many, in the same order
     * @return the comparison, wins being those of the second sample
     * @throws IllegalArgumentException if the lengths differ or a value is not finite
     */
    public static PairedComparison of(double[] first, double[] second) {
        double[] differences = differences(first, second);
        double[] unequal = Arrays.stream(differences).filter(d -> d != 0).toArray();
        int wins = (int) Arrays.stream(differences).filter(d -> d > 0).count();
        int m = unequal.length;
        double median = Quantiles.estimate(differences, 0.5);
        double effectSize = 0;
        double pValue = 1;
        if (m > 0) {
            WilcoxonSignedRankTest.Result test = SIGNED_RANK.test(unequal);
            effectSize = 4 * test.getStatistic() / ((double) m * (m + 1)) - 1;
            pValue = test.getPValue();
        }
        int n = differences.length;
        return new PairedComparison(n, wins, n - m, m - wins, median, effectSize, pValue);
    }

    private static double[] differences(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(
                    "paired samples must be of one length: were " + first.length + " and " + second.length);
        }
        double[] differences = new double[first.length];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = second[i] - first[i];
            if (!Double.isFinite(differences[i])) {
                throw new IllegalArgumentException(
                        "paired values must be finite: were " + first[i] + " and " + second[i] + " in pair " + i);
            }
        }
        return differences;
    }
}
