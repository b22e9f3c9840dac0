package io.github.subtail.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Threads for pieces of an analysis that need not wait for each other. What the pieces make must not depend on their
 * order: then it does not depend on the number of threads. A piece must not wait for another one.
 */
public final class Workers implements AutoCloseable {

    private final ExecutorService pool;

    /**
     * Starts the threads. They see the plugins of the calling thread and end with the program.
     *
     * @param threads how many pieces run at once, at least 1
     */
    public Workers(int threads) {
        pool = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "analysis");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Begins a piece.
     *
     * @param piece what is computed
     * @param <T> its result
     * @return waits for the result; throws what the piece threw, every time
     */
    public <T> Supplier<T> start(Supplier<T> piece) {
        Callable<T> callable = piece::get;
        Future<T> future = pool.submit(callable);
        return () -> result(future);
    }

    /**
     * Works on every item.
     *
     * @param items the items
     * @param function what is made of each
     * @param <T> of an item
     * @param <R> of what is made of it
     * @return the results, in the order of the items
     */
    public <T, R> List<R> map(Collection<T> items, Function<? super T, ? extends R> function) {
        List<Supplier<R>> pieces = new ArrayList<>();
        for (T item : items) {
            pieces.add(start(() -> function.apply(item)));
        }
        return pieces.stream().map(Supplier::get).toList();
    }

    /**
     * Does every piece.
     *
     * @param pieces in the order in which they are begun
     */
    public void all(Collection<Runnable> pieces) {
        pieces.stream().map(pool::submit).toList().forEach(Workers::result);
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Starts no further piece. */
    @Override
    public void close() {
        pool.shutdownNow();
    }
}
