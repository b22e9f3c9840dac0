package io.github.subtail.figure;

import java.util.Locale;

/**
 * Whether a panel of Figure 2 says something. In shares of OPT,
 *
 * <pre>
 *   spread = 90th percentile - minimum   at the smallest t
 *   rise   = median at the largest t - median at the smallest
 * </pre>
 *
 * @param t smallest t
 * @param spread spread of the runs there
 * @param rise what the median gains
 */
public record Flatness(int t, double spread, double rise) {

    private static final double LEAST_SPREAD = 0.005;
    private static final double LEAST_RISE = 0.01;

    /**
     * Whether there is too little to see.
     *
     * @return true if the spread is at most 0.5% of OPT or the rise at most 1%
     */
    public boolean flat() {
        return !(spread > LEAST_SPREAD && rise > LEAST_RISE);
    }

    String remark() {
        return String.format(
                Locale.ROOT,
                "flat: not informative (spread %.2f%% of OPT at t = %d, median rises %.2f%%)",
                100 * spread,
                t,
                100 * rise);
    }
}
