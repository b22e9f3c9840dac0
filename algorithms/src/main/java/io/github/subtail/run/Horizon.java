package io.github.subtail.run;

/**
 * For which iterations a run has an output.
 *
 * <p>An {@link Kind#ANYTIME} algorithm has one for every t up to its length. A {@link Kind#FIXED} one, whose step is
 * 1/T, has one for T only: x_t at t &lt; T is not the output for horizon t, and each horizon needs runs of its own.
 *
 * @param kind anytime or fixed
 * @param length the number T of iterations, at least 1
 */
public record Horizon(Kind kind, int length) {

    /** Whether one trajectory serves every horizon. */
    public enum Kind {
        /** One trajectory gives an output for every t. */
        ANYTIME,
        /** The output belongs to the last iteration only. */
        FIXED
    }

    /**
     * Checks the length.
     *
     * @throws IllegalArgumentException if the length is below 1
     */
    public Horizon {
        if (length < 1) {
            throw new IllegalArgumentException("horizon must be >= 1: was " + length);
        }
    }

    /**
     * An output for every iteration.
     *
     * @param iterations the number of iterations, at least 1
     * @return the horizon
     */
    public static Horizon anytime(int iterations) {
        return new Horizon(Kind.ANYTIME, iterations);
    }

    /**
     * An output for the last iteration only.
     *
     * @param horizon the horizon T, at least 1
     * @return the horizon
     */
    public static Horizon fixed(int horizon) {
        return new Horizon(Kind.FIXED, horizon);
    }
}
