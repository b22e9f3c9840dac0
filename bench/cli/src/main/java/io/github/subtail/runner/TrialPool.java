package io.github.subtail.runner;

import io.github.subtail.store.TrialRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Runs trials on a fixed number of threads and hands the records on in batches, on the calling thread.
 *
 * <p>Which thread runs a trial, and in which batch it is handed on, changes nothing in its record. Memory is bounded:
 * workers wait when the batches are not taken.
 */
final class TrialPool {

    private static final int WAITING_RECORDS = 1024;
    private static final long POLL_MILLIS = 50;

    /** A batch is collected this many times as long as the last one took to be taken, and never longer than this. */
    private static final int TIMES_THE_SINK = 25;

    private static final Duration LONGEST_BATCH = Duration.ofSeconds(10);

    private final int threads;
    private final Duration batchTime;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicReference<Throwable> fatal = new AtomicReference<>();

    /**
     * A pool for one call of {@link #run}.
     *
     * @param threads how many trials run at once, at least 1
     * @param batchTime how long records are collected before they are handed on, longer where the sink is slow: it
     *     takes the time of the workers
     */
    TrialPool(int threads, Duration batchTime) {
        this.threads = threads;
        this.batchTime = batchTime;
    }

    /** One trial of one cell, still to be run. */
    record Task(TrialRunner runner, int trial) {}

    /** Lets the trials under way finish, hands their records on and starts no further one. */
    void stop() {
        stopped.set(true);
    }

    /**
     * Runs the tasks in order.
     *
     * @param tasks what to run
     * @param sink takes the records, a batch at a time
     * @return whether every task was run
     * @throws VirtualMachineError if a worker died of one, such as too little memory
     * @throws IllegalStateException if a worker died of something else; either way after what was finished was handed on
     */
    boolean run(List<Task> tasks, Consumer<List<TrialRecord>> sink) {
        AtomicInteger next = new AtomicInteger();
        BlockingQueue<TrialRecord> finished = new ArrayBlockingQueue<>(WAITING_RECORDS);
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < Math.min(threads, tasks.size()); i++) {
            Thread worker = new Thread(() -> work(tasks, next, finished), "trials-" + i);
            worker.setDaemon(true);
            worker.setUncaughtExceptionHandler((thread, error) -> {
                fatal.compareAndSet(null, error);
                stop();
            });
            workers.add(worker);
            worker.start();
        }
        try {
            return collect(tasks.size(), workers, finished, sink);
        } finally {
            stop();
            finished.clear();
        }
    }

    private void work(List<Task> tasks, AtomicInteger next, BlockingQueue<TrialRecord> finished) {
        while (!stopped.get()) {
            int i = next.getAndIncrement();
            if (i >= tasks.size()) {
                return;
            }
            Task task = tasks.get(i);
            TrialRecord trial = task.runner().run(task.trial());
            try {
                finished.put(trial);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private boolean collect(
            int expected, List<Thread> workers, BlockingQueue<TrialRecord> finished, Consumer<List<TrialRecord>> sink) {
        int taken = 0;
        List<TrialRecord> batch = new ArrayList<>();
        long due = System.nanoTime() + batchTime.toNanos();
        while (taken < expected) {
            boolean alive = workers.stream().anyMatch(Thread::isAlive);
            TrialRecord trial = poll(finished);
            if (trial != null) {
                batch.add(trial);
                taken++;
            } else if (!alive) {
                break;
            }
            long now = System.nanoTime();
            if (!batch.isEmpty() && (now >= due || batch.size() >= WAITING_RECORDS)) {
                sink.accept(List.copyOf(batch));
                batch.clear();
                long taking = System.nanoTime() - now;
                long pause = Math.min(TIMES_THE_SINK * taking, LONGEST_BATCH.toNanos());
                due = now + taking + Math.max(batchTime.toNanos(), pause);
            }
        }
        if (!batch.isEmpty()) {
            sink.accept(List.copyOf(batch));
        }
        rethrow(fatal.get());
        return taken == expected;
    }

    private static void rethrow(Throwable fatal) {
        if (fatal instanceof VirtualMachineError error) {
            throw error;
        }
        if (fatal != null) {
            throw new IllegalStateException("a worker died of " + fatal, fatal);
        }
    }

    private TrialRecord poll(BlockingQueue<TrialRecord> finished) {
        try {
            return finished.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stop();
            return null;
        }
    }
}
