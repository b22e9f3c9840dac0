package io.github.subtail.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YahooFileTest {

    private static final String TIME = "06/15/2002 00:00:00\t";

    @TempDir
    Path folder;

    private BipartiteGraph read(String text) throws IOException {
        return YahooFile.read(Files.writeString(folder.resolve("bids.txt"), text));
    }

    @Test
    void rowsAreCountedByPairAndPricesAveraged() throws IOException {
        BipartiteGraph graph = read(TIME + "7\t0\t.85\t1\n" + TIME + "7\t3\t1.15\t0\r\n" + TIME + "7\t0\t4\t0\n" + TIME
                + "1\t0\t0\t0\n\n" + TIME + "9\t9\t\t0\n" + TIME + "9\t9\t-1\t0\n" + TIME + "007\t0\t.0\t0");

        assertThat(graph.channels()).containsExactly("7", "1");
        assertThat(graph.customers()).containsExactly("0", "3");
        assertThat(graph.edges()).isEqualTo(3);
        assertThat(graph.weightOf(0)).isEqualTo(3);
        assertThat(graph.weightOf(1)).isEqualTo(1);
        assertThat(graph.weightOf(2)).isEqualTo(1);
        assertThat(graph.meanPrice().orElseThrow()).isCloseTo(6.0 / 5, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "T;1;0;.5             | bids.txt:1: row must have 5 columns separated by tabs: was",
                "T;1;0;.5;1;9         | bids.txt:1: row must have 5 columns: was more",
                "T;0;0;.5;1           | bids.txt:1: phrase_id must be an integer from 1 to 2147483647: was \"0\"",
                "T;1;-1;.5;1          | bids.txt:1: account_id must be an integer from 0 to 2147483647: was \"-1\"",
                "T;x;0;.5;1           | bids.txt:1: phrase_id must be an integer from 1 to 2147483647: was \"x\"",
                "T;1;0;.5;1/T;1;0;a;1 | bids.txt:2: price must be a decimal number: was \"a\"",
                "T;1;0;1e999;1        | bids.txt:1: mean_price must be finite and >= 0: was Infinity",
                "T;1;0;-2;1           | bids.txt: rows with a price >= 0 must be at least 1: was 0",
            })
    void malformedRowsAreRefusedWithFileAndLine(String rows, String message) {
        String text = rows.replace(';', '\t').replace('/', '\n').replace("T", "06/15/2002 00:00:00");

        assertThatIllegalArgumentException().isThrownBy(() -> read(text)).withMessageContaining(message);
    }

    /** The valid share of the rows drawn by count is 0.99, deviation 0.0005 for 40,000 of them: 6 of these each way. */
    @Test
    void anInventedFileHasTheGraphOfTheLookAlike() throws IOException {
        Path file = folder.resolve("bids.txt.gz");
        YahooFile.writeSynthetic(file, 92_567, 3);
        BipartiteGraph graph = YahooFile.read(file);
        BipartiteGraph original = LookAlike.ofStudy(3).generate();

        assertThat(graph.channels()).hasSize(1000);
        assertThat(graph.channels().get(0)).isEqualTo("1");
        assertThat(graph.customers()).isEqualTo(original.customers());
        assertThat(graph.edges()).isEqualTo(52_567);
        double rows = 0;
        for (int e = 0; e < graph.edges(); e++) {
            rows += graph.weightOf(e);
        }
        assertThat((rows - 52_567) / 40_000).isCloseTo(0.99, within(0.003));
        assertThat(graph.meanPrice().orElseThrow()).isCloseTo(Math.exp(-0.5), within(0.016));
    }

    @Test
    void equalSeedsGiveEqualFilesAndRowsLookLikeTheRealOnes() throws IOException {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        YahooFile.writeSynthetic(one, 500, 1);
        YahooFile.writeSynthetic(two, 500, 1);

        assertThat(one).hasSameBinaryContentAs(two);
        assertThat(Files.readAllLines(one))
                .hasSize(500)
                .allMatch(row -> row.matches(
                        "\\d\\d/\\d\\d/200\\d \\d\\d:\\d\\d:\\d\\d\t[1-9]\\d*\t\\d+\t[1-9]?\\d*\\.\\d\\d\t[01]"));
    }

    @Test
    void noLinesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> YahooFile.writeSynthetic(folder.resolve("none"), 0, 1))
                .withMessage("lines must be at least 1: was 0");
    }
}
