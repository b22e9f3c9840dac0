package io.github.subtail.region;

/** The innermost loops, each small enough for the compiler to vectorise. */
final class RowOperations {

    private RowOperations() {}

    /** y += f x, where x starts at an offset of its array. */
    static void add(double f, double[] x, int offset, double[] y, int n) {
        for (int k = 0; k < n; k++) {
            y[k] += f * x[offset + k];
        }
    }

    /** y += f x, where y starts at an offset of its array. */
    static void addTo(double f, double[] x, double[] y, int offset, int n) {
        for (int k = 0; k < n; k++) {
            y[offset + k] += f * x[k];
        }
    }
}
