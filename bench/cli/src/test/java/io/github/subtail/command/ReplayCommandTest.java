package io.github.subtail.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.subtail.store.Cell;
import io.github.subtail.store.ResultStore;
import io.github.subtail.store.TrialRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayCommandTest {

    // a step of 1e308 overflows, so those trials fail
    private static final String EXPERIMENT = """
            name: replayed
            seeds: {trials: 2}
            problems: [{type: nqp, n: 4, m: 2, noise: {at-zero: 4, clip: 2, hessian: 1}}]
            algorithms:
              - {type: pga, iterations: 6, step: 1e-3}
              - {type: boosted-pga, iterations: 6, step: 1e-3}
              - {type: scg, horizons: [3]}
              - {type: scg++, horizons: [4]}
              - {type: pga, id: wild, iterations: 6, step: 1e308}
            """;

    @TempDir
    private static Path folder;

    private static Path out;

    @BeforeAll
    static void run() throws IOException {
        Path file = Files.writeString(folder.resolve("replayed.yaml"), EXPERIMENT);
        out = folder.resolve("out");
        assertThat(Captured.run("run", file.toString(), "-o", out.toString()).out())
                .startsWith("8 trials done, 2 failed: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pga/T6:0", "boosted-pga/T6:1", "scg/T3:0", "scg++/T4:1"})
    void aTrialComesOutTheSame(String trial) {
        Captured replay = Captured.run("replay", out.toString(), "nqp-1/" + trial);

        assertThat(replay.exitCode()).as(replay.out() + replay.err()).isZero();
        List<String> lines = replay.out().lines().toList();
        assertThat(lines.get(0)).matches("recorded  [0-9a-f]{64}  F = \\d+\\.\\d+");
        assertThat(lines.get(1)).isEqualTo(lines.get(0).replace("recorded", "replayed"));
        assertThat(lines.get(2)).isEqualTo("nqp-1/" + trial + " is the same, to the bit");
    }

    @Test
    void aFailedTrialFailsAgainInTheSameWay() {
        Captured replay = Captured.run("replay", out.toString(), "nqp-1/wild/T6:1");

        assertThat(replay.exitCode()).isZero();
        assertThat(replay.out()).contains("recorded  failed: ", "replayed  failed: ", "is the same");
    }

    @Test
    void aForgedRecordIsFoundOut(@TempDir Path other) throws IOException {
        Path forged = other.resolve("forged");
        List<Cell> cells;
        TrialRecord trial;
        try (ResultStore store = ResultStore.openReadOnly(out)) {
            cells = store.cells();
            trial = store.trial("nqp-1/scg/T3", 1).orElseThrow();
        }
        TrialRecord wrong = new TrialRecord(
                trial.cell(),
                1,
                null,
                trial.oracleCalls(),
                0,
                trial.linearMaximizations(),
                trial.finalValue() + 1,
                "0".repeat(64),
                trial.observations(),
                List.of(),
                0);
        try (ResultStore store = ResultStore.create(forged, ResultFolder.row(out), cells)) {
            store.append(List.of(wrong), false);
        }

        Captured replay = Captured.run("replay", forged.toString(), "nqp-1/scg/T3:1", "--json");

        assertThat(replay.exitCode()).isEqualTo(1);
        JsonNode json = new ObjectMapper().readTree(replay.out());
        assertThat(json.get("same").asBoolean()).isFalse();
        assertThat(json.get("differences"))
                .extracting(JsonNode::asText)
                .startsWith("x_sha256", "final_value")
                .doesNotContain("observation");
        assertThat(json.get("recorded").get("x_sha256").asText()).isEqualTo(wrong.xSha256());
        assertThat(json.get("replayed").get("x_sha256").asText()).isEqualTo(trial.xSha256());
        assertThat(Captured.run("replay", forged.toString(), "nqp-1/scg/T3:1").out())
                .contains(
                        "0".repeat(64), trial.xSha256(), "differs in x_sha256, final_value", "recorded with Subtail ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    nqp-1/scg/T3 ; TRIAL must be CELL:trial, such as nqp-1/scg/T50:17: was nqp-1/scg/T3
                    nqp-1/scg/T3: ; TRIAL must be CELL:trial, such as nqp-1/scg/T50:17: was nqp-1/scg/T3:
                    nqp-1/scg/T3:-1 ; TRIAL must be CELL:trial, such as nqp-1/scg/T50:17: was nqp-1/scg/T3:-1
                    nqp-1/scg/T3:2 ; trial of nqp-1/scg/T3 must be in 0..1: was 2
                    nqp-1/scg/T4:0 ; unknown cell `nqp-1/scg/T4`: did you mean `nqp-1/scg/T3`?
                    x:0 ; unknown cell `x`: one of nqp-1/pga/T6, nqp-1/boosted-pga/T6, nqp-1/scg/T3, nqp-1/scg++/T4, nqp-1/wild/T6
                    """)
    void aWrongTrialIsOneLine(String trial, String message) {
        assertThat(Captured.run("replay", out.toString(), trial))
                .isEqualTo(new Captured(2, "", "subtail: " + message + System.lineSeparator()));
    }
}
