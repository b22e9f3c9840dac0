package io.github.subtail.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Says on standard error how far a long task has come: one live line with the time left on a terminal, a plain line
 * every 30 seconds elsewhere. Any thread may count steps.
 */
public final class ProgressDisplay implements AutoCloseable {

    private static final Duration PLAIN_INTERVAL = Duration.ofSeconds(30);
    private static final int LIVE_INTERVAL_MILLIS = 200;
    private static final int DEFAULT_WIDTH = 80;

    private final String task;
    private final long total;
    private final long resumed;
    private final PrintWriter err;
    private final AtomicLong done = new AtomicLong();
    private final LongSupplier nanoClock;
    private final long startNanos;
    private final ProgressBar bar; // null where there is no terminal
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * Starts to display.
     *
     * @param console where to
     * @param task what is being done, such as {@code nqp-tails}
     * @param unit what is counted, such as {@code trials}
     * @param total how many steps there are
     * @param finished how many of them were done before
     */
    public ProgressDisplay(Console console, String task, String unit, long total, long finished) {
        this(console, task + ", " + unit, total, finished, PLAIN_INTERVAL, System::nanoTime);
    }

    ProgressDisplay(
            Console console, String task, long total, long finished, Duration interval, LongSupplier nanoClock) {
        this.task = task;
        this.total = total;
        this.err = console.err();
        this.nanoClock = nanoClock;
        this.startNanos = nanoClock.getAsLong();
        this.bar = console.live() ? bar(finished) : null;
        this.resumed = finished;
        done.set(finished);
        if (!console.live()) {
            startTicker(interval);
        }
    }

    private ProgressBar bar(long finished) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .startsFrom(finished, Duration.ZERO)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(LIVE_INTERVAL_MILLIS)
                .setConsumer(new DelegatingProgressBarConsumer(this::redraw, DEFAULT_WIDTH))
                .build();
    }

    private void redraw(String line) {
        err.print("\r" + line);
        err.flush();
    }

    private void startTicker(Duration interval) {
        Thread ticker = new Thread(
                () -> {
                    try {
                        while (!closed.await(interval.toNanos(), TimeUnit.NANOSECONDS)) {
                            err.println("subtail: " + line());
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "progress");
        ticker.setDaemon(true);
        ticker.start();
    }

    /**
     * Counts steps.
     *
     * @param steps how many were done since the last call
     */
    public void step(long steps) {
        long now = done.addAndGet(steps);
        if (bar != null) {
            bar.stepTo(now);
        }
    }

    /** {@code task: 120 of 400 (30%), about 2 min left}. */
    String line() {
        long now = done.get();
        long percent = total == 0 ? 100 : 100 * now / total;
        String line = task + ": " + now + " of " + total + " (" + percent + "%)";
        long here = now - resumed;
        if (here <= 0 || now >= total) {
            return line;
        }
        double nanosPerStep = (double) (nanoClock.getAsLong() - startNanos) / here;
        return line + ", about " + time(Math.round(nanosPerStep * (total - now) / 1e9)) + " left";
    }

    /** A duration in the unit that fits. */
    static String time(long seconds) {
        if (seconds < 100) {
            return seconds + " s";
        }
        return seconds < 6000 ? (seconds + 30) / 60 + " min" : (seconds + 1800) / 3600 + " h";
    }

    /** Ends the display; on a terminal the line stays. */
    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            err.println();
            err.flush();
        }
        closed.countDown();
    }
}
