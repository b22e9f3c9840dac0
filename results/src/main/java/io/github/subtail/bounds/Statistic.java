package io.github.subtail.bounds;

import java.util.Locale;

/** The number of a run that a theorem bounds from below. */
public enum Statistic {
    /** (1/T) sum of F(x_t), t = 1..T. */
    RUNNING_MEAN,
    /** F of the point returned. */
    VALUE,
    /** The greatest F(x_t), t = 1..T. */
    RUNNING_MAX;

    /**
     * The column of an observation.
     *
     * @return the lower-case name
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
