package io.github.subtail.figure;

import io.github.subtail.bounds.Edition;
import java.util.List;

/**
 * A proved lower bound over t, to stand beside what was observed.
 *
 * @param figure id of the figure it belongs to, {@code 2a} to {@code 2i}
 * @param name theorem, edition, row and level, such as {@code Theorem 4, corrected (G), delta = 0.01}
 * @param edition decides how it is drawn: published dotted, corrected dash-dotted, sharpened solid, adaptive dashed
 * @param points t against the bound on F (not divided by the reference); lower and upper NaN
 */
public record BoundCurve(String figure, String name, Edition edition, List<Point> points) {

    /** Copies the points. */
    public BoundCurve {
        points = List.copyOf(points);
    }

    Mark mark() {
        return switch (edition) {
            case PUBLISHED -> Mark.DOTTED;
            case CORRECTED -> Mark.DASH_DOT;
            case SHARPENED -> Mark.SOLID;
            case ADAPTIVE -> Mark.LONG_DASHED;
        };
    }
}
