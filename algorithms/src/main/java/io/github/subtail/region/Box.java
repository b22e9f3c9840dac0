package io.github.subtail.region;

/**
 * The box of all x between 0 and u.
 *
 * <pre>
 * C = {x : 0 &lt;= x &lt;= u}
 * projection:      x_i = min(max(y_i, 0), u_i)
 * linear maximum:  v_i = u_i if c_i &gt; 0, else 0
 * </pre>
 *
 * <p>Both solvers cost O(n) and are exact; diameter and radius are both ||u||.
 */
public final class Box implements Region {

    private final double[] upper;

    /**
     * Bounds every coordinate.
     *
     * @param upper u, length n &gt;= 1, finite and at least 0; copied
     * @throws IllegalArgumentException if u is empty or has a coordinate that is negative or not finite
     */
    public Box(double[] upper) {
        Require.finiteAndNonNegative("upper bound", upper);
        this.upper = upper.clone();
    }

    @Override
    public int dimension() {
        return upper.length;
    }

    @Override
    public boolean contains(double[] x, double tolerance) {
        Require.length("point", x, upper.length);
        for (int i = 0; i < upper.length; i++) {
            if (!(x[i] >= -tolerance && x[i] <= upper[i] + tolerance)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public double[] upper() {
        return upper.clone();
    }

    @Override
    public double diameter() {
        return Norms.norm(upper);
    }

    @Override
    public double radius() {
        return Norms.norm(upper);
    }

    @Override
    public Projector projector() {
        return this::project;
    }

    @Override
    public LinearMaximizer linearMaximizer() {
        return this::maximize;
    }

    private void project(double[] y, double[] out) {
        Require.finite("point", y, upper.length);
        for (int i = 0; i < upper.length; i++) {
            out[i] = Math.min(Math.max(y[i], 0), upper[i]);
        }
    }

    private double maximize(double[] c, double[] out) {
        Require.finite("direction", c, upper.length);
        double value = 0;
        for (int i = 0; i < upper.length; i++) {
            out[i] = c[i] > 0 ? upper[i] : 0;
            value += c[i] * out[i];
        }
        return value;
    }
}
