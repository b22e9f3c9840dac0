package io.github.subtail.figure;

import io.github.subtail.stats.BoxPlot;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.AxesChartStyler.TextAlignment;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** One panel as an XChart chart without a legend; each series becomes one or more of XChart's. */
final class PanelChart {

    static final int BAND_ALPHA = 45;
    static final int FILL_ALPHA = 70;
    static final int MARKER_SIZE = 7;
    private static final int MOST_MARKERS = 20;

    private static final Lettering TITLE = new Lettering(12, Font.BOLD);
    private static final Lettering WORD = new Lettering(12, Font.PLAIN);

    private final Panel panel;
    private final XYChart chart;
    private final Range vertical;

    private PanelChart(Panel panel, int width, int height) {
        this.panel = panel;
        this.chart = new XYChart(width, height);
        this.vertical = Range.vertical(panel);
    }

    /** Paints a panel into the rectangle (0, 0, width, height). */
    static void paint(Panel panel, Graphics2D g, int width, int height) {
        int head = panel.title().isEmpty() ? 0 : 16;
        int foot = panel.x().categories().isEmpty() ? 0 : 18;
        PanelChart drawing = new PanelChart(panel, width, height - head - foot);
        drawing.style();
        drawing.addCorners();
        panel.series().forEach(drawing::add);
        XYChart chart = drawing.chart;
        Graphics2D own = (Graphics2D) g.create();
        own.translate(0, head);
        chart.paint(own, chart.getWidth(), chart.getHeight());
        panel.series().stream()
                .filter(series -> Pen.isPatterned(series.mark()))
                .forEach(series -> drawing.paintPatterned(own, series));
        own.dispose();
        g.setColor(new Color(Theme.LIGHT.text()));
        TITLE.drawCentred(g, panel.title(), width / 2.0, 14);
        List<String> words = panel.x().categories();
        for (int i = 0; i < words.size(); i++) {
            WORD.drawCentred(g, words.get(i), chart.getScreenXFromChart(i + 1), head + chart.getHeight() + 6);
        }
    }

    static boolean hasBand(Series series) {
        return Pen.hasMarkers(series.mark())
                && series.points().stream().anyMatch(p -> !Double.isNaN(p.lower()) && !Double.isNaN(p.upper()));
    }

    private void style() {
        XYStyler styler = chart.getStyler();
        Color text = new Color(Theme.LIGHT.text());
        Color paper = new Color(Theme.LIGHT.background());
        chart.setXAxisTitle(panel.x().label());
        chart.setYAxisTitle(panel.y().label());
        styler.setLocale(Locale.ROOT)
                .setDecimalPattern("#,##0.########")
                .setChartTitleVisible(false)
                .setLegendVisible(false)
                .setChartBackgroundColor(paper)
                .setPlotBackgroundColor(paper)
                .setPlotBorderVisible(false)
                .setChartFontColor(text)
                .setXAxisTitleColor(text)
                .setYAxisTitleColor(text)
                .setChartPadding(8)
                .setMarkerSize(MARKER_SIZE)
                .setPlotContentSize(1);
        Range horizontal = Range.horizontal(panel);
        styler.setXAxisTicksVisible(panel.x().categories().isEmpty())
                .setXAxisTitleVisible(!panel.x().label().isEmpty())
                .setYAxisLabelAlignment(TextAlignment.Right)
                .setAxisTickLabelsColor(text)
                .setAxisTickMarksColor(text)
                .setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12))
                .setAxisTitleFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12))
                .setPlotGridLinesColor(new Color(Theme.LIGHT.grid()))
                .setPlotGridLinesStroke(new BasicStroke(0.7f))
                .setPlotGridVerticalLinesVisible(panel.x().categories().isEmpty())
                .setXAxisLogarithmic(panel.x().logarithmic())
                .setYAxisLogarithmic(panel.y().logarithmic())
                .setXAxisMin(horizontal.low())
                .setXAxisMax(horizontal.high())
                .setYAxisMin(vertical.low())
                .setYAxisMax(vertical.high())
                .setXAxisTickMarkSpacingHint(60)
                .setYAxisTickMarkSpacingHint(40);
    }

    /** Nothing to see, but XChart wants at least one series to make axes. */
    private void addCorners() {
        Range horizontal = Range.horizontal(panel);
        List<Point> corners =
                List.of(Point.of(horizontal.low(), vertical.low()), Point.of(horizontal.high(), vertical.high()));
        draw(corners, XYSeriesRenderStyle.Scatter).setMarker(SeriesMarkers.NONE);
    }

    private void add(Series series) {
        if (series.points().isEmpty() || Pen.isPatterned(series.mark())) {
            return;
        }
        switch (series.mark()) {
            case BOX -> addBoxes(series);
            case BARS -> addBars(series);
            case VERTICAL ->
                series.points()
                        .forEach(p -> line(
                                series, List.of(Point.of(p.x(), vertical.low()), Point.of(p.x(), vertical.high()))));
            default -> addLine(series);
        }
    }

    /** XChart strokes each piece of a line by itself and so never gets to the gaps of a pattern. */
    private void paintPatterned(Graphics2D g, Series series) {
        Path2D path = new Path2D.Double();
        for (Point p : series.points()) {
            double x = chart.getScreenXFromChart(p.x());
            double y = chart.getScreenYFromChart(p.y());
            if (path.getCurrentPoint() == null) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        g.setColor(Pen.color(series));
        g.setStroke(Pen.stroke(series.mark()));
        g.draw(path);
    }

    private void addLine(Series series) {
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
        line(series, series.points());
        if (Pen.hasMarkers(series.mark())) {
            int every = (series.points().size() + MOST_MARKERS - 1) / MOST_MARKERS;
            List<Point> marked = new ArrayList<>();
            for (int i = 0; i < series.points().size(); i += every) {
                marked.add(series.points().get(i));
            }
            scatter(series, marked).setMarker(Pen.marker(series.mark()));
        }
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
