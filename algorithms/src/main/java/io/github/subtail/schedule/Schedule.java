package io.github.subtail.schedule;

/** A positive function of the iteration t = 1, 2, ...: a step size, a momentum or a batch size. */
@FunctionalInterface
public interface Schedule {

    /**
     * The value at iteration t.
     *
     * @param t the iteration, from 1
     * @return a positive number
     */
    double at(int t);

    /**
     * The same value at every iteration.
     *
     * @param value the value, finite and &gt; 0
     * @return the constant schedule
     * @throws IllegalArgumentException if the value is not finite and positive
     */
    static Schedule constant(double value) {
        return new PowerSchedule(value, 0, 0);
    }

    /**
     * The whole number that a batch schedule asks for at iteration t: its value, rounded up.
     *
     * @param t the iteration, from 1
     * @return a batch size, at least 1
     */
    default int batchAt(int t) {
        return Math.max(1, (int) Math.ceil(at(t)));
    }

    /**
     * The samples of several batches: the sum of {@link #batchAt} over some iterations. Cost O(to - from).
     *
     * @param from the first iteration, from 1
     * @param to the last iteration; none if below {@code from}
     * @return the sum
     */
    default long samples(int from, int to) {
        long sum = 0;
        for (int t = from; t <= to; t++) {
            sum += batchAt(t);
        }
        return sum;
    }
}
