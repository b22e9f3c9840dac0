package io.github.subtail.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** How a mark is stroked: the same in the plot and in the legend. */
final class Pen {

    private static final float[] DASHES = {7, 4};
    private static final float[] LONG_DASHES = {14, 5};
    private static final float[] DOTS = {1.5f, 3.5f};
    private static final float[] DASHES_AND_DOTS = {9, 3, 2, 3};

    private Pen() {}

    static BasicStroke stroke(Mark mark) {
        return switch (mark) {
            case DASHED -> patterned(1.4f, DASHES);
            case DOTTED -> patterned(2.2f, DOTS);
            case DASH_DOT -> patterned(1.8f, DASHES_AND_DOTS);
            case LONG_DASHED -> patterned(2.0f, LONG_DASHES);
            case BARS -> solid(1.2f);
            case VERTICAL -> solid(2.4f);
            case LEVEL -> solid(3.2f);
            default -> solid(1.8f);
        };
    }

    static Marker marker(Mark mark) {
        return switch (mark) {
            case LINE -> SeriesMarkers.CIRCLE;
            case LINE_DOWN -> SeriesMarkers.TRIANGLE_DOWN;
            case LINE_UP -> SeriesMarkers.TRIANGLE_UP;
            default -> SeriesMarkers.NONE;
        };
    }

    static boolean hasMarkers(Mark mark) {
        return mark == Mark.LINE || mark == Mark.LINE_DOWN || mark == Mark.LINE_UP;
    }

    static boolean isLine(Mark mark) {
        return switch (mark) {
            case LINE, LINE_DOWN, LINE_UP, DASHED, SOLID, DOTTED, DASH_DOT, LONG_DASHED -> true;
            case BOX, BARS, SPAN, LEVEL, VERTICAL -> false;
        };
    }

    static Color color(Series series) {
        return new Color(series.ink().rgb(Theme.LIGHT));
    }

    /** A tint that lets what lies behind it show. */
    static Color tint(Series series, int alpha) {
        Color color = color(series);
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }

    private static BasicStroke solid(float width) {
        return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    private static BasicStroke patterned(float width, float[] pattern) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, pattern, 0);
    }
}
