package io.github.subtail.command;

/** The exit codes of every command. */
public final class ExitCode {

    /** Done. */
    public static final int DONE = 0;
    /** Some trials failed, or a check did not hold. */
    public static final int FAILED = 1;
    /** The user's input is wrong. */
    public static final int WRONG_INPUT = 2;
    /** A regression was found by {@code compare}. */
    public static final int REGRESSION = 3;
    /** Interrupted; the state is safe. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
