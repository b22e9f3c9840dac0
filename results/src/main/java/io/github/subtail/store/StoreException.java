package io.github.subtail.store;

/** A result folder that cannot be used as asked: its message says which file, why, and what to do. */
public final class StoreException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /**
     * A refusal.
     *
     * @param message which file, why, and what to do
     */
    public StoreException(String message) {
        super(message);
    }

    /**
     * A refusal with the error behind it.
     *
     * @param message which file, why, and what to do
     * @param cause the error behind it
     */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
