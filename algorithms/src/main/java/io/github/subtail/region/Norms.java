package io.github.subtail.region;

/** Euclidean inner product and norm, rounded upwards where a bound needs it. */
final class Norms {

    /** Larger than the relative rounding error of the sums of squares taken here. */
    private static final double ROUNDING = 1e-12;

    private Norms() {}

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    static double norm(double[] x) {
        return Math.sqrt(dot(x, x));
    }

    /** The square root of a computed upper bound, inflated so that rounding cannot make it too small. */
    static double upwards(double square) {
        return Math.sqrt(square) * (1 + ROUNDING);
    }
}
