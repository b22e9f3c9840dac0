package io.github.subtail.store;

import java.util.Locale;

/** A measured column of {@code observation}. */
public enum Statistic {
    /** F of the iterate, or of the output of a fixed horizon. */
    VALUE,
    /** Mean of F over all iterates so far. */
    RUNNING_MEAN,
    /** Least F over all iterates so far. */
    RUNNING_MIN,
    /** Greatest F over all iterates so far. */
    RUNNING_MAX;

    /**
     * The name of the column.
     *
     * @return such as {@code running_mean}
     */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The statistic of a column.
     *
     * @param column its name
     * @return the statistic
     * @throws IllegalArgumentException if there is no such column
     */
    public static Statistic of(String column) {
        for (Statistic statistic : values()) {
            if (statistic.column().equals(column)) {
                return statistic;
            }
        }
        throw new IllegalArgumentException(
                "statistic must be value, running_mean, running_min or running_max: was " + column);
    }
}
