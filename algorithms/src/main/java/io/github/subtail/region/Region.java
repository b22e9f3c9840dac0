package io.github.subtail.region;

/**
 * A convex compact set C in R^n_+ that contains 0, with its two exact inner solvers.
 *
 * <p>A region is immutable and shared by threads; {@link #projector()} and {@link #linearMaximizer()} return the
 * warm-started workspace of one run, for one thread.
 */
public interface Region {

    /**
     * The number n of coordinates.
     *
     * @return n, at least 1
     */
    int dimension();

    /**
     * Whether x is in C up to a tolerance.
     *
     * @param x a point, length n
     * @param tolerance largest violation of any constraint that passes, at least 0; in the units of the constraint
     * @return whether every constraint holds within the tolerance; false for a point with a NaN
     */
    boolean contains(double[] x, double tolerance);

    /**
     * A componentwise upper bound u of C: every x in C has x &lt;= u.
     *
     * @return a fresh copy of u, length n
     */
    double[] upper();

    /**
     * The diameter max ||x - y|| over x, y in C, or a rigorous upper bound of it.
     *
     * @return an upper bound of the Euclidean diameter
     */
    double diameter();

    /**
     * The radius max ||x|| over x in C, or a rigorous upper bound of it.
     *
     * @return an upper bound of the largest Euclidean norm
     */
    double radius();

    /**
     * A fresh projector for one run.
     *
     * @return a projector in its initial state
     */
    Projector projector();

    /**
     * A fresh linear maximiser for one run.
     *
     * @return a linear maximiser in its initial state
     */
    LinearMaximizer linearMaximizer();
}
