package io.github.subtail.figure;

import java.util.List;

/**
 * A proved lower bound over t, to stand beside what was observed.
 *
 * @param figure id of the figure it belongs to, {@code 2a} to {@code 2i}
 * @param name theorem, edition, row and level, such as {@code Theorem 4, corrected (G), delta = 0.01}
 * @param mark {@link Mark#SOLID}, {@link Mark#DOTTED} or {@link Mark#DASH_DOT}
 * @param points t against the bound on F (not divided by the reference); lower and upper NaN
 */
public record BoundCurve(String figure, String name, Mark mark, List<Point> points) {

    /** Copies the points. */
    public BoundCurve {
        points = List.copyOf(points);
    }
}
