package io.github.subtail.stats;

import java.util.List;

/**
 * The coefficients that the study printed for a panel of Figure 2.
 *
 * <p>Its instances, noise factor and normaliser are not published, so ours stand beside them and need not agree.
 *
 * <p>Source: Becker, Gao, Zadouri, Mirzasoleiman, AISTATS 2023, Figure 2; arXiv 2303.11937.
 *
 * @param figure panel, {@code 2a} to {@code 2h}
 * @param c1 common limit of the three curves; NaN if none is published
 * @param c2Ninetieth c2 of the 90th percentile; NaN if none is published
 * @param c2Median c2 of the median; NaN if none is published
 * @param c2Min c2 of the minimum; NaN if none is published
 */
public record PublishedFit(String figure, double c1, double c2Ninetieth, double c2Median, double c2Min) {

    private static final List<PublishedFit> ALL = List.of(
            new PublishedFit("2a", 1.00, 0.12, 0.20, 0.40),
            new PublishedFit("2b", 1.01, 0.12, 0.16, 0.26),
            new PublishedFit("2c", 1.00, 0.54, 0.66, 0.89),
            new PublishedFit("2d", 0.96, 0.59, 0.79, 1.22),
            new PublishedFit("2e", 1.07, 1.01, 1.55, 2.28),
            new PublishedFit("2f", 0.88, 0.02, 1.04, 3.08),
            new PublishedFit("2g", 0.96, 0.06, 0.43, 1.18),
            new PublishedFit("2h", 1.03, 0.80, 0.96, 1.22));

    /**
     * The published coefficients of all panels.
     *
     * @return panels 2a to 2h
     */
    public static List<PublishedFit> all() {
        return ALL;
    }

    /**
     * The published coefficients of a panel.
     *
     * @param figure such as {@code 2a}
     * @return its coefficients, or NaN for a panel without
     */
    public static PublishedFit of(String figure) {
        return ALL.stream()
                .filter(fit -> fit.figure.equals(figure))
                .findFirst()
                .orElse(new PublishedFit(figure, Double.NaN, Double.NaN, Double.NaN, Double.NaN));
    }

    /**
     * The published c2 of a statistic.
     *
     * @param statistic {@code min}, {@code median} or {@code 90th}
     * @return c2, or NaN if none is published
     * @throws IllegalArgumentException for another statistic
     */
    public double c2(String statistic) {
        return switch (statistic) {
            case "min" -> c2Min;
            case "median" -> c2Median;
            case "90th" -> c2Ninetieth;
            default -> throw new IllegalArgumentException("statistic must be min, median or 90th: was " + statistic);
        };
    }
}
