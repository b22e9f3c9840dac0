package io.github.subtail.region;

/** Maximisation of a linear function over a region, warm-started from the maximisation before. */
@FunctionalInterface
public interface LinearMaximizer {

    /**
     * A vertex v of C that maximises &lt;c, v&gt;.
     *
     * @param c any finite direction, length n; not changed
     * @param out receives v, length n; must not be {@code c}
     * @return &lt;c, v&gt;
     * @throws IllegalArgumentException if c has a coordinate that is not finite
     * @throws InnerSolverException if the answer cannot be certified
     */
    double maximize(double[] c, double[] out);

    /**
     * How many answers so far were certified only after a fresh start, for diagnosis.
     *
     * @return the count; 0 for a solver that needs none
     */
    default long retries() {
        return 0;
    }
}
