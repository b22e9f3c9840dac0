package io.github.subtail.scaling;

import java.util.Arrays;

/**
 * What one core of this machine can do from Java, measured in the same run: reading an array of a given size over and over
 * (so from the cache that it fits in), and multiplying and adding in a vectorised loop on the first cache.
 */
record Machine(Stopwatch stopwatch) {

    private static final int SHORT = 512;
    private static final int SWEEPS = 100;
    private static final int FLOPS = 8;
    private static final long LARGEST = 256L << 20;

    /** Bytes read in a microsecond when they are swept over repeatedly; beyond 256 MB as at 256 MB. */
    double bytesPerMicro(long bytes) {
        int half = (int) Math.max(SHORT, Math.min(bytes, LARGEST) / (2 * Double.BYTES));
        long[] a = new long[half];
        long[] b = new long[half];
        boolean[] equal = new boolean[1];
        // the comparison of two arrays is the fastest reading that the JDK has
        double micros = stopwatch.micros(() -> equal[0] ^= Arrays.equals(a, b));
        return 2.0 * Double.BYTES * half / micros;
    }

    /** Multiplications and additions in a microsecond. */
    double flopsPerMicro() {
        double[][] rows = new double[4][SHORT];
        double[] sum = new double[SHORT];
        double micros = stopwatch.micros(() -> {
            for (int k = 0; k < SWEEPS; k++) {
                add(rows[0], rows[1], rows[2], rows[3], sum);
            }
        });
        return (double) FLOPS * SHORT * SWEEPS / micros;
    }

    private static void add(double[] p, double[] q, double[] r, double[] s, double[] y) {
        for (int i = 0; i < y.length; i++) {
            y[i] += 0.1 * p[i] + 0.2 * q[i] + 0.3 * r[i] + 0.4 * s[i];
        }
    }
}
