package io.github.subtail.figure;

import io.github.subtail.stats.BoxPlot;
import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Puts the series of a panel into an XChart chart, but for plain lines; each becomes one or more of XChart's. */
record SeriesDrawing(XYChart chart, Range horizontal, Range vertical, boolean logarithmic) {

    static final int BAND_ALPHA = 45;
    static final int FILL_ALPHA = 70;
    private static final int OPAQUE = 255;
    private static final int MOST_MARKERS = 20;
    private static final double HALF_BAR = 0.3;

    static boolean hasBand(Series series) {
        return Pen.hasMarkers(series.mark())
                && series.points().stream().anyMatch(p -> !Double.isNaN(p.lower()) && !Double.isNaN(p.upper()));
    }

    /**
     * Nothing to see, but XChart makes axes of the points there are, and ticks at them where they are equally far apart:
     * these are not.
     */
    void addRange() {
        List<Point> diagonal = DoubleStream.of(0, 0.381966, 1)
                .mapToObj(share -> Point.of(within(horizontal, share), within(vertical, share)))
                .toList();
        draw(diagonal, XYSeriesRenderStyle.Scatter).setMarker(SeriesMarkers.NONE);
    }

    private static double within(Range range, double share) {
        return (1 - share) * range.low() + share * range.high();
    }

    /** A straight line of the grid, behind whatever is added later. */
    void addGridLine(Point from, Point to) {
        XYSeries drawn = draw(List.of(from, to), XYSeriesRenderStyle.Line);
        drawn.setLineColor(new Color(Theme.LIGHT.grid()));
        drawn.setLineStyle(PanelChart.GRID);
        drawn.setMarker(SeriesMarkers.NONE);
    }

    void add(Series series) {
        if (series.points().isEmpty()) {
            return;
        }
        switch (series.mark()) {
            case BOX -> addBoxes(series);
            case BARS -> addBars(series);
            case SPAN -> addSpans(series);
            case LEVEL -> series.points().forEach(p -> line(series, across(p.x(), p.y())));
            case VERTICAL ->
                series.points()
                        .forEach(p -> line(
                                series, List.of(Point.of(p.x(), vertical.low()), Point.of(p.x(), vertical.high()))));
            default -> addBandAndMarkers(series);
        }
    }

    private void addBandAndMarkers(Series series) {
        if (hasBand(series)) {
            List<Point> band = series.points().stream()
                    .filter(p -> !Double.isNaN(p.lower()) && !Double.isNaN(p.upper()))
                    .toList();
            List<Point> outline = new ArrayList<>();
            band.forEach(p -> outline.add(Point.of(p.x(), p.upper())));
            for (int i = band.size() - 1; i >= 0; i--) {
                outline.add(Point.of(band.get(i).x(), band.get(i).lower()));
            }
            area(series, outline, BAND_ALPHA);
        }
        if (Pen.hasMarkers(series.mark())) {
            scatter(series, marked(series.points())).setMarker(Pen.marker(series.mark()));
        }
    }

    /** Both ends, and between them each point that is far enough from the one marked before it. */
    private List<Point> marked(List<Point> points) {
        double apart = 0.999 * (place(horizontal.high()) - place(horizontal.low())) / MOST_MARKERS;
        Point last = points.get(points.size() - 1);
        List<Point> marked = new ArrayList<>();
        for (Point p : points) {
            boolean clear = marked.isEmpty()
                    || place(p.x()) - place(marked.get(marked.size() - 1).x()) >= apart;
            if (clear && (marked.isEmpty() || place(last.x()) - place(p.x()) >= apart)) {
                marked.add(p);
            }
        }
        marked.add(last);
        return marked;
    }

    private double place(double x) {
        return logarithmic ? Math.log(x) : x;
    }

    private void addBars(Series series) {
        for (Point p : series.points()) {
            List<Point> bar = List.of(
                    Point.of(p.lower(), 0),
                    Point.of(p.lower(), p.y()),
                    Point.of(p.upper(), p.y()),
                    Point.of(p.upper(), 0));
            if (p.y() > 0) {
                area(series, bar, FILL_ALPHA);
                line(series, bar);
            }
        }
    }

    private void addSpans(Series series) {
        for (Point p : series.points()) {
            List<Point> bar = new ArrayList<>(across(p.x(), p.lower()));
            bar.add(Point.of(p.x() + HALF_BAR, p.upper()));
            bar.add(Point.of(p.x() - HALF_BAR, p.upper()));
            area(series, bar, OPAQUE);
        }
    }

    private static List<Point> across(double x, double y) {
        return List.of(Point.of(x - HALF_BAR, y), Point.of(x + HALF_BAR, y));
    }

    private void addBoxes(Series series) {
        series.points().stream().mapToDouble(Point::x).distinct().forEach(x -> {
            double[] values = series.points().stream()
                    .filter(p -> p.x() == x)
                    .mapToDouble(Point::y)
                    .toArray();
            addBox(series, x, BoxPlot.of(values));
        });
    }

    private void addBox(Series series, double x, BoxPlot box) {
        double half = 0.28;
        List<Point> outline = List.of(
                Point.of(x - half, box.q1()),
                Point.of(x - half, box.q3()),
                Point.of(x + half, box.q3()),
                Point.of(x + half, box.q1()),
                Point.of(x - half, box.q1()));
        area(series, outline, FILL_ALPHA);
        line(series, outline);
        line(series, List.of(Point.of(x - half, box.median()), Point.of(x + half, box.median())))
                .setLineStyle(new BasicStroke(3));
        whisker(series, x, box.q1(), box.lowerWhisker());
        whisker(series, x, box.q3(), box.upperWhisker());
        List<Point> outliers =
                Arrays.stream(box.outliers()).mapToObj(y -> Point.of(x, y)).toList();
        if (!outliers.isEmpty()) {
            scatter(series, outliers).setMarker(SeriesMarkers.CIRCLE);
        }
    }

    private void whisker(Series series, double x, double from, double to) {
        line(series, List.of(Point.of(x, from), Point.of(x, to), Point.of(x - 0.12, to), Point.of(x + 0.12, to)));
    }

    private XYSeries line(Series series, List<Point> points) {
        XYSeries drawn = draw(points, XYSeriesRenderStyle.Line);
        drawn.setLineColor(Pen.color(series));
        drawn.setLineStyle(Pen.stroke(series.mark()));
        drawn.setMarker(SeriesMarkers.NONE);
        return drawn;
    }

    private XYSeries scatter(Series series, List<Point> points) {
        XYSeries drawn = draw(points, XYSeriesRenderStyle.Scatter);
        drawn.setMarkerColor(Pen.color(series));
        return drawn;
    }

    private void area(Series series, List<Point> outline, int alpha) {
        XYSeries drawn = draw(outline, XYSeriesRenderStyle.PolygonArea);
        drawn.setFillColor(Pen.tint(series, alpha));
        drawn.setLineColor(new Color(0, true));
        drawn.setMarker(SeriesMarkers.NONE);
    }

    private XYSeries draw(List<Point> points, XYSeriesRenderStyle style) {
        String name = "s" + chart.getSeriesCollection().size();
        XYSeries drawn = chart.addSeries(
                name,
                points.stream().mapToDouble(Point::x).toArray(),
                points.stream().mapToDouble(Point::y).toArray());
        drawn.setXYSeriesRenderStyle(style);
        return drawn;
    }
}
