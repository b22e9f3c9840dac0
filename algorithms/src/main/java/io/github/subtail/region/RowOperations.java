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

    /** y += e w + f x + g u + h v on the first n places, which costs half of four calls; y is none of the others. */
    static void add(
            double e, double[] w, double f, double[] x, double g, double[] u, double h, double[] v, double[] y, int n) {
        for (int k = 0; k < n; k++) {
            y[k] += e * w[k] + f * x[k] + (g * u[k] + h * v[k]);
        }
    }

    /** y += f sum_j c_j x_j over the first count vectors, skipping zeros, four at a time. */
    static void addCombination(double f, double[] c, double[][] x, int count, double[] y, int n) {
        int first = -1;
        int second = -1;
        int third = -1;
        for (int j = 0; j < count; j++) {
            if (c[j] == 0) {
                continue;
            }
            if (first < 0) {
                first = j;
            } else if (second < 0) {
                second = j;
            } else if (third < 0) {
                third = j;
            } else {
                add(f * c[first], x[first], f * c[second], x[second], f * c[third], x[third], f * c[j], x[j], y, n);
                first = -1;
                second = -1;
                third = -1;
            }
        }
        if (first >= 0) {
            add(f * c[first], x[first], y, n);
        }
        if (second >= 0) {
            add(f * c[second], x[second], y, n);
        }
        if (third >= 0) {
            add(f * c[third], x[third], y, n);
        }
    }

    /** y += f sum of c_j x_j over the members j of a set. */
    static void addSelected(double f, double[] c, IndexSet set, double[][] x, double[] y, int n) {
        int[] list = set.list;
        int size = set.size();
        int k = 0;
        for (; k + 3 < size; k += 4) {
            int p = list[k];
            int q = list[k + 1];
            int r = list[k + 2];
            int s = list[k + 3];
            add(f * c[p], x[p], f * c[q], x[q], f * c[r], x[r], f * c[s], x[s], y, n);
        }
        for (; k < size; k++) {
            add(f * c[list[k]], x[list[k]], y, n);
        }
    }

    /** The leading n by n block of M += f vv'. */
    static void addOuterProduct(double f, double[] v, double[][] matrix, int n) {
        int k = 0;
        for (; k + 3 < n; k += 4) {
            addToFour(
                    f * v[k],
                    f * v[k + 1],
                    f * v[k + 2],
                    f * v[k + 3],
                    v,
                    matrix[k],
                    matrix[k + 1],
                    matrix[k + 2],
                    matrix[k + 3],
                    n);
        }
        for (; k < n; k++) {
            add(f * v[k], v, matrix[k], n);
        }
    }

    private static void addToFour(
            double e, double f, double g, double h, double[] x, double[] p, double[] q, double[] r, double[] s, int n) {
        for (int k = 0; k < n; k++) {
            p[k] += e * x[k];
            q[k] += f * x[k];
            r[k] += g * x[k];
            s[k] += h * x[k];
        }
    }

    /** When each position leaves [low, high] at its speed; never is infinite or NaN. */
    static void exitTimes(double[] position, double[] speed, double[] low, double[] high, double[] time) {
        for (int k = 0; k < time.length; k++) {
            double inverse = 1 / speed[k];
            time[k] = Math.max((low[k] - position[k]) * inverse, (high[k] - position[k]) * inverse);
        }
    }

    /** out = g |g| / w with g = s c: the square over w with the sign of g. */
    static void squareOver(double[] s, double[] c, double[] w, double[] out) {
        for (int k = 0; k < out.length; k++) {
            double g = s[k] * c[k];
            out[k] = g * Math.abs(g) / w[k];
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

    /** Four rows at once. */
    static void addAndSquare(
            double e,
            double f,
            double g,
            double h,
            double[] x,
            double[] p,
            double[] q,
            double[] r,
            double[] s,
            double[] squares,
            int n) {
        for (int k = 0; k < n; k++) {
            double first = p[k] + e * x[k];
            double second = q[k] + f * x[k];
            double third = r[k] + g * x[k];
            double fourth = s[k] + h * x[k];
            p[k] = first;
            q[k] = second;
            r[k] = third;
            s[k] = fourth;
            squares[k] += first * first + second * second + (third * third + fourth * fourth);
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
