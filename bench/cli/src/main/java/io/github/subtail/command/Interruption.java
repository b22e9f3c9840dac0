package io.github.subtail.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Turns Ctrl-C into a request to stop: the process ends when the task under its watch has ended in order, or after
 * {@link #PATIENCE_SECONDS}. A second Ctrl-C changes nothing, since the first has begun the end of the process already.
 */
final class Interruption implements AutoCloseable {

    /** How long the end of the process is held back. */
    static final long PATIENCE_SECONDS = 30;

    private final Console console;
    private final Runnable stop;
    private final AtomicBoolean requested = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupted, "interruption");

    /**
     * Starts to watch.
     *
     * @param console where the user is told that the request has come through
     * @param stop asks the task to end soon; called from another thread
     */
    Interruption(Console console, Runnable stop) {
        this.console = console;
        this.stop = stop;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether the process is about to end. */
    boolean requested() {
        return requested.get();
    }

    private void interrupted() {
        requested.set(true);
        stop.run();
        console.err().println("subtail: interrupted: storing what is under way, at most " + PATIENCE_SECONDS + " s");
        console.err().flush();
        try {
            closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets the process end whenever it likes. */
    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is ending already, and the hook no longer holds it back
        }
    }
}
