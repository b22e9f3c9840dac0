package io.github.subtail.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The proved bounds of one panel, as far as they are high enough to be drawn.
 *
 * @param series one per bound that has a point in sight
 * @param words what is out of sight, a sentence for each such bound
 */
record Bounds(List<Series> series, String words) {

    static Bounds of(List<BoundCurve> curves, String figure, double reference, double least) {
        List<Series> series = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (BoundCurve curve : curves) {
            if (!curve.figure().equals(figure) || curve.points().isEmpty()) {
                continue;
            }
            List<Point> shares = curve.points().stream()
                    .map(p -> Point.of(p.x(), p.y() / reference))
                    .toList();
            List<Point> visible = shares.stream().filter(p -> p.y() >= least).toList();
            if (visible.isEmpty()) {
                Point last = shares.get(shares.size() - 1);
                words.append(String.format(
                        Locale.ROOT, " %s is below the axis: %.3g at T = %.0f.", curve.name(), last.y(), last.x()));
            } else {
                series.add(new Series(curve.name(), curve.mark(), Ink.NEUTRAL, visible));
            }
        }
        return new Bounds(List.copyOf(series), words.toString());
    }
}
