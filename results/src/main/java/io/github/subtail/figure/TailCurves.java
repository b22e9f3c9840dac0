package io.github.subtail.figure;

import io.github.subtail.stats.CurveFit;
import io.github.subtail.stats.OrderStatisticInterval;
import io.github.subtail.stats.Quantiles;
import io.github.subtail.store.FitRow;
import io.github.subtail.store.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Minimum, median and 90th percentile over runs against t, as shares of the reference.
 *
 * @param minimum without intervals
 * @param median with exact intervals
 * @param ninetieth with exact intervals
 * @param trials done trials at each t
 */
record TailCurves(List<Point> minimum, List<Point> median, List<Point> ninetieth, List<Integer> trials) {

    private static final double CONFIDENCE = 0.95;

    static TailCurves of(List<Sample> samples, double reference) {
        Map<Integer, OrderStatisticInterval> middles = new HashMap<>();
        Map<Integer, OrderStatisticInterval> uppers = new HashMap<>();
        List<Point> minimum = new ArrayList<>();
        List<Point> median = new ArrayList<>();
        List<Point> ninetieth = new ArrayList<>();
        for (Sample sample : samples) {
            double[] sorted = Arrays.stream(sample.values())
                    .map(v -> v / reference)
                    .sorted()
                    .toArray();
            minimum.add(Point.of(sample.t(), sorted[0]));
            median.add(quantile(sample.t(), sorted, interval(middles, sorted.length, 0.5)));
            ninetieth.add(quantile(sample.t(), sorted, interval(uppers, sorted.length, 0.9)));
        }
        return new TailCurves(
                minimum,
                median,
                ninetieth,
                samples.stream().map(sample -> sample.values().length).toList());
    }

    private static OrderStatisticInterval interval(Map<Integer, OrderStatisticInterval> known, int n, double q) {
        return known.computeIfAbsent(n, size -> OrderStatisticInterval.of(size, q, CONFIDENCE));
    }

    private static Point quantile(int t, double[] sorted, OrderStatisticInterval interval) {
        return new Point(t, Quantiles.estimate(sorted, interval.q()), interval.lower(sorted), interval.upper(sorted));
    }

    int size() {
        return minimum.size();
    }

    List<Series> series(Ink ink) {
        return List.of(
                new Series("minimum", Mark.LINE_DOWN, ink, minimum),
                banded("median", Mark.LINE, ink, median),
                banded("90th percentile", Mark.LINE_UP, ink, ninetieth));
    }

    private static Series banded(String name, Mark mark, Ink ink, List<Point> points) {
        Series plain = new Series(name, mark, ink, points);
        return SeriesDrawing.hasBand(plain) ? new Series(name, name + ", 95% interval", mark, ink, points) : plain;
    }

    /** The fitted curves with the common limit, at the t of the data. */
    List<Series> fits(List<FitRow> rows) {
        List<Series> fits = new ArrayList<>();
        for (FitRow row : rows) {
            CurveFit fit = new CurveFit(row.c1(), row.c2());
            List<Point> points = minimum.stream()
                    .map(p -> Point.of(p.x(), fit.at(1 / Math.sqrt(p.x()))))
                    .toList();
            String statistic = row.statistic().equals("90th") ? "90th percentile" : row.statistic();
            fits.add(new Series(
                    "fit of " + statistic, fits.isEmpty() ? "fits c₁ − c₂/√t" : "", Mark.DASHED, Ink.NEUTRAL, points));
        }
        return fits;
    }

    Flatness flatness() {
        return new Flatness(
                (int) minimum.get(0).x(),
                ninetieth.get(0).y() - minimum.get(0).y(),
                median.get(size() - 1).y() - median.get(0).y());
    }

    String words() {
        Point from = minimum.get(0);
        return String.format(
                        Locale.ROOT,
                        "From t = %.0f to t = %.0f, in shares of OPT: ",
                        from.x(),
                        minimum.get(size() - 1).x())
                + change("minimum", minimum) + ", " + change("median", median) + ", "
                + change("90th percentile", ninetieth) + ".";
    }

    private static String change(String name, List<Point> points) {
        return String.format(
                Locale.ROOT,
                "%s %.3f to %.3f",
                name,
                points.get(0).y(),
                points.get(points.size() - 1).y());
    }
}
