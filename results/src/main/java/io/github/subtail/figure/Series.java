package io.github.subtail.figure;

import java.util.List;

/**
 * One named series of a panel.
 *
 * @param name its name in legend and CSV
 * @param mark how it is drawn
 * @param ink its colour
 * @param points its rows, in drawing order
 */
public record Series(String name, Mark mark, Ink ink, List<Point> points) {

    /** Copies the points. */
    public Series {
        points = List.copyOf(points);
    }
}
