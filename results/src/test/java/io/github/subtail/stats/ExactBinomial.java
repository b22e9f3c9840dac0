package io.github.subtail.stats;

import java.math.BigDecimal;
import java.math.MathContext;

/** Probabilities of a binomial law by adding up its terms with 50 digits: slow, and with nothing to go wrong. */
final class ExactBinomial {

    private static final MathContext DIGITS = new MathContext(50);

    private ExactBinomial() {}

    /** P(B &lt;= k) for k = 0..n, B binomial with n trials of probability p. */
    static BigDecimal[] cumulative(int n, BigDecimal p) {
        BigDecimal q = BigDecimal.ONE.subtract(p);
        BigDecimal[] sums = new BigDecimal[n + 1];
        BigDecimal sum = BigDecimal.ZERO;
        // C(n, k) p^k q^(n - k) from both ends, so that neither p = 0 nor q = 0 is divided by
        BigDecimal[] powers = new BigDecimal[n + 1];
        powers[n] = BigDecimal.ONE;
        for (int k = n - 1; k >= 0; k--) {
            powers[k] = powers[k + 1].multiply(q, DIGITS);
        }
        BigDecimal front = BigDecimal.ONE;
        for (int k = 0; k <= n; k++) {
            sum = sum.add(front.multiply(powers[k], DIGITS), DIGITS);
            sums[k] = sum;
            front = front.multiply(p, DIGITS)
                    .multiply(BigDecimal.valueOf(n - k), DIGITS)
                    .divide(BigDecimal.valueOf(k + 1), DIGITS);
        }
        return sums;
    }

    /** P(B &lt;= k), 0 below 0. */
    static double atMost(int k, int n, double p) {
        return k < 0 ? 0 : cumulative(n, new BigDecimal(p))[k].doubleValue();
    }
}
