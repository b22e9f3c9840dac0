package io.github.subtail.figure;

import io.github.subtail.store.WholeFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.knowm.xchart.ChartEncoder;

/**
 * Writes figures as files. PNG, SVG and CSV are the same bytes every time on one machine; PDF carries a random
 * identifier. Words are drawn as outlines.
 */
public final class FigureFiles {

    private static final double PIXELS_PER_UNIT = 2;

    private FigureFiles() {}

    /**
     * Writes {@code <id>.png}, {@code .svg}, {@code .pdf} and {@code .csv} in the layout that suits the figure.
     *
     * @param folder where to; made if missing
     * @param figure the figure
     * @throws UncheckedIOException if a file cannot be written
     */
    public static void write(Path folder, Figure figure) {
        write(folder, figure, Layout.of(figure));
    }

    /**
     * Writes {@code <id>.png}, {@code .svg}, {@code .pdf} and {@code .csv}, each whole or not at all, replacing what is
     * there.
     *
     * @param folder where to; made if missing
     * @param figure the figure
     * @param layout its width
     * @throws UncheckedIOException if a file cannot be written
     */
    public static void write(Path folder, Figure figure, Layout layout) {
        try {
            Files.createDirectories(folder);
            byte[] png = png(figure, layout);
            byte[] pdf = pdf(figure, layout);
            WholeFile.write(folder.resolve(figure.id() + ".png"), draft -> Files.write(draft, png));
            WholeFile.write(folder.resolve(figure.id() + ".svg"), svg(figure, layout));
            WholeFile.write(folder.resolve(figure.id() + ".pdf"), draft -> Files.write(draft, pdf));
            WholeFile.write(folder.resolve(figure.id() + ".csv"), csv(figure));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write figure " + figure.id() + " into " + folder, e);
        }
    }

    /**
     * Draws as pixels, two for each unit of the layout.
     *
     * @param figure the figure
     * @param layout its width
     * @return a PNG file
     */
    public static byte[] png(Figure figure, Layout layout) {
        return encode(new FigureChart(figure, layout, PIXELS_PER_UNIT), "png");
    }

    /**
     * Draws as vectors.
     *
     * @param figure the figure
     * @param layout its width
     * @return a PDF file
     */
    public static byte[] pdf(Figure figure, Layout layout) {
        return encode(new FigureChart(figure, layout, 1), "pdf");
    }

    /**
     * Draws as vectors, with title and alternative text inside.
     *
     * @param figure the figure
     * @param layout its width
     * @return an SVG document without a document type
     */
    public static String svg(Figure figure, Layout layout) {
        return SvgDrawing.of(figure, new FigureChart(figure, layout, 1));
    }

    /**
     * Lists the points: {@code series,x,y,lower,upper}, {@linkplain CsvCell RFC 4180} with LF, numbers as the shortest text that reads back,
     * nothing for NaN. A series that stands in several panels is listed once; two of one name are named {@code panel: series}.
     *
     * @param figure the figure
     * @return the text
     */
    public static String csv(Figure figure) {
        StringBuilder out = new StringBuilder("series,x,y,lower,upper\n");
        Set<Series> written = new HashSet<>();
        for (Panel panel : figure.panels()) {
            for (Series series : panel.series()) {
                if (written.add(series)) {
                    String name =
                            CsvCell.of(unique(figure, series) ? series.name() : panel.title() + ": " + series.name());
                    for (Point p : series.points()) {
                        out.append(name)
                                .append(',')
                                .append(number(p.x()))
                                .append(',')
                                .append(number(p.y()));
                        out.append(',')
                                .append(number(p.lower()))
                                .append(',')
                                .append(number(p.upper()))
                                .append('\n');
                    }
                }
            }
        }
        return out.toString();
    }

    private static boolean unique(Figure figure, Series series) {
        return figure.panels().stream()
                .flatMap(panel -> panel.series().stream())
                .allMatch(other -> other.equals(series) || !other.name().equals(series.name()));
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static byte[] encode(FigureChart chart, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ChartEncoder.saveChart(chart, out, format);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot draw figure as " + format, e);
        }
        return out.toByteArray();
    }
}
