package io.github.subtail.figure;

import java.util.List;

/**
 * One named series of a panel.
 *
 * @param name its name in the CSV
 * @param legend its name in the legend; empty to leave it out
 * @param mark how it is drawn
 * @param ink its colour
 * @param points its rows, in drawing order
 */
public record Series(String name, String legend, Mark mark, Ink ink, List<Point> points) {

    /** Copies the points. */
    public Series {
        points = List.copyOf(points);
    }

    /**
     * A series whose two names are one.
     *
     * @param name its name in legend and CSV
     * @param mark how it is drawn
     * @param ink its colour
     * @param points its rows
     */
    public Series(String name, Mark mark, Ink ink, List<Point> points) {
        this(name, name, mark, ink, points);
    }
}
