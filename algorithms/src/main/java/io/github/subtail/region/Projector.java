package io.github.subtail.region;

/** Euclidean projection onto a region, warm-started from the projection before. */
@FunctionalInterface
public interface Projector {

    /**
     * The point of C nearest to y.
     *
     * @param y any finite point, length n; not changed unless it is {@code out}
     * @param out receives the projection, length n; may be {@code y}
     * @throws IllegalArgumentException if y has a coordinate that is not finite
     * @throws InnerSolverException if the answer cannot be certified
     */
    void project(double[] y, double[] out);

    /**
     * How many answers so far were certified only after a fresh start, for diagnosis.
     *
     * @return the count; 0 for a solver that needs none
     */
    default long retries() {
        return 0;
    }
}
