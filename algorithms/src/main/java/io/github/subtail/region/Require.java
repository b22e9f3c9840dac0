package io.github.subtail.region;

/** The checks that every region makes of what it is given, with messages that name the coordinate. */
final class Require {

    private Require() {}

    /** Throws unless v has length n and only finite coordinates. */
    static void finite(String name, double[] v, int n) {
        length(name, v, n);
        for (int i = 0; i < n; i++) {
            if (!(Math.abs(v[i]) <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException(name + " must be finite: was " + v[i] + " at coordinate " + i);
            }
        }
    }

    /** Throws unless every coordinate of v is finite and at least 0, and there is at least one. */
    static void finiteAndNonNegative(String name, double[] v) {
        if (v.length == 0) {
            throw new IllegalArgumentException(name + " must have at least 1 coordinate: had 0");
        }
        for (int i = 0; i < v.length; i++) {
            if (!(v[i] >= 0 && v[i] <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException(
                        name + " must be finite and >= 0: was " + v[i] + " at coordinate " + i);
            }
        }
    }

    /** Throws unless v has length n. */
    static void length(String name, double[] v, int n) {
        if (v.length != n) {
            throw new IllegalArgumentException(name + " must have length " + n + ": had " + v.length);
        }
    }
}
