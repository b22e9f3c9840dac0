package io.github.subtail.conformance;

import java.util.random.RandomGenerator;

/** Points at which plugins are looked at. */
final class Vectors {

    private Vectors() {}

    /** Uniform between two shares of u. */
    static double[] within(double[] upper, double from, double to, RandomGenerator random) {
        double[] x = new double[upper.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = upper[i] * (from + (to - from) * random.nextDouble());
        }
        return x;
    }

    /** A point above x in the box, equal to it in about a third of the coordinates. */
    static double[] above(double[] x, double[] upper, RandomGenerator random) {
        double[] y = x.clone();
        for (int i = 0; i < y.length; i++) {
            if (random.nextInt(3) > 0) {
                y[i] += random.nextDouble() * (upper[i] - x[i]);
            }
        }
        return y;
    }

    static double[] normal(int n, double scale, RandomGenerator random) {
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = scale * random.nextGaussian();
        }
        return x;
    }

    static double[] difference(double[] a, double[] b) {
        double[] c = a.clone();
        for (int i = 0; i < c.length; i++) {
            c[i] -= b[i];
        }
        return c;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    static double norm(double[] a) {
        return Math.sqrt(dot(a, a));
    }

    static double largest(double[] a) {
        double largest = 0;
        for (double entry : a) {
            largest = Math.max(largest, Math.abs(entry));
        }
        return largest;
    }
}
