package io.github.subtail.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateCoverageTest {

    private static final String EXPERIMENT = """
            name: certificates
            seeds: {root: 11, trials: 150}
            problems:
              - {type: nqp, n: 8, m: 4, instance-seed: 2, noise: {at-zero: 2}}
            algorithms:
              - {type: pga, iterations: 30, step: 1e-3, start: zero}
              - {type: boosted-pga, iterations: 30, step: 1e-3, start: zero}
              - {type: scg, horizons: [30]}
            record: {checkpoints: [30]}
            analysis: {delta: [0.5, 0.2]}
            """;

    /** 150 runs: a row is called violated by chance with a probability of 1e-6 at most. */
    @Test
    void rowsFromTheRunAndLocalisedOnesAreJudgedAndNotViolated(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("certificates.yaml"), EXPERIMENT);

        Captured run = Captured.run(
                "audit",
                file.toString(),
                "--json",
                "-j",
                "2",
                "-o",
                folder.resolve("out").toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        List<String> judged = new ArrayList<>();
        for (JsonNode row : new ObjectMapper().readTree(run.out()).get("rows")) {
            String name = row.get("theorem").asText() + "/" + row.get("row").asText();
            String verdict = row.get("verdict").asText();
            assertThat(verdict).as(name).isNotEqualTo("violated");
            if (verdict.equals("holds") && row.get("delta").asDouble() == 0.5) {
                judged.add(name);
            }
        }
        assertThat(judged)
                .contains(
                        "value/PGA",
                        "value/boosted",
                        "value/SCG",
                        "posterior/SCG",
                        "posterior/SCG curvature",
                        "posterior/SCG defect",
                        "thm4/curvature GI local",
                        "thm4/defect GI local");
    }
}
