package io.github.subtail.budget;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.zip.GZIPOutputStream;

/**
 * Edge files: one line for each edge of a {@link BipartiteGraph}.
 *
 * <pre>
 *   # a comment
 *   channel_id  customer_id  count  mean_price
 *   shoes       c17          3      2.75
 * </pre>
 *
 * <p>Tab-separated if the header has a tab, else comma-separated with optional double quotes (RFC 4180, without line
 * ends in quotes). Plain or gzip, UTF-8. The header names {@code channel_id}, {@code customer_id} and exactly one of
 * {@code count} and {@code probability}, in any order; {@code mean_price} is averaged over the rows, other columns are
 * ignored, as are empty lines and lines that begin with #.
 */
public final class EdgeFile {

    private EdgeFile() {}

    /**
     * Reads an edge file as a stream. Cost O(rows) time, about 30 bytes of memory for an edge while reading.
     *
     * @param file the file
     * @return its graph, with channels, customers and edges in the order of the file
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException naming file and line, if what it says is not an edge file
     */
    public static BipartiteGraph read(Path file) throws IOException {
        try (TextLines lines = TextLines.open(file)) {
            String header = nextContent(lines);
            if (header == null) {
                throw new IllegalArgumentException(
                        file + ": header must name channel_id, customer_id and count or probability: was missing");
            }
            EdgeColumns columns = columns(header, lines);
            GraphBuilder graph = new GraphBuilder(columns.kind());
            for (String line = nextContent(lines); line != null; line = nextContent(lines)) {
                try {
                    columns.add(line, graph);
                } catch (IllegalArgumentException e) {
                    throw lines.at(e.getMessage());
                }
            }
            return build(graph, file);
        }
    }

    private static String nextContent(TextLines lines) throws IOException {
        String line = lines.next();
        while (line != null && (line.isEmpty() || line.charAt(0) == '#')) {
            line = lines.next();
        }
        return line;
    }

    private static EdgeColumns columns(String header, TextLines lines) {
        try {
            return new EdgeColumns(header);
        } catch (IllegalArgumentException e) {
            throw lines.at(e.getMessage());
        }
    }

    private static BipartiteGraph build(GraphBuilder graph, Path file) {
        try {
            return graph.build();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Writes a graph so that {@link #read} gives it back to the last bit.
     *
     * @param graph the graph
     * @param file the file, replaced if it exists; compressed if its name ends with {@code .gz}
     * @throws IOException if it cannot be written
     */
    public static void write(BipartiteGraph graph, Path file) throws IOException {
        write(graph, List.of(), file);
    }

    /** Comments, one a line, come first and are not read back. */
    static void write(BipartiteGraph graph, List<String> comments, Path file) throws IOException {
        try (Writer out = writer(file)) {
            for (String comment : comments) {
                out.write("# " + comment + "\n");
            }
            boolean counts = graph.kind() == EdgeWeight.COUNT;
            OptionalDouble price = graph.meanPrice();
            String priceCell = price.isPresent() ? "\t" + price.getAsDouble() : "";
            out.write("channel_id\tcustomer_id\t" + (counts ? "count" : "probability")
                    + (price.isPresent() ? "\tmean_price" : "") + "\n");
            for (int e = 0; e < graph.edges(); e++) {
                double weight = graph.weightOf(e);
                out.write(graph.channels().get(graph.channelOf(e)) + "\t"
                        + graph.customers().get(graph.customerOf(e)) + "\t"
                        + (counts ? Long.toString((long) weight) : Double.toString(weight)) + priceCell + "\n");
            }
        }
    }

    /** A buffered UTF-8 writer, compressing if the name ends with {@code .gz}. */
    static Writer writer(Path file) throws IOException {
        OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        boolean compress = file.toString().endsWith(".gz");
        return new OutputStreamWriter(compress ? new GZIPOutputStream(bytes, 1 << 16) : bytes, StandardCharsets.UTF_8);
    }
}
