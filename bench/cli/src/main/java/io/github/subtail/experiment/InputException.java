package io.github.subtail.experiment;

import java.io.Serial;

/** The user's input is wrong. The message is one line: where, what, which values are allowed, what was found. */
public final class InputException extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Says what is wrong.
     *
     * @param message one line
     */
    public InputException(String message) {
        super(message);
    }

    /**
     * Says what is wrong, keeping what led to it for developers.
     *
     * @param message one line
     * @param cause what led to it
     */
    public InputException(String message, Throwable cause) {
        super(message, cause);
    }
}
