package io.github.subtail.random;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.special.Erf;

/** p-values of the hypothesis that a sample follows a law; small ones speak against it. */
public final class GoodnessOfFit {

    /** What a statistical test of a random object fails below: a correct one does, with a fresh seed, so rarely. */
    public static final double LEAST = 1e-9;

    private GoodnessOfFit() {}

    /** An upper bound for every n and every law, 2 exp(-2 n D^2): Massart 1990, doi:10.1214/aop/1176990746. */
    public static double kolmogorovSmirnov(double[] sample, DoubleUnaryOperator law) {
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        double n = sorted.length;
        double distance = 0;
        for (int i = 0; i < n; i++) {
            if (i == 0 || sorted[i] > sorted[i - 1]) {
                distance = Math.max(distance, Math.abs(law.applyAsDouble(Math.nextDown(sorted[i])) - i / n));
            }
            if (i == n - 1 || sorted[i] < sorted[i + 1]) {
                distance = Math.max(distance, Math.abs(law.applyAsDouble(sorted[i]) - (i + 1) / n));
            }
        }
        return Math.min(1, 2 * Math.exp(-2 * n * distance * distance));
    }

    /**
     * For a continuous law and large n: A^2 is then a sum of Z_j^2 / (j (j + 1)), whose far tail is that of its first
     * term times prod_{j > 1} (1 - 2 / (j (j + 1)))^(-1/2) = sqrt 3. It sees the tails that Kolmogorov's D does not.
     */
    public static double andersonDarling(double[] sample, DoubleUnaryOperator law, DoubleUnaryOperator survival) {
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += (2 * i + 1)
                    * (Math.log(law.applyAsDouble(sorted[i])) + Math.log(survival.applyAsDouble(sorted[n - 1 - i])));
        }
        return Math.min(1, Math.sqrt(3) * Erf.erfc(Math.sqrt(Math.max(0, -n - sum / n))));
    }

    /** Pearson's test of cells of equal probability. */
    public static double chiSquare(long[] observed) {
        double[] probabilities = new double[observed.length];
        Arrays.fill(probabilities, 1.0 / observed.length);
        return chiSquare(probabilities, observed);
    }

    /** Pearson's test of cells of given probabilities. */
    public static double chiSquare(double[] probabilities, long[] observed) {
        double draws = Arrays.stream(observed).sum();
        double statistic = 0;
        for (int i = 0; i < observed.length; i++) {
            double expected = draws * probabilities[i];
            statistic += (observed[i] - expected) * (observed[i] - expected) / expected;
        }
        return 1 - new ChiSquaredDistribution(null, observed.length - 1).cumulativeProbability(statistic);
    }

    /** Of a number that is standard normal if the hypothesis holds, two-sided. */
    public static double normal(double standardised) {
        return Erf.erfc(Math.abs(standardised) / Math.sqrt(2));
    }
}
