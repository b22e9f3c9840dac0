package io.github.subtail.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.knowm.xchart.internal.chartpart.IChart;

/** A figure as one drawing: its title and remarks, its panels, its legend below them. */
final class FigureChart implements IChart {

    private static final Lettering TITLE = new Lettering(14, Font.BOLD);
    private static final Lettering REMARK = new Lettering(12, Font.ITALIC);
    private static final int MARGIN = 12;
    private static final int PANEL_HEIGHT = 300;

    private final Figure figure;
    private final double scale;
    private final int width;
    private final int rows;
    private final int panelWidth;
    private final List<String> title;
    private final List<String> remarks;
    private final Legend legend;

    FigureChart(Figure figure, Layout layout, double scale) {
        this.figure = figure;
        this.scale = scale;
        this.width = layout.width();
        int columns =
                layout == Layout.ONE_COLUMN ? 1 : Math.min(2, figure.panels().size());
        this.rows = (figure.panels().size() + columns - 1) / columns;
        this.panelWidth = width / columns;
        int text = width - 2 * MARGIN;
        this.title = TITLE.lines(figure.title(), text);
        this.remarks = figure.remarks().stream()
                .flatMap(remark -> REMARK.lines(remark, text).stream())
                .toList();
        this.legend = new Legend(figure, text);
    }

    private int head() {
        return MARGIN + 18 * title.size() + 16 * remarks.size();
    }

    private int height() {
        return head() + rows * PANEL_HEIGHT + (int) Math.ceil(legend.height()) + MARGIN / 2;
    }

    @Override
    public int getWidth() {
        return (int) Math.round(scale * width);
    }

    @Override
    public int getHeight() {
        return (int) Math.round(scale * height());
    }

    @Override
    public String getTitle() {
        return figure.title();
    }

    @Override
    public void paint(Graphics2D target, int ignoredWidth, int ignoredHeight) {
        Graphics2D g = (Graphics2D) target.create();
        g.scale(scale, scale);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(new Color(Theme.LIGHT.background()));
        g.fill(new Rectangle2D.Double(0, 0, width, height()));
        g.setStroke(new BasicStroke(1));
        paintHead(g);
        for (int i = 0; i < figure.panels().size(); i++) {
            int columns = width / panelWidth;
            Graphics2D own = (Graphics2D) g.create();
            own.translate((i % columns) * panelWidth, head() + (i / columns) * PANEL_HEIGHT);
            PanelChart.paint(figure.panels().get(i), own, panelWidth, PANEL_HEIGHT);
            own.dispose();
        }
        legend.paint(g, MARGIN, head() + rows * PANEL_HEIGHT);
        g.dispose();
    }

    private void paintHead(Graphics2D g) {
        g.setColor(new Color(Theme.LIGHT.text()));
        double y = MARGIN + 10;
        for (String line : title) {
            TITLE.draw(g, line, MARGIN, y);
            y += 18;
        }
        for (String line : remarks) {
            REMARK.draw(g, line, MARGIN, y);
            y += 16;
        }
    }
}
