package io.github.subtail.allocation;

import io.github.subtail.region.Region;

/**
 * The tangent of a concave function F at a point x, which lies above F everywhere.
 *
 * <pre>  F(y) &lt;= F(x) + &lt;grad F(x), y - x&gt; = offset + &lt;grad F(x), y&gt;</pre>
 *
 * <p>Its maximum over a region is an upper bound of F there: for the region it was found on, and for every other.
 */
public final class Tangent {

    private final double offset;
    private final double[] gradient;

    private Tangent(double offset, double[] gradient) {
        this.offset = offset;
        this.gradient = gradient;
    }

    static Tangent at(double[] x, double value, double[] gradient) {
        double offset = value;
        for (int i = 0; i < x.length; i++) {
            offset -= gradient[i] * x[i];
        }
        return new Tangent(offset, gradient.clone());
    }

    /**
     * An upper bound of F over a region. Costs one linear maximisation.
     *
     * @param region the region, of the dimension of F
     * @return the greatest value of the tangent there
     */
    public double upper(Region region) {
        return offset + region.linearMaximizer().maximize(gradient, new double[gradient.length]);
    }

    /**
     * The slope grad F(x).
     *
     * @return a fresh copy, length n
     */
    public double[] gradient() {
        return gradient.clone();
    }
}
