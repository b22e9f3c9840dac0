package io.github.subtail.budget;

import io.github.subtail.random.Purpose;
import io.github.subtail.random.RandomStreams;
import io.github.subtail.random.StandardNormal;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.random.RandomGenerator;

/**
 * The Yahoo! Search Marketing Advertiser Bidding Data (set A1 of Yahoo! Webscope) that [BGZM23] used: bids of accounts
 * on phrases. The user obtains it; it is read as a stream, in memory that depends on the distinct pairs only.
 *
 * <pre>  MM/DD/YYYY HH:MM:SS  TAB  phrase_id (from 1)  TAB  account_id (from 0)  TAB  price  TAB  auto      no header</pre>
 *
 * <p>Phrases are channels and accounts customers; the count of a pair is its number of rows. Rows without a price or
 * with a negative one are dropped.
 */
public final class YahooFile {

    private static final double INVALID_SHARE = 0.01;

    private YahooFile() {}

    /**
     * Aggregates the rows of a file, plain or gzip.
     *
     * @param file the file
     * @return the counts of all pairs, and the mean price over all rows kept
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException naming file and line, if a row is malformed; if no row is kept
     */
    public static BipartiteGraph read(Path file) throws IOException {
        GraphBuilder graph = new GraphBuilder(EdgeWeight.COUNT);
        try (TextLines lines = TextLines.open(file)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                try {
                    add(line, graph);
                } catch (IllegalArgumentException e) {
                    throw lines.at(e.getMessage());
                }
            }
        }
        try {
            return graph.build();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": rows with a price >= 0 must be at least 1: was 0", e);
        }
    }

    private static void add(String line, GraphBuilder graph) {
        if (line.isEmpty()) {
            return;
        }
        int phrase = tab(line, 0) + 1;
        int account = tab(line, phrase) + 1;
        int price = tab(line, account) + 1;
        int auto = tab(line, price) + 1;
        if (line.indexOf('\t', auto) >= 0) {
            throw new IllegalArgumentException("row must have 5 columns: was more");
        }
        String phraseId = id("phrase_id", line.substring(phrase, account - 1), 1);
        String accountId = id("account_id", line.substring(account, price - 1), 0);
        String cell = line.substring(price, auto - 1);
        double bid = cell.isBlank() ? -1 : Decimal.parse("price", cell);
        if (bid >= 0) {
            graph.price(bid);
            graph.count(phraseId, accountId);
        }
    }

    private static int tab(String line, int from) {
        int found = line.indexOf('\t', from);
        if (found < 0) {
            throw new IllegalArgumentException("row must have 5 columns separated by tabs: was \"" + line + "\"");
        }
        return found;
    }

    private static String id(String name, String text, int least) {
        try {
            int id = Integer.parseInt(text);
            if (id >= least) {
                return Integer.toString(id);
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(idMessage(name, text, least), e);
        }
        throw new IllegalArgumentException(idMessage(name, text, least));
    }

    private static String idMessage(String name, String text, int least) {
        return name + " must be an integer from " + least + " to " + Integer.MAX_VALUE + ": was \"" + text + "\"";
    }

    /**
     * Writes an invented file of this form as a stream: first each pair of {@link LookAlike#ofStudy} once, then pairs
     * drawn by their counts; of those, one row in a hundred has no price or a negative one. Prices are exp(N(-1, 1)).
     *
     * @param file the file, replaced if it exists; compressed if its name ends with {@code .gz}
     * @param lines number of rows, at least 1; the real file has about 17 million
     * @param instanceSeed the seed; equal seeds give equal files
     * @throws IOException if it cannot be written
     * @throws IllegalArgumentException if there is no line to write
     */
    public static void writeSynthetic(Path file, long lines, long instanceSeed) throws IOException {
        if (lines < 1) {
            throw new IllegalArgumentException("lines must be at least 1: was " + lines);
        }
        BipartiteGraph graph = LookAlike.ofStudy(instanceSeed).generate();
        WeightedIndex edges = new WeightedIndex(graph.edges(), graph::weightOf);
        RandomGenerator random = new RandomStreams(instanceSeed, 1).stream(Purpose.INSTANCE);
        StringBuilder row = new StringBuilder();
        try (Writer out = EdgeFile.writer(file)) {
            for (long i = 0; i < lines; i++) {
                boolean listed = i < graph.edges();
                int edge = listed ? (int) i : edges.draw(random);
                int phrase = 1 + Integer.parseInt(graph.channels().get(graph.channelOf(edge)));
                row.setLength(0);
                appendTime(row, i * 900 / lines, random.nextInt(86_400));
                row.append('\t').append(phrase).append('\t');
                row.append(graph.customers().get(graph.customerOf(edge))).append('\t');
                appendPrice(row, random, !listed && random.nextDouble() < INVALID_SHARE);
                out.append(row.append('\t').append(random.nextInt(2)).append('\n'));
            }
        }
    }

    /** Months of 28 days, which every calendar has. */
    private static void appendTime(StringBuilder row, long day, int second) {
        appendTwo(row, 1 + day / 28 % 12).append('/');
        appendTwo(row, 1 + day % 28).append('/').append(2002 + day / 336).append(' ');
        appendTwo(row, second / 3600).append(':');
        appendTwo(row, second / 60 % 60).append(':');
        appendTwo(row, second % 60);
    }

    private static StringBuilder appendTwo(StringBuilder row, long number) {
        return row.append(number < 10 ? "0" : "").append(number);
    }

    private static void appendPrice(StringBuilder row, RandomGenerator random, boolean invalid) {
        long cents = Math.round(100 * StrictMath.exp(StandardNormal.next(random) - 1));
        if (invalid) {
            row.append(random.nextBoolean() ? "" : "-1");
            return;
        }
        if (cents >= 100) {
            row.append(cents / 100);
        }
        appendTwo(row.append('.'), cents % 100);
    }
}
