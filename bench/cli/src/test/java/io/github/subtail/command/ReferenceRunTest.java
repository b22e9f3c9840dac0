package io.github.subtail.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs without noise against {@code src/test/python/reference_runs.py}, which shares no code with them. */
class ReferenceRunTest {

    private static final double TOLERANCE = 1e-9;

    private static final String EXPERIMENT = """
            name: reference
            seeds: {trials: 1}
            problems:
              - {type: nqp, file: nqp-8.json, noise: none}
            algorithms:
              - {type: scg, horizons: [5, 20, 60]}
              - {type: pga, iterations: 60, step: 0.05/sqrt(t), start: zero}
            record: {checkpoints: [1, 5, 20, 60]}
            """;

    private static String resource(String name) {
        try (InputStream in = ReferenceRunTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void exactRunsAreThoseOfAnIndependentProgram(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("nqp-8.json"), resource("nqp-8.json"));
        Path file = Files.writeString(folder.resolve("reference.yaml"), EXPERIMENT);

        Captured run =
                Captured.run("run", file.toString(), "-o", folder.resolve("out").toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Captured.run("report", folder.resolve("out").toString()).exitCode())
                .as("a report finds the data files of the run")
                .isZero();
        Map<String, String[]> observed = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("out/tables/observation.csv"))) {
            String[] cells = line.split(",", -1);
            observed.put(cells[0].split("/", -1)[cells[0].indexOf('/') < 0 ? 0 : 1] + "," + cells[2], cells);
        }
        List<String> expected = resource("nqp-8-reference.csv").lines().skip(1).toList();
        assertThat(expected).hasSize(7);
        for (String line : expected) {
            String[] reference = line.split(",", -1);
            String[] row = observed.get(reference[0] + "," + reference[1]);
            assertThat(row).as(line).isNotNull();
            for (int column = 2; column < reference.length; column++) {
                // in our table one more column, oracle_calls, stands before the values, and the trial before t
                check(row[column + 2], reference[column], line);
            }
        }
    }

    private static void check(String ours, String reference, String line) {
        if (reference.isEmpty()) {
            assertThat(ours).as(line).isEmpty();
            return;
        }
        double expected = Double.parseDouble(reference);
        assertThat(Double.parseDouble(ours)).as(line).isCloseTo(expected, within(TOLERANCE * Math.abs(expected)));
    }
}
