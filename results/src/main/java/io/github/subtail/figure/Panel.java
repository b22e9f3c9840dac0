package io.github.subtail.figure;

import java.util.List;

/**
 * One pair of axes and what is drawn on it.
 *
 * @param title a few words over it; may be empty
 * @param x horizontal axis
 * @param y vertical axis
 * @param series what is drawn, back to front
 */
public record Panel(String title, Axis x, Axis y, List<Series> series) {

    private static final double LEAST_GAP = 1e-9;

    /**
     * Copies the series.
     *
     * @throws IllegalArgumentException if no series has a point
     */
    public Panel {
        series = List.copyOf(series);
        if (series.stream().allMatch(s -> s.points().isEmpty())) {
            throw new IllegalArgumentException("panel must have a point to draw: '" + title + "' has none");
        }
    }

    /**
     * Whether an axis of gaps would have anything to draw.
     *
     * @param series the curves, as shares of a limit
     * @return true if a point lies below 1 by more than rounding
     */
    public static boolean hasGap(List<Series> series) {
        return series.stream().anyMatch(s -> !gaps(s).points().isEmpty());
    }

    /** With the numbers that are drawn: distances from 1 where the vertical axis shows them. */
    Panel drawn() {
        if (y.scale() != Axis.Scale.GAP) {
            return this;
        }
        return new Panel(
                title,
                x,
                Axis.logarithmic(y.label()),
                series.stream().map(Panel::gaps).toList());
    }

    private static Series gaps(Series series) {
        List<Point> gaps = series.points().stream()
                .filter(p -> 1 - p.y() > LEAST_GAP)
                .map(p -> new Point(p.x(), 1 - p.y(), positive(1 - p.upper()), positive(1 - p.lower())))
                .toList();
        return new Series(series.name(), series.legend(), series.mark(), series.ink(), gaps);
    }

    private static double positive(double gap) {
        return gap > LEAST_GAP ? gap : Double.NaN;
    }
}
