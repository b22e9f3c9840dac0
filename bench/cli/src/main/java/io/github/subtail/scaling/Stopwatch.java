package io.github.subtail.scaling;

/**
 * The shortest of several repetitions: what the work takes when nothing disturbs it.
 *
 * @param seconds how long each work is repeated
 */
record Stopwatch(double seconds) {

    private static final double WARM_UP = 0.3;
    private static final long SHORTEST_NANOS = 200_000;
    private static final int LEAST = 3;

    /** Wall microseconds of one run of the work, which is repeated at least three times. */
    double micros(Runnable work) {
        long once = nanos(work, 1);
        for (long spent = once; spent < WARM_UP * seconds * 1e9; spent += once) {
            once = nanos(work, 1);
        }
        int repeats = (int) Math.max(1, SHORTEST_NANOS / Math.max(once, 1));
        long shortest = Long.MAX_VALUE;
        long spent = 0;
        for (int k = 0; k < LEAST || spent < (1 - WARM_UP) * seconds * 1e9; k++) {
            long nanos = nanos(work, repeats);
            shortest = Math.min(shortest, nanos);
            spent += nanos;
        }
        return shortest / 1e3 / repeats;
    }

    private static long nanos(Runnable work, int repeats) {
        long start = System.nanoTime();
        for (int k = 0; k < repeats; k++) {
            work.run();
        }
        return System.nanoTime() - start;
    }
}
