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
}
