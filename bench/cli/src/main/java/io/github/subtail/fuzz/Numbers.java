package io.github.subtail.fuzz;

import java.math.BigDecimal;

/** Inner products and the like. */
final class Numbers {

    private Numbers() {}

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    static double norm(double[] v) {
        return Math.sqrt(dot(v, v));
    }

    /** &lt;|a|, |b|&gt;. */
    static double absoluteDot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs(a[i] * b[i]);
        }
        return sum;
    }

    static BigDecimal exactDot(double[] a, double[] b) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < a.length; i++) {
            sum = sum.add(new BigDecimal(a[i]).multiply(new BigDecimal(b[i])));
        }
        return sum;
    }

    /** The largest over the least absolute value that is not 0, among those where the support is not 0; 1 for none. */
    static double spread(double[] v, double[] support) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int i = 0; i < v.length; i++) {
            if (v[i] != 0 && support[i] != 0) {
                least = Math.min(least, Math.abs(v[i]));
                most = Math.max(most, Math.abs(v[i]));
            }
        }
        return most > 0 ? most / least : 1;
    }
}
