package io.github.subtail.scaling;

import io.github.subtail.figure.Axis;
import io.github.subtail.figure.Figure;
import io.github.subtail.figure.FigureFiles;
import io.github.subtail.figure.Ink;
import io.github.subtail.figure.Layout;
import io.github.subtail.figure.Mark;
import io.github.subtail.figure.Panel;
import io.github.subtail.figure.Point;
import io.github.subtail.figure.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The points as {@code scaling.csv} and {@code scaling.png|svg}.
 *
 * @param costs the points
 */
public record ScalingReport(List<Cost> costs) {

    private static final String NAME = "scaling";
    private static final Map<String, String> AXES = Map.of(
            "n", "n of NQP, m = n/2", "edges", "edges", "T", "iterations T", "trials", "trials, with their store");

    /**
     * Writes the files.
     *
     * @param folder where to; made if missing
     * @throws IOException if a file cannot be written
     */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Figure figure = figure();
        Files.writeString(folder.resolve(NAME + ".csv"), csv());
        Files.write(folder.resolve(NAME + ".png"), FigureFiles.png(figure, Layout.TWO_COLUMNS));
        Files.writeString(folder.resolve(NAME + ".svg"), FigureFiles.svg(figure, Layout.TWO_COLUMNS));
    }

    /**
     * Which power law each series follows.
     *
     * @return the fits by axis and series, in the order of the points
     */
    public Map<String, Growth> growths() {
        Map<String, Growth> growths = new LinkedHashMap<>();
        series().forEach((name, points) -> growths.put(name, Growth.of(points)));
        return growths;
    }

    /** {@code series,axis,size,micros,exponent,limit_micros,limit}: the exponent is that of the series. */
    String csv() {
        Map<String, Growth> growths = growths();
        StringBuilder out = new StringBuilder("series,axis,size,micros,exponent,limit_micros,limit\n");
        for (Cost cost : costs) {
            String limit =
                    Double.isNaN(cost.limitMicros()) ? "" : String.format(Locale.ROOT, "%.4g", cost.limitMicros());
            out.append(String.format(
                    Locale.ROOT,
                    "\"%s\",%s,%.0f,%.4g,%.3f,%s,%s%n",
                    cost.series(),
                    cost.axis(),
                    cost.size(),
                    cost.micros(),
                    growths.get(key(cost)).exponent(),
                    limit,
                    cost.limit()));
        }
        return out.toString().replace(System.lineSeparator(), "\n");
    }

    Figure figure() {
        Map<String, List<List<Cost>>> panels = series().values().stream()
                .collect(
                        Collectors.groupingBy(points -> points.get(0).axis(), LinkedHashMap::new, Collectors.toList()));
        List<Panel> drawn = new ArrayList<>();
        panels.forEach((axis, lines) -> drawn.add(panel(axis, lines)));
        String exponents = growths().entrySet().stream()
                .map(e -> String.format(
                        Locale.ROOT, "%s: %.2f", e.getKey(), e.getValue().exponent()))
                .collect(Collectors.joining("; "));
        return new Figure(
                NAME,
                "How the cost of an iteration grows",
                drawn,
                "Microseconds on one thread, shortest of several repetitions; dashed: power law fitted; dotted: the least"
                        + " that memory bandwidth and flops of the machine, measured in the same run, allow.",
                "Fitted exponents. " + exponents + ".",
                List.of());
    }

    private static String key(Cost cost) {
        return cost.axis() + ", " + cost.series();
    }

    private Map<String, List<Cost>> series() {
        return costs.stream()
                .collect(Collectors.groupingBy(ScalingReport::key, LinkedHashMap::new, Collectors.toList()));
    }

    private static Panel panel(String axis, List<List<Cost>> lines) {
        List<Series> drawn = new ArrayList<>();
        for (List<Cost> costs : lines) {
            String name = costs.get(0).series();
            Ink ink = ink(name);
            Growth growth = Growth.of(costs);
            drawn.add(new Series(name, Mark.LINE, ink, points(costs, Cost::micros)));
            drawn.add(new Series(
                    String.format(Locale.ROOT, "%s: ~ size^%.2f", name, growth.exponent()),
                    Mark.DASHED,
                    ink,
                    points(costs, cost -> growth.at(cost.size()))));
            List<Cost> limited = costs.stream().filter(c -> c.limitMicros() > 0).toList();
            if (!limited.isEmpty()) {
                drawn.add(new Series(name + ": limit", Mark.DOTTED, ink, points(limited, Cost::limitMicros)));
            }
        }
        return new Panel(axis, Axis.logarithmic(AXES.get(axis)), Axis.logarithmic("microseconds"), drawn);
    }

    /** As in every other figure: one colour for each algorithm. */
    private static Ink ink(String series) {
        return Ink.of(series.replaceFirst(" .*", "").toLowerCase(Locale.ROOT));
    }

    private static List<Point> points(List<Cost> costs, ToDoubleFunction<Cost> y) {
        return costs.stream().map(c -> Point.of(c.size(), y.applyAsDouble(c))).toList();
    }
}
