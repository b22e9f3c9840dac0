package io.github.subtail.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names of all series of a figure, below its panels and so never over its data. */
final class Legend {

    private static final Lettering TEXT = new Lettering(12, Font.PLAIN);
    private static final double LINE_HEIGHT = 18;
    private static final double SAMPLE = 28;
    private static final double GAP = 18;

    private final List<List<Series>> rows = new ArrayList<>();

    Legend(Figure figure, double width) {
        Map<String, Series> distinct = new LinkedHashMap<>();
        figure.panels().stream()
                .flatMap(panel -> panel.series().stream())
                .filter(series -> !series.legend().isEmpty() && !series.points().isEmpty())
                .forEach(series -> distinct.putIfAbsent(series.legend() + series.mark() + series.ink(), series));
        double used = Double.POSITIVE_INFINITY;
        for (Series series : distinct.values()) {
            double own = width(series);
            if (used + own > width) {
                rows.add(new ArrayList<>());
                used = 0;
            }
            rows.get(rows.size() - 1).add(series);
            used += own;
        }
    }

    double height() {
        return rows.isEmpty() ? 0 : rows.size() * LINE_HEIGHT + 6;
    }

    void paint(Graphics2D g, double left, double top) {
        double y = top + 13;
        for (List<Series> row : rows) {
            double x = left;
            for (Series series : row) {
                paintSample(g, series, x, y - 4);
                g.setColor(new Color(Theme.LIGHT.text()));
                TEXT.draw(g, series.legend(), x + SAMPLE + 6, y);
                x += width(series);
            }
            y += LINE_HEIGHT;
        }
    }

    private static double width(Series series) {
        return SAMPLE + 6 + TEXT.width(series.legend()) + GAP;
    }

    private static void paintSample(Graphics2D g, Series series, double x, double y) {
        g.setColor(Pen.color(series));
        g.setStroke(Pen.stroke(series.mark()));
        if (series.mark() == Mark.SPAN) {
            g.fill(new Rectangle2D.Double(x + 4, y - 5, SAMPLE - 8, 10));
            return;
        }
        if (series.mark() == Mark.BARS) {
            Rectangle2D bar = new Rectangle2D.Double(x + 4, y - 5, SAMPLE - 8, 10);
            g.draw(bar);
            g.setColor(Pen.tint(series, SeriesDrawing.FILL_ALPHA));
            g.fill(bar);
            return;
        }
        if (SeriesDrawing.hasBand(series)) {
            g.setColor(Pen.tint(series, SeriesDrawing.BAND_ALPHA));
            g.fill(new Rectangle2D.Double(x, y - 6, SAMPLE, 12));
            g.setColor(Pen.color(series));
        }
        g.draw(new Line2D.Double(x, y, x + SAMPLE, y));
        if (Pen.hasMarkers(series.mark())) {
            Pen.marker(series.mark()).paint(g, x + SAMPLE / 2, y, PanelChart.MARKER_SIZE);
        }
    }
}
