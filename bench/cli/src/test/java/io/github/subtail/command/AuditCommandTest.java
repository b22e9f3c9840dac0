package io.github.subtail.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.subtail.store.AuditRow;
import io.github.subtail.store.ResultStore;
import io.github.subtail.store.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {

    /** CE1 and CE2 with few runs, CE2 a quarter as long: still far below the printed bounds. */
    private static final String EXPERIMENT = """
            name: small-stress
            seeds: {root: 42, trials: 40}
            problems:
              - {type: ce1, noise: {absolute: 1.4, clip: 2}}
              - {type: ce2}
            algorithms:
              - {type: pga, problems: [ce1-1], iterations: 100, step: 2/sqrt(t), start: [20, 0, 0]}
              - {type: scg, problems: [ce2-2], horizons: [1000], momentum: t^-0.1}
            record: {checkpoints: [100]}
            analysis: {delta: [0.1]}
            """;

    @Test
    void publishedBoundsAreViolatedAndOursAreNot(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("stress.yaml"), EXPERIMENT);

        Captured run = Captured.run(
                "audit",
                file.toString(),
                "--json",
                "-j",
                "2",
                "-o",
                folder.resolve("out").toString());
        JsonNode json = new ObjectMapper().readTree(run.out());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(keys(json))
                .containsExactly("schema", "confidence", "violation_confidence", "rows", "summary", "exit");
        assertThat(keys(json.get("summary")))
                .containsExactly("violated", "holds", "undecided", "vacuous", "not_applicable");
        assertThat(keys(json.get("rows").get(0)))
                .containsExactly(
                        "cell",
                        "t",
                        "delta",
                        "theorem",
                        "edition",
                        "row",
                        "n",
                        "failed",
                        "k_lo",
                        "k_hi",
                        "rate_lower",
                        "rate_upper",
                        "verdict",
                        "trials_needed",
                        "bound_at_lower",
                        "bound_at_upper",
                        "quantile",
                        "quantile_lower",
                        "quantile_upper");
        assertThat(violated(json)).containsExactly("thm1 published", "cor1 published", "thm4 published");
        assertThat(json.get("summary").get("violated").asInt()).isEqualTo(3);
        assertThat(json.get("exit").asInt()).isZero();
        assertThat(stored(folder.resolve("out"))).hasSize(json.get("rows").size());
        assertThat(Files.readString(folder.resolve("out/tables/audit.csv"))).contains("violated");
        assertThat(Files.readString(folder.resolve("out/tables/constant.csv"))).contains("ce1-1,D,");
        assertThat(Files.readString(folder.resolve("out/report.html"))).contains("as-printed");
        assertThat(Files.readString(folder.resolve("out/figures/violations.csv")))
                .contains("\"published: worst bound, 95% interval\",0.1,1,");
        assertThat(Files.readString(folder.resolve("out/figures/slack.csv")))
                .contains("pga,1,1.7", "scg,1,1.2", "pga,3,0,", "scg,3,0,");
    }

    @Test
    void peopleAreToldOfVacuousBoundsFirst(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("stress.yaml"), EXPERIMENT);

        Captured run = Captured.run(
                "audit", file.toString(), "-o", folder.resolve("out").toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("ce1-1/pga/T100", "40/40", "counterexample CE1");
        assertThat(run.out().lines().filter(line -> line.endsWith("no corrected or sharpened bound is violated")))
                .singleElement()
                .asString()
                .matches("\\d+ vacuous, 3 violated, \\d+ undecided, \\d+ holds, \\d+ not applicable; no .*");
    }

    @Test
    void theGreatestBoundOfEachEditionStandsBesideTheQuantile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("stress.yaml"), EXPERIMENT);

        Captured run = Captured.run(
                "audit", file.toString(), "-o", folder.resolve("out").toString());
        List<String> rows = run.out()
                .lines()
                .dropWhile(line -> !line.startsWith("greatest bound of each edition over the observed 0.1-quantile"))
                .skip(2)
                .map(String::strip)
                .toList();

        assertThat(rows.get(0)).matches("ce1-1 +pga +40 +0\\.255 +1\\.715\\* .*");
        assertThat(rows.get(1)).matches("ce2-2 +scg +40 +0\\.\\d{3} +\\d\\.\\d{3}\\* .*");
    }

    private static List<AuditRow> stored(Path folder) {
        try (ResultStore store = ResultStore.openReadOnly(folder)) {
            return store.read(Tables.AUDIT);
        }
    }

    private static List<String> violated(JsonNode json) {
        List<String> names = new ArrayList<>();
        for (JsonNode row : json.get("rows")) {
            if (row.get("verdict").asText().equals("violated")) {
                names.add(row.get("theorem").asText() + " " + row.get("edition").asText());
            }
        }
        return names;
    }

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
