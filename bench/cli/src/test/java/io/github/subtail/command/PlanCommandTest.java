package io.github.subtail.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.subtail.store.ResultStore;
import io.github.subtail.store.TrialRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandTest {

    private static final String EXPERIMENT = """
            name: planned
            seeds: {trials: 40}
            problems:
              - {type: nqp, n: 20, m: 10, noise: {at-zero: 4, clip: 2}}
            algorithms:
              - {type: pga, iterations: 400, step: 5.0e-4}
              - {type: scg++, horizons: [10, 100], difference: same-sample}
            """;

    @TempDir
    private Path folder;

    @Test
    void itTellsCallsAndSizeOfTheRunThatFollowsAndStoresNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("planned.yaml"), EXPERIMENT);

        Captured run = Captured.run("plan", file.toString(), "-j", "1", "--json");

        assertThat(run.exitCode()).as(run.err()).isZero();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
        JsonNode plan = new ObjectMapper().readTree(run.out());
        assertThat(plan.get("schema").asText()).isEqualTo("subtail/plan/1");
        assertThat(plan.get("trials").asInt()).isEqualTo(3 * 40);
        assertThat(plan.get("threads").asInt()).isEqualTo(1);

        Path out = folder.resolve("out");
        assertThat(Captured.run("run", file.toString(), "-o", out.toString()).exitCode())
                .isZero();
        try (ResultStore store = ResultStore.openReadOnly(out)) {
            long calls = 0;
            for (JsonNode cell : plan.get("cells")) {
                List<TrialRecord> trials = store.trials(cell.get("cell").asText());
                assertThat(trials).hasSize(cell.get("trials").asInt());
                long ofCell =
                        trials.stream().mapToLong(TrialRecord::oracleCalls).sum();
                assertThat(cell.get("oracle_calls").asLong()).isEqualTo(ofCell);
                assertThat(cell.get("seconds").asDouble()).isPositive();
                calls += ofCell;
            }
            assertThat(plan.get("oracle_calls").asLong()).isEqualTo(calls);
        }
        assertThat(plan.get("bytes").asDouble() / size(out)).isBetween(0.5, 2.0);
        double seconds = plan.get("seconds").asDouble();
        assertThat(seconds)
                .isEqualTo(plan.get("trial_seconds").asDouble()
                        + plan.get("analysis_seconds").asDouble());
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    @Test
    void itIsReadableToo() throws IOException {
        Path file = Files.writeString(folder.resolve("planned.yaml"), """
                name: planned
                seeds: {trials: 40}
                problems: [{type: nqp, n: 2, m: 1}]
                algorithms: [{type: scg++, horizons: [10, 100]}]
                """);

        assertThat(Captured.run("plan", file.toString()).out())
                .containsPattern("nqp-1/scg\\+\\+/T100 +40 +400000 +\\d")
                .containsPattern("planned: 80 trials, 404000 oracle calls")
                .containsPattern("about \\d+ s on \\d+ threads: ")
                .containsPattern("about \\d+ MB on disk");
    }
}
