package io.github.subtail.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.Locale;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.AxesChartStyler.TextAlignment;
import org.knowm.xchart.style.XYStyler;

/** One panel as an XChart chart without a legend; its logarithmic axes and its words are our own. */
final class PanelChart {

    static final int MARKER_SIZE = 7;
    static final BasicStroke GRID = new BasicStroke(0.7f);

    private static final int PADDING = 8;
    private static final Lettering TITLE = new Lettering(12, Font.BOLD);

    private final Panel panel;
    private final XYChart chart;
    private final Range horizontal;
    private final Range vertical;

    private PanelChart(Panel panel, int width, int height) {
        this.panel = panel;
        this.chart = new XYChart(width, height);
        this.horizontal = Range.horizontal(panel);
        this.vertical = Range.vertical(panel);
    }

    /** Paints a panel into the rectangle (0, 0, width, height). */
    static void paint(Panel shown, Graphics2D g, int width, int height) {
        Panel panel = shown.drawn();
        int head = panel.title().isEmpty() ? 0 : 16;
        int left = panel.y().logarithmic() ? LogAxis.width(Range.vertical(panel)) : 0;
        CategoryWords words = new CategoryWords(panel.x(), width);
        int foot = panel.x().logarithmic() ? LogAxis.HEIGHT : words.height();
        double overhang =
                panel.x().logarithmic() ? LogAxis.overhang(Range.horizontal(panel), width - left - 2 * PADDING) : 0;
        int right = (int) Math.ceil(Math.max(0, overhang - PADDING));
        PanelChart drawing = new PanelChart(panel, width - left - right, height - head - foot);
        drawing.style();
        drawing.addSeries();
        XYChart chart = drawing.chart;
        Graphics2D own = (Graphics2D) g.create();
        own.translate(left, head);
        chart.paint(own, chart.getWidth(), chart.getHeight());
        drawing.paintOver(own);
        words.paint(own, chart);
        own.dispose();
        g.setColor(new Color(Theme.LIGHT.text()));
        TITLE.drawCentred(g, panel.title(), width / 2.0, 14);
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
                .setChartPadding(PADDING)
                .setMarkerSize(MARKER_SIZE)
                .setPlotContentSize(1);
        boolean numbers = panel.x().categories().isEmpty() && !panel.x().logarithmic();
        styler.setXAxisTicksVisible(numbers)
                .setXAxisTitleVisible(numbers && !panel.x().label().isEmpty())
                .setYAxisTicksVisible(!panel.y().logarithmic())
                .setYAxisTitleVisible(!panel.y().logarithmic())
                .setYAxisLabelAlignment(TextAlignment.Right)
                .setAxisTickLabelsColor(text)
                .setAxisTickMarksColor(text)
                .setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12))
                .setAxisTitleFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12))
                .setPlotGridLinesColor(new Color(Theme.LIGHT.grid()))
                .setPlotGridLinesStroke(GRID)
                .setPlotGridVerticalLinesVisible(numbers)
                .setPlotGridHorizontalLinesVisible(!panel.y().logarithmic())
                .setXAxisLogarithmic(panel.x().logarithmic())
                .setYAxisLogarithmic(panel.y().logarithmic())
                .setXAxisMin(horizontal.low())
                .setXAxisMax(horizontal.high())
                .setYAxisMin(vertical.low())
                .setYAxisMax(vertical.high())
                .setXAxisTickMarkSpacingHint(60)
                .setYAxisTickMarkSpacingHint(40);
    }

    private void addSeries() {
        SeriesDrawing drawing =
                new SeriesDrawing(chart, horizontal, vertical, panel.x().logarithmic());
        drawing.addRange();
        if (panel.x().logarithmic()) {
            LogTicks.of(horizontal)
                    .labelled()
                    .forEach(x -> drawing.addGridLine(Point.of(x, vertical.low()), Point.of(x, vertical.high())));
        }
        if (panel.y().logarithmic()) {
            LogTicks.of(vertical)
                    .labelled()
                    .forEach(y -> drawing.addGridLine(Point.of(horizontal.low(), y), Point.of(horizontal.high(), y)));
        }
        panel.series().forEach(drawing::add);
    }

    private void paintOver(Graphics2D g) {
        if (panel.x().logarithmic()) {
            LogAxis.paintHorizontal(g, chart, panel.x().label(), horizontal, vertical.low());
        }
        if (panel.y().logarithmic()) {
            LogAxis.paintVertical(g, chart, panel.y().label(), vertical, horizontal.low());
        }
        panel.series().stream().filter(series -> Pen.isLine(series.mark())).forEach(series -> paintLine(g, series));
    }

    /** XChart strokes each piece of a line by itself: many elements in a file, and never the gaps of a pattern. */
    private void paintLine(Graphics2D g, Series series) {
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
}
