package io.github.subtail.stats;

import io.github.subtail.store.FitRow;
import io.github.subtail.store.Sample;
import java.util.ArrayList;
import java.util.List;

/**
 * The three fitted curves of a panel of Figure 2: minimum, median and 90th percentile over runs.
 *
 * <p>Each statistic is fitted freely, {@link CurveFit#free}; the common limit is the mean of the three c1, and each c2
 * is fitted again with it, as the study does.
 *
 * <p>Source: Becker, Gao, Zadouri, Mirzasoleiman, AISTATS 2023, section 6, Figure 2; arXiv 2303.11937.
 *
 * @param figure panel, {@code 2a} to {@code 2h}
 * @param cellGroup {@code problem/algorithm}
 * @param axis what the curves are a function of
 */
public record PanelFit(String figure, String cellGroup, FitAxis axis) {

    private static final List<String> STATISTICS = List.of("min", "median", "90th");
    private static final double[] LEVELS = {0, 0.5, 0.9};

    /**
     * The rows of table {@code fit} for the panel.
     *
     * @param samples one per grid point of the panel, of the statistic it shows; empty ones are left out
     * @param reference the value that is drawn as 1
     * @return three rows: min, median, 90th; all NaN with fewer than two grid points
     */
    public List<FitRow> rows(List<Sample> samples, double reference) {
        List<Sample> points =
                samples.stream().filter(sample -> sample.values().length > 0).toList();
        double[] s = points.stream()
                .mapToDouble(point -> axis.abscissa(point.t(), point.oracleCalls()))
                .toArray();
        double[][] curves = new double[LEVELS.length][points.size()];
        for (int i = 0; i < points.size(); i++) {
            double[] estimates = Quantiles.estimates(points.get(i).values(), LEVELS);
            for (int k = 0; k < LEVELS.length; k++) {
                curves[k][i] = estimates[k] / reference;
            }
        }
        return fit(s, curves);
    }

    private List<FitRow> fit(double[] s, double[][] curves) {
        CurveFit[] free = new CurveFit[curves.length];
        double limit = 0;
        for (int k = 0; k < curves.length; k++) {
            free[k] = CurveFit.free(s, curves[k]);
            limit += free[k].c1() / curves.length;
        }
        PublishedFit published = PublishedFit.of(figure);
        List<FitRow> rows = new ArrayList<>();
        for (int k = 0; k < curves.length; k++) {
            CurveFit refit = CurveFit.withLimit(limit, s, curves[k]);
            rows.add(new FitRow(
                    figure,
                    cellGroup,
                    STATISTICS.get(k),
                    axis.id(),
                    free[k].c1(),
                    free[k].c2(),
                    refit.c1(),
                    refit.c2(),
                    published.c1(),
                    published.c2(STATISTICS.get(k))));
        }
        return rows;
    }
}
