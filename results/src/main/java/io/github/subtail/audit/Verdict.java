package io.github.subtail.audit;

import java.util.Locale;

/** What may be said of a bound after some trials, in the order in which it is decided. */
public enum Verdict {
    /** The bound says nothing about these runs. */
    NOT_APPLICABLE,
    /** The bound is not above F(0), even at the upper end of OPT: no run could be below it. */
    VACUOUS,
    /** More than a share delta of all runs fall below it: certain, up to one error in a million. */
    VIOLATED,
    /** At most a share delta of all runs fall below it, with 95% confidence. */
    HOLDS,
    /** The trials do not tell. */
    UNDECIDED;

    /**
     * The name in tables and JSON.
     *
     * @return the lower-case name
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
