package io.github.subtail.figure;

import java.util.stream.DoubleStream;

/**
 * The part of an axis that is shown.
 *
 * @param low its start
 * @param high its end, above its start
 */
record Range(double low, double high) {

    /** Everything the panel's series need, and a margin. */
    static Range horizontal(Panel panel) {
        int categories = panel.x().categories().size();
        if (categories > 0) {
            return new Range(0.4, categories + 0.6);
        }
        return around(
                panel.series().stream()
                        .flatMap(s -> s.points().stream())
                        .flatMapToDouble(
                                p -> DoubleStream.of(p.x(), binEnd(panel, p.lower()), binEnd(panel, p.upper()))),
                panel.x().logarithmic(),
                0.02);
    }

    static Range vertical(Panel panel) {
        Range range = around(
                panel.series().stream().filter(s -> s.mark() != Mark.VERTICAL).flatMapToDouble(s -> s.points().stream()
                        .flatMapToDouble(p -> s.mark() == Mark.BARS
                                ? DoubleStream.of(0, p.y())
                                : DoubleStream.of(p.y(), p.lower(), p.upper()))),
                panel.y().logarithmic(),
                0.05);
        // a hair below 0, or XChart leaves out the tick at 0
        return bars(panel) ? new Range(-1e-6 * range.high(), range.high()) : range;
    }

    private static boolean bars(Panel panel) {
        return panel.series().stream().anyMatch(s -> s.mark() == Mark.BARS);
    }

    private static double binEnd(Panel panel, double end) {
        return bars(panel) ? end : Double.NaN;
    }

    private static Range around(DoubleStream values, boolean logarithmic, double margin) {
        double[] finite = values.filter(Double::isFinite).toArray();
        double low = DoubleStream.of(finite).min().orElse(0);
        double high = DoubleStream.of(finite).max().orElse(1);
        if (logarithmic) {
            double factor = Math.pow(Math.max(high / low, 1.1), margin);
            return new Range(low / factor, high * factor);
        }
        double span = high > low ? high - low : Math.max(Math.abs(high), 1) * 0.1;
        return new Range(low - margin * span, high + margin * span);
    }
}
