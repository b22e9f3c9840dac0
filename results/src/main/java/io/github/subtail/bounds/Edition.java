package io.github.subtail.bounds;

import java.util.Locale;

/** Which statement of a theorem a bound is; they are never mixed. */
public enum Edition {
    /** The formula as printed, right or wrong. */
    PUBLISHED,
    /** The same shape with right constants. */
    CORRECTED,
    /** The strongest bound proved with the worst-case factors 1/2 and 1 - 1/e. */
    SHARPENED,
    /** Factors from the curvature of the instance and the place of its optimum. */
    ADAPTIVE;

    /**
     * The name in tables and JSON.
     *
     * @return the lower-case name
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether a verdict may rest on it.
     *
     * @return false for {@link #PUBLISHED}
     */
    public boolean proved() {
        return this != PUBLISHED;
    }
}
