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

    @Test
    void itPricesAClusterToo() throws IOException {
        Path file = Files.writeString(
                folder.resolve("planned.yaml"), EXPERIMENT.replace("trials: 40", "trials: 1000000000"));

        Captured run = Captured.run("plan", file.toString(), "--cluster", "cores=256", "--json");

        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode plan = new ObjectMapper().readTree(run.out());
        JsonNode cluster = plan.get("cluster");
        double coreSeconds = cluster.get("core_seconds").asDouble();
        assertThat(cluster.get("cores").asInt()).isEqualTo(256);
        assertThat(coreSeconds).isGreaterThan(plan.get("trial_seconds").asDouble());
        assertThat(cluster.get("seconds").asDouble()).isBetween(coreSeconds / 256, coreSeconds);
        assertThat(cluster.get("tasks").asLong() * 15).isGreaterThan((long) (coreSeconds / 4));
        assertThat(cluster.get("blocks").asLong())
                .isLessThan(cluster.get("tasks").asLong());
        assertThat(cluster.get("parquet_bytes").asDouble()).isBetween(1e11, 1e13);
        assertThat(cluster.get("driver_bytes").asLong()).isBetween(400_000_000L, 1_000_000_000L);
        assertThat(Captured.run("plan", file.toString(), "--cluster", "cores=4").out())
                .containsPattern("on a cluster of 4 cores: about .* in \\d+ blocks and \\d+ tasks")
                .containsPattern("memory: \\d+ MB for the driver, \\d+ MB and \\d+ MB per core for an executor")
                .containsPattern("Parquet: \\d+ MB in \\d+ files; read into one store in about .*, \\d+ MB");
    }

    @Test
    void aClusterIsANumberOfCores() {
        Captured run = Captured.run("plan", "any.yaml", "--cluster", "cores=0");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--cluster must be cores=N with N from 1 to 9999999: was cores=0");
    }
}
