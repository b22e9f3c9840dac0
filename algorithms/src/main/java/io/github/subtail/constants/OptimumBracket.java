package io.github.subtail.constants;

/**
 * What is known of OPT: a value that is reached and a value that is certified never to be exceeded.
 *
 * @param lower a value of F at a feasible point
 * @param lowerSource where that point came from
 * @param upper an upper bound of OPT, at least {@code lower}
 * @param upperSource the certificate behind it
 */
public record OptimumBracket(double lower, String lowerSource, double upper, String upperSource) {

    /** Relative error that the evaluation of F and of a certificate may make. */
    private static final double ROUNDING = 1e-9;

    /**
     * Checks the order of the two ends; where they cross by rounding only, the upper one is raised to the lower one.
     *
     * @throws IllegalArgumentException if an end is not finite or the upper end is below the lower one
     */
    public OptimumBracket {
        if (!Double.isFinite(lower) || !Double.isFinite(upper)) {
            throw new IllegalArgumentException("OPT bracket must be finite: was [" + lower + ", " + upper + "]");
        }
        if (upper < lower - ROUNDING * Math.max(1, Math.abs(lower))) {
            throw new IllegalArgumentException("upper end of OPT must be >= the lower end " + lower + " (" + lowerSource
                    + "): was " + upper + " (" + upperSource + ")");
        }
        upper = Math.max(lower, upper);
    }

    /**
     * The same bracket with a better point.
     *
     * @param value the value of F at a feasible point
     * @param source where the point came from
     * @return this bracket, or one with the higher lower end
     */
    public OptimumBracket raise(double value, String source) {
        return value > lower ? new OptimumBracket(value, source, upper, upperSource) : this;
    }

    /**
     * The same bracket with another certificate.
     *
     * @param bound an upper bound of OPT
     * @param source the certificate behind it
     * @return this bracket, or one with the lower upper end
     */
    public OptimumBracket cap(double bound, String source) {
        return bound < upper ? new OptimumBracket(lower, lowerSource, bound, source) : this;
    }
}
