package io.github.subtail.peers;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;

/** Our side, in this process. The clock is the CPU time of the one thread that works and stops while F is evaluated. */
final class OwnContestant implements Contestant {

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private final IntFunction<double[]> trial;
    private final ToDoubleFunction<double[]> value;
    private final int iterations;

    OwnContestant(int iterations, IntFunction<double[]> trial, ToDoubleFunction<double[]> value) {
        this.iterations = iterations;
        this.trial = trial;
        this.value = value;
    }

    /** Works without measuring, so that the compiler of the JVM is done before the first turn. */
    void warmUp(double seconds) {
        long end = CLOCK.getCurrentThreadCpuTime() + (long) (seconds * 1e9);
        while (CLOCK.getCurrentThreadCpuTime() < end) {
            turn(0, 1);
        }
    }

    @Override
    public Turn turn(int first, int trials) {
        double[] micros = new double[trials];
        double[] values = new double[trials];
        for (int k = 0; k < trials; k++) {
            long begin = CLOCK.getCurrentThreadCpuTime();
            double[] x = trial.apply(first + k);
            micros[k] = (CLOCK.getCurrentThreadCpuTime() - begin) / 1e3 / iterations;
            values[k] = value.applyAsDouble(x);
        }
        return new Turn(micros, values);
    }
}
