package io.github.subtail.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;
import org.knowm.xchart.XYChart;

/** A logarithmic axis beside a painted chart: XChart labels powers of ten only, of which a short axis may have none. */
final class LogAxis {

    /** What a horizontal axis takes at the bottom. */
    static final int HEIGHT = 38;

    private static final Lettering TEXT = new Lettering(12, Font.PLAIN);
    private static final BasicStroke STROKE = new BasicStroke(1);
    private static final int GAP = 4;
    private static final int LONG = 5;
    private static final int SHORT = 3;
    private static final int PADDING_LEFT = 17;

    private LogAxis() {}

    /** What a vertical axis takes at the left: its label, its numbers and their marks. */
    static int width(Range range) {
        double widest = LogTicks.of(range).labelled().stream()
                .mapToDouble(value -> TEXT.width(LogTicks.label(value)))
                .max()
                .orElse(0);
        return (int) Math.ceil(widest) + PADDING_LEFT + LONG + 6;
    }

    /** How far the last number of a horizontal axis of some length stands out beyond its end. */
    static double overhang(Range range, double length) {
        List<Double> labelled = LogTicks.of(range).labelled();
        if (labelled.isEmpty()) {
            return 0;
        }
        double last = labelled.get(labelled.size() - 1);
        double beside = length * Math.log(range.high() / last) / Math.log(range.high() / range.low());
        return Math.max(0, TEXT.width(LogTicks.label(last)) / 2 - beside);
    }

    static void paintHorizontal(Graphics2D g, XYChart chart, String label, Range range, double bottom) {
        g.setColor(new Color(Theme.LIGHT.text()));
        g.setStroke(STROKE);
        double y = chart.getScreenYFromChart(bottom) + GAP;
        double from = chart.getScreenXFromChart(range.low());
        double to = chart.getScreenXFromChart(range.high());
        g.draw(new Line2D.Double(from, y, to, y));
        LogTicks ticks = LogTicks.of(range);
        for (double value : ticks.between()) {
            double x = chart.getScreenXFromChart(value);
            g.draw(new Line2D.Double(x, y, x, y + SHORT));
        }
        for (double value : ticks.labelled()) {
            double x = chart.getScreenXFromChart(value);
            g.draw(new Line2D.Double(x, y, x, y + LONG));
            TEXT.drawCentred(g, LogTicks.label(value), x, y + LONG + 13);
        }
        TEXT.drawCentred(g, label, (from + to) / 2, y + LONG + 33);
    }

    static void paintVertical(Graphics2D g, XYChart chart, String label, Range range, double left) {
        g.setColor(new Color(Theme.LIGHT.text()));
        g.setStroke(STROKE);
        double x = chart.getScreenXFromChart(left) - GAP;
        double from = chart.getScreenYFromChart(range.low());
        double to = chart.getScreenYFromChart(range.high());
        g.draw(new Line2D.Double(x, from, x, to));
        LogTicks ticks = LogTicks.of(range);
        for (double value : ticks.between()) {
            double y = chart.getScreenYFromChart(value);
            g.draw(new Line2D.Double(x - SHORT, y, x, y));
        }
        for (double value : ticks.labelled()) {
            double y = chart.getScreenYFromChart(value);
            String text = LogTicks.label(value);
            g.draw(new Line2D.Double(x - LONG, y, x, y));
            TEXT.draw(g, text, x - LONG - 3 - TEXT.width(text), y + 4);
        }
        Graphics2D turned = (Graphics2D) g.create();
        turned.translate(PADDING_LEFT - width(range), (from + to) / 2);
        turned.rotate(-Math.PI / 2);
        TEXT.drawCentred(turned, label, 0, 0);
        turned.dispose();
    }
}
