package io.github.subtail.stats;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * p-values of several tests, adjusted so that those below a level hold together: the chance that any true hypothesis is
 * among those rejected is at most the level, however the tests depend on each other.
 *
 * <pre>
 *   adjusted of the k-th smallest of m = max over j &lt;= k of min(1, (m - j + 1) p_(j))
 * </pre>
 *
 * <p>Source: Holm, A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6 (1979),
 * 65-70.
 */
public final class Holm {

    private Holm() {}

    /**
     * Adjusts p-values, in O(m log m).
     *
     * @param pValues each in [0, 1]; not changed
     * @return the adjusted ones, in the same order
     * @throws IllegalArgumentException if one is outside [0, 1]
     */
    public static double[] adjust(double... pValues) {
        for (double p : pValues) {
            if (!(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException("p-value must be in [0, 1]: was " + p);
            }
        }
        int[] order = IntStream.range(0, pValues.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> pValues[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[pValues.length];
        double greatest = 0;
        for (int k = 0; k < order.length; k++) {
            greatest = Math.max(greatest, Math.min(1, (order.length - k) * pValues[order[k]]));
            adjusted[order[k]] = greatest;
        }
        return adjusted;
    }
}
