package io.github.subtail.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeFileTest {

    private static final String THREE_EDGES =
            "channel_id\tcustomer_id\tcount\tmean_price\nb\tx\t3\t2\na\tx\t1\t4\nb\ty\t2\t3\n";

    @TempDir
    Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("edges.tsv"), bytes);
    }

    private BipartiteGraph read(String text) throws IOException {
        return EdgeFile.read(file(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static void assertThreeEdges(BipartiteGraph graph) {
        assertThat(graph.channels()).containsExactly("b", "a");
        assertThat(graph.customers()).containsExactly("x", "y");
        assertThat(graph.edges()).isEqualTo(3);
        assertThat(new int[] {graph.channelOf(0), graph.channelOf(1), graph.channelOf(2)})
                .containsExactly(0, 1, 0);
        assertThat(new int[] {graph.customerOf(0), graph.customerOf(1), graph.customerOf(2)})
                .containsExactly(0, 0, 1);
        assertThat(new double[] {graph.weightOf(0), graph.weightOf(1), graph.weightOf(2)})
                .containsExactly(3, 1, 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                THREE_EDGES,
                "channel_id,customer_id,count\nb,x,3\na,x,1\nb,y,2",
                "# hello\r\n\r\nchannel_id\tcustomer_id\tcount\r\nb\tx\t3\r\n#\r\na\tx\t1\r\nb\ty\t2\r\n",
                "\uFEFFchannel_id,customer_id,count\nb,x,3\na,x,1\nb,y,2\n",
                "when,count,customer_id,channel_id\n1,3,x,b\n,1,x,a\n3,2,y,b\n",
                "\"channel_id\", customer_id ,\"count\"\n\"b\",\"x\", 3\na,\"x\",1.0\nb,y,2e0\n"
            })
    void everySpellingOfAFileGivesTheSameGraph(String text) throws IOException {
        assertThreeEdges(read(text));
        assertThreeEdges(EdgeFile.read(file(gzip(text))));
    }

    @Test
    void meanPriceIsTheMeanOverRows() throws IOException {
        assertThat(read(THREE_EDGES).meanPrice().orElseThrow()).isCloseTo(3, within(1e-15));
        assertThat(read("channel_id,customer_id,count\nb,x,3\n").meanPrice()).isEmpty();
    }

    @Test
    void quotedCellsMayHoldCommasAndQuotes() throws IOException {
        BipartiteGraph graph = read("channel_id,customer_id,probability\n\"a, \"\"b\"\"\",\u00fc,0.5\n");

        assertThat(graph.channels()).containsExactly("a, \"b\"");
        assertThat(graph.customers()).containsExactly("\u00fc");
        assertThat(graph.kind()).isEqualTo(EdgeWeight.PROBABILITY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "                                                    | edges.tsv: header must name channel_id, customer_id and count or probability: was missing",
                "# only;# comments                                   | edges.tsv: header must name",
                "channel_id,customer_id,count                        | edges.tsv: edges must be at least 1: was 0",
                "#;channel_id,customer_id;a,b                        | edges.tsv:2: header must name exactly one of count and probability: was neither",
                "channel_id,customer_id,count,probability;a,b,1,0.5  | edges.tsv:1: header must name exactly one of count and probability: was both",
                "channel,customer_id,count;a,b,1                     | edges.tsv:1: header must name channel_id: was [channel, customer_id, count]",
                "channel_id,customer,count;a,b,1                     | edges.tsv:1: header must name customer_id",
                "channel_id,customer_id,count,count;a,b,1,1          | edges.tsv:1: header must name count once",
                "channel_id,customer_id,count;a,b,0                  | edges.tsv:2: count must be an integer from 1 to 2^53: was 0.0",
                "channel_id,customer_id,count;a,b,1.5                | edges.tsv:2: count must be an integer from 1 to 2^53: was 1.5",
                "channel_id,customer_id,count;a,b,1e17               | edges.tsv:2: count must be an integer from 1 to 2^53: was 1.0E17",
                "channel_id,customer_id,count;a,b,NaN                | edges.tsv:2: count must be a decimal number: was ~NaN~",
                "channel_id,customer_id,count;a,b,0x1p3              | edges.tsv:2: count must be a decimal number: was ~0x1p3~",
                "channel_id,customer_id,count;a,b,1d                 | edges.tsv:2: count must be a decimal number: was ~1d~",
                "channel_id,customer_id,count;a,b,                   | edges.tsv:2: count must be a decimal number: was ~~",
                "channel_id,customer_id,count;a,b,1-2                | edges.tsv:2: count must be a decimal number: was ~1-2~",
                "channel_id,customer_id,probability;a,b,.1;a,c,0     | edges.tsv:3: probability must be in (0,1): was 0.0",
                "channel_id,customer_id,probability;a,b,1            | edges.tsv:2: probability must be in (0,1): was 1.0",
                "channel_id,customer_id,probability;a,b,-0.1         | edges.tsv:2: probability must be in (0,1): was -0.1",
                "channel_id,customer_id,probability;a,b,1e999        | edges.tsv:2: probability must be in (0,1): was Infinity",
                "channel_id,customer_id,count;a,b,1;c,b,1;#;a,b,2    | edges.tsv:5: pair of channel_id and customer_id must be unique: was (a, b)",
                "channel_id,customer_id,count;a,b                    | edges.tsv:2: row must have 3 columns like the header: was 2",
                "channel_id,customer_id,count;a,b,1,2                | edges.tsv:2: row must have 3 columns like the header: was 4",
                "channel_id,customer_id,count;a\tb\t1                | edges.tsv:2: row must have 3 columns like the header: was 1",
                "channel_id,customer_id,count;,b,1                   | edges.tsv:2: channel_id must not be empty",
                "channel_id,customer_id,count;a,,1                   | edges.tsv:2: customer_id must not be empty",
                "channel_id,customer_id,count;a,\u0007,1             | edges.tsv:2: customer_id must not be empty, begin with # or hold control characters: was ~?~",
                "channel_id,customer_id,count;a,#b,1                 | edges.tsv:2: customer_id must not be empty, begin with #",
                "channel_id,customer_id,count;~a,b,1                 | edges.tsv:2: quote must be closed in its line",
                "channel_id,customer_id,count;~a~x,b,1               | edges.tsv:2: closing quote must end its cell",
                "channel_id,customer_id,count,mean_price;a,b,1,-2    | edges.tsv:2: mean_price must be finite and >= 0: was -2.0",
                "channel_id,customer_id,count,mean_price;a,b,1,free  | edges.tsv:2: mean_price must be a decimal number: was ~free~",
            })
    void whatIsNotAnEdgeFileIsRefusedWithFileLineValueAndRange(String text, String message) {
        String content = text == null ? "" : text.replace(';', '\n').replace('~', '"');

        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(content))
                .withMessageContaining(message.replace('~', '"'));
    }

    @Test
    void aCompressedFileThatIsCutShortIsRefused() throws IOException {
        byte[] whole = gzip(THREE_EDGES);

        for (int length : new int[] {2, 9, 30, whole.length - 9, whole.length - 1}) {
            Path cut = file(Arrays.copyOf(whole, length));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> EdgeFile.read(cut))
                    .withMessageContaining("gzip data must be whole");
        }
    }

    @Test
    void aCompressedFileWithAFlippedBitIsRefused() throws IOException {
        byte[] whole = gzip(THREE_EDGES);
        whole[whole.length - 8] ^= 1;
        Path flipped = file(whole);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> EdgeFile.read(flipped))
                .withMessageContaining("gzip data must be whole");
    }

    @Test
    void otherEncodingsAreRefused() throws IOException {
        Path latin = file("channel_id,customer_id,count\n\u00fc,x,1\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> EdgeFile.read(latin))
                .withMessageContaining("text must be UTF-8");
    }

    @Test
    void endlessLinesAreRefused() {
        String text = "channel_id,customer_id,count\na,b,1\n" + "x".repeat(100_000);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(text))
                .withMessageContaining("edges.tsv:3: line must have at most 65536 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"out.tsv", "out.tsv.gz"})
    void aWrittenGraphReadsBackToTheLastBit(String name) throws IOException {
        BipartiteGraph graph = new LookAlike(20, 30, 90, 3).generate();
        Path out = folder.resolve(name);

        EdgeFile.write(graph, out);
        BipartiteGraph back = EdgeFile.read(out);

        assertThat(back).usingRecursiveComparison().isEqualTo(graph);
        assertThat(Files.readAllBytes(out)[0] == 0x1f).isEqualTo(name.endsWith(".gz"));
    }
}
