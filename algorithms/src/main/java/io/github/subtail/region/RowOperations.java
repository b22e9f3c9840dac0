package io.github.subtail.region;

/** The innermost loops, each small enough for the compiler to vectorise. */
final class RowOperations {

    private RowOperations() {}

    /** y += f x on the first n places; x and y are different arrays. */
    static void add(double f, double[] x, double[] y, int n) {
        for (int k = 0; k < n; k++) {
            y[k] += f * x[k];
        }
    }

    /** y += f x, and squares += y^2; x, y and squares are different arrays. */
    static void addAndSquare(double f, double[] x, double[] y, double[] squares, int n) {
        for (int k = 0; k < n; k++) {
            double sum = y[k] + f * x[k];
            y[k] = sum;
            squares[k] += sum * sum;
        }
    }

    /** Two rows at once: y += f x, z += g x, and squares += y^2 + z^2; all different arrays. */
    static void addAndSquare(double f, double g, double[] x, double[] y, double[] z, double[] squares, int n) {
        for (int k = 0; k < n; k++) {
            double first = y[k] + f * x[k];
            double second = z[k] + g * x[k];
            y[k] = first;
            z[k] = second;
            squares[k] += first * first + second * second;
        }
    }
}
