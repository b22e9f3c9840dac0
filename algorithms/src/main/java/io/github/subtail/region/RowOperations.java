package io.github.subtail.region;

/** The innermost loop, small enough for the compiler to vectorise. */
final class RowOperations {

    private RowOperations() {}

    /** y += f x on the first n places; x and y are different arrays. */
    static void add(double f, double[] x, double[] y, int n) {
        for (int k = 0; k < n; k++) {
            y[k] += f * x[k];
        }
    }
}
