package io.github.subtail.nqp;

import io.github.subtail.random.Purpose;
import io.github.subtail.random.RandomStreams;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Random instances of [BGZM23].
 *
 * <pre>
 *   H_ij, i &lt;= j, iid uniform on [-range, 0], drawn row by row and mirrored
 *   A_ki iid uniform on [0, 1], drawn row by row after H (the small instance: one row of 0.2)
 *   h = -Hu,  u = 1,  b = 1
 * </pre>
 *
 * <p>The randomness is that of {@link Purpose#INSTANCE} keyed by the instance seed, apart from every trial. H is drawn
 * entry by entry and not as U + U', whose entries would have another law.
 */
public final class NqpGenerator {

    private NqpGenerator() {}

    /**
     * An instance of the study; its own is n = 100, m = 50, range = 100.
     *
     * @param n coordinates, at least 1
     * @param m rows of A, at least 0
     * @param range largest |H_ij|, &gt; 0
     * @param instanceSeed the seed of the instance
     * @return the instance
     * @throws IllegalArgumentException if a parameter is out of range
     */
    public static NqpInstance study(int n, int m, double range, long instanceSeed) {
        if (m < 0) {
            throw new IllegalArgumentException("m must be >= 0: was " + m);
        }
        RandomGenerator random = new RandomStreams(instanceSeed, 0).stream(Purpose.INSTANCE);
        double[][] h = hessian(n, range, random);
        double[][] a = new double[m][n];
        for (double[] row : a) {
            for (int i = 0; i < n; i++) {
                row[i] = random.nextDouble();
            }
        }
        return withOnes(h, a);
    }

    /**
     * The small instance of Fig. 2(i), whose only row, of 0.2, never cuts the box at n = 5.
     *
     * @param n coordinates, at least 1; 5 in the study
     * @param range largest |H_ij|, &gt; 0; 1 in the study
     * @param instanceSeed the seed of the instance
     * @return the instance
     * @throws IllegalArgumentException if a parameter is out of range
     */
    public static NqpInstance small(int n, double range, long instanceSeed) {
        RandomGenerator random = new RandomStreams(instanceSeed, 0).stream(Purpose.INSTANCE);
        double[][] h = hessian(n, range, random);
        double[][] a = new double[1][n];
        Arrays.fill(a[0], 0.2);
        return withOnes(h, a);
    }

    private static double[][] hessian(int n, double range, RandomGenerator random) {
        if (n < 1) {
            throw new IllegalArgumentException("n must be >= 1: was " + n);
        }
        if (!(range > 0 && range <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("range must be > 0 and finite: was " + range);
        }
        double[][] h = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                h[i][j] = -range * random.nextDouble();
                h[j][i] = h[i][j];
            }
        }
        return h;
    }

    private static NqpInstance withOnes(double[][] h, double[][] a) {
        int n = h.length;
        double[] linear = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                linear[i] -= h[i][j];
            }
        }
        double[] limits = new double[a.length];
        Arrays.fill(limits, 1);
        double[] upper = new double[n];
        Arrays.fill(upper, 1);
        return new NqpInstance(h, linear, a, limits, upper);
    }
}
