package io.github.subtail.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {

    private static final String TINY = """
            name: tiny
            seeds: {root: 1, trials: 3}
            problems:
              - {type: nqp, n: 4, m: 2, noise: {at-zero: 4, clip: 2, hessian: 2}}
            algorithms:
              - {type: pga, iterations: 6, step: 1e-3}
              - {type: boosted-pga, iterations: 6, step: 1e-3}
              - {type: scg, horizons: [3, 6]}
              - {type: scg++, horizons: [4]}
            """;

    @TempDir
    private Path folder;

    @Test
    void theTablesAreTheSameBytesForOneThreadAndForTwo() throws IOException {
        Path file = Files.writeString(folder.resolve("tiny.yaml"), TINY);

        Captured one = run(file, "one", "1");
        Captured two = run(file, "two", "2");

        assertThat(one.exitCode()).as(one.err()).isZero();
        assertThat(two.exitCode()).as(two.err()).isZero();
        assertThat(tables("one")).isNotEmpty().isEqualTo(tables("two"));
        assertThat(Captured.run("status", folder.resolve("one").toString()).out())
                .startsWith("tiny: 15 of 15 trials finished, 0 failed; complete");
    }

    @Test
    void theSameCommandAgainChangesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("tiny.yaml"), TINY);
        run(file, "out", "2");
        Map<String, String> before = tables("out");

        assertThat(run(file, "out", "2").exitCode()).isZero();

        assertThat(tables("out")).isEqualTo(before);
    }

    @Test
    void anotherDescriptionIsRefusedInTheSameFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("tiny.yaml"), TINY);
        run(file, "out", "1");
        Files.writeString(file, TINY.replace("root: 1", "root: 2"));

        Captured again = run(file, "out", "1");

        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).startsWith("subtail: ").hasLineCount(1);
    }

    @Test
    void aMisspeltKeyIsOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("tiny.yaml"), TINY.replace("trials: 3", "trails: 3"));

        assertThat(run(file, "out", "1"))
                .isEqualTo(new Captured(
                        2,
                        "",
                        "subtail: " + file + ":2: unknown key `trails` in seeds: did you mean `trials`?"
                                + System.lineSeparator()));
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aStartOfAnotherDimensionIsRefusedBeforeAnyTrial() throws IOException {
        Path file = Files.writeString(
                folder.resolve("tiny.yaml"), TINY.replace("{type: boosted-pga,", "{type: boosted-pga, start: [1, 2],"));

        assertThat(run(file, "out", "1").err().strip())
                .isEqualTo("subtail: algorithm boosted-pga: start must be a list of 4 numbers on problem nqp-1: had 2");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private Captured run(Path file, String out, String threads) {
        return Captured.run(
                "run", file.toString(), "-j", threads, "-o", folder.resolve(out).toString());
    }

    private Map<String, String> tables(String out) throws IOException {
        Map<String, String> tables = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve(out).resolve("tables"))) {
            for (Path table : files.toList()) {
                tables.put(table.getFileName().toString(), Files.readString(table));
            }
        }
        return tables;
    }
}
