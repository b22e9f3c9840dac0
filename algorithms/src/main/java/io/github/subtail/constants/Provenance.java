package io.github.subtail.constants;

/** How a constant came about, and so how far a bound that uses it can be trusted. */
public enum Provenance {
    /** Exact up to rounding. */
    EXACT,
    /** A rigorous upper bound of the constant. */
    UPPER,
    /** A Monte Carlo estimate with a confidence interval. */
    MONTE_CARLO,
    /** Given by the user, unchecked. */
    GIVEN
}
