package io.github.subtail.bounds;

import java.util.Optional;

/**
 * Whether a bound says anything about a run.
 *
 * @param reason why it does not; empty if it does
 */
public record Applicability(Optional<String> reason) {

    /** The bound applies. */
    public static final Applicability YES = new Applicability(Optional.empty());

    /**
     * The bound does not apply.
     *
     * @param reason the assumption that is not met, in words
     * @return the answer
     */
    public static Applicability no(String reason) {
        return new Applicability(Optional.of(reason));
    }

    /**
     * Whether it applies.
     *
     * @return true if there is no reason against it
     */
    public boolean applicable() {
        return reason.isEmpty();
    }
}
