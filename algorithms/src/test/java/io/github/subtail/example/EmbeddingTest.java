package io.github.subtail.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmbeddingTest {

    private static final Path SOURCE = Path.of("src/test/java/io/github/subtail/example/Embedding.java");
    private static final Path README = Path.of("../README.md");

    @Test
    void everyAlgorithmComesCloseToTheBestReach() {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Embedding.main(new String[0]);
        } finally {
            System.setOut(console);
        }
        List<String> lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines)
                .extracting(line -> line.split(" +", 3)[0])
                .containsExactly("pga", "boosted-pga", "scg", "scg++");
        // The maximum is 1.9397, at (.976, .524, 0) by a grid search.
        assertThat(lines)
                .extracting(line -> Double.parseDouble(line.split(" +", 3)[1]))
                .allSatisfy(value -> assertThat(value).isBetween(0.97 * 1.9397, 1.9398));
    }

    @Test
    void theReadmeShowsThisSourceInUnderThirtyLines() throws IOException {
        List<String> source = Files.readAllLines(SOURCE);
        List<String> example = source.subList(source.indexOf("        // begin") + 1, source.indexOf("        // end"));
        String shown = String.join("\n", example).stripIndent();
        assertThat(example).hasSizeLessThan(30);
        assertThat(Files.readString(README)).contains(shown);
    }
}
