package io.github.subtail.nqp;

/** What makes five arrays a monotone DR-submodular quadratic program. */
final class NqpChecks {

    private static final double SYMMETRY = 1e-12;
    private static final double MONOTONICITY = 1e-9;

    private NqpChecks() {}

    /** Checks that H is square, finite and symmetric up to rounding, and makes it exactly symmetric in place. */
    static void symmetrize(double[][] h) {
        int n = h.length;
        require(n >= 1, "H must have at least 1 row: had 0");
        for (int i = 0; i < n; i++) {
            length("row " + i + " of H", h[i], n);
            finite("H[" + i + "]", h[i]);
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double gap = Math.abs(h[i][j] - h[j][i]);
                if (!(gap <= SYMMETRY * Math.max(Math.abs(h[i][j]), Math.abs(h[j][i])))) {
                    throw new IllegalArgumentException("H must be symmetric, up to 1e-12 relative: H[" + i + "][" + j
                            + "] was " + h[i][j] + " and H[" + j + "][" + i + "] was " + h[j][i]);
                }
                double mean = h[i][j] == h[j][i] ? h[i][j] : h[i][j] + 0.5 * (h[j][i] - h[i][j]);
                h[i][j] = mean;
                h[j][i] = mean;
            }
        }
    }

    /** Checks everything else, given that H is square, finite and symmetric. */
    static void check(double[][] h, double[] linear, double[][] a, double[] b, double[] u) {
        int n = h.length;
        nonPositive(h);
        length("h", linear, n);
        finite("h", linear);
        length("u", u, n);
        finite("u", u);
        for (int i = 0; i < n; i++) {
            if (!(u[i] > 0)) {
                throw new IllegalArgumentException("u[" + i + "] must be > 0: was " + u[i]);
            }
        }
        monotone(h, linear, u);
        require(
                b.length == a.length,
                "b must have one entry for each of the " + a.length + " rows of A: had " + b.length);
        finite("b", b);
        for (int k = 0; k < a.length; k++) {
            length("row " + k + " of A", a[k], n);
            finite("A[" + k + "]", a[k]);
            if (!(b[k] >= 0)) {
                throw new IllegalArgumentException("b[" + k + "] must be >= 0, so that 0 is feasible: was " + b[k]);
            }
        }
    }

    private static void nonPositive(double[][] h) {
        for (int i = 0; i < h.length; i++) {
            for (int j = 0; j < h.length; j++) {
                if (!(h[i][j] <= 0)) {
                    throw new IllegalArgumentException(
                            "H[" + i + "][" + j + "] must be <= 0 (DR-submodularity): was " + h[i][j]);
                }
            }
        }
    }

    private static void monotone(double[][] h, double[] linear, double[] u) {
        for (int i = 0; i < u.length; i++) {
            double fall = 0;
            for (int j = 0; j < u.length; j++) {
                fall -= h[i][j] * u[j];
            }
            double slope = linear[i] - fall;
            if (!(slope >= -MONOTONICITY * (Math.abs(linear[i]) + fall))) {
                throw new IllegalArgumentException(
                        "h[" + i + "] + (Hu)[" + i + "] must be >= 0 (monotonicity on [0, u]): was " + slope
                                + " with h[" + i + "] = " + linear[i]);
            }
        }
    }

    private static void length(String name, double[] values, int expected) {
        if (values.length != expected) {
            throw new IllegalArgumentException(name + " must have " + expected + " entries: had " + values.length);
        }
    }

    private static void finite(String name, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(name + "[" + i + "] must be finite: was " + values[i]);
            }
        }
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
