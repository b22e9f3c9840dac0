package io.github.subtail.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertifyTest {

    private static final String EXPERIMENT = """
            name: certified
            seeds: {trials: 3}
            problems:
              - {type: nqp, n: 8, m: 4, noise: {at-zero: 1}}
            algorithms:
              - {type: pga, iterations: 300, step: tuned, start: zero}
              - {type: scg, horizons: [40]}
            analysis: {delta: [0.1, 0.05]}
            """;

    @TempDir
    static Path folder;

    private static Captured text;
    private static JsonNode json;

    @BeforeAll
    static void run() throws IOException {
        Path file = Files.writeString(folder.resolve("certified.yaml"), EXPERIMENT);
        String out = folder.resolve("out").toString();
        text = Captured.run("run", file.toString(), "-o", out, "--certify");
        Captured again = Captured.run("run", file.toString(), "-o", out, "--certify", "--json");
        assertThat(again.exitCode()).as(again.err()).isZero();
        json = new ObjectMapper().readTree(again.out());
    }

    private static JsonNode certificate(int cell, String of) {
        for (JsonNode certificate : json.get("cells").get(cell).get("certificates")) {
            if (certificate.get("of").asText().startsWith(of)) {
                return certificate;
            }
        }
        throw new AssertionError("no certificate of " + of + " in " + json);
    }

    private static double number(JsonNode certificate, String what) {
        return certificate.get(what).get("number").asDouble();
    }

    @Test
    void theBestRunIsCertainAndRestsOnTheUpperEnd() {
        JsonNode opt = json.get("cells").get(1).get("opt");
        JsonNode best = certificate(1, "best of 3 runs, trial ");

        assertThat(best.get("subject").asText()).isEqualTo("F(x_{T+1})");
        assertThat(number(best, "value"))
                .isPositive()
                .isLessThanOrEqualTo(opt.get("lower").asDouble());
        assertThat(number(best, "share"))
                .isEqualTo(number(best, "value") / opt.get("upper").asDouble(), within(1e-12));
        assertThat(number(best, "gap")).isEqualTo(opt.get("upper").asDouble() - number(best, "value"), within(1e-9));
        for (String what : List.of("value", "share", "gap")) {
            assertThat(best.get(what).get("confidence").asDouble()).isEqualTo(1);
        }
        assertThat(best.get("share").get("basis").toString())
                .contains("OPT <= ")
                .doesNotContain("OPT >= ");
    }

    @Test
    void aRunBeforeItIsRunHasTheConfidenceOfTheLeastDelta() {
        JsonNode any = certificate(0, "any one run");

        assertThat(any.get("share").get("confidence").asDouble()).isEqualTo(0.95);
        assertThat(any.get("share").get("basis").toString())
                .contains("OPT >= ", "sigma = ", "not estimated", "bound thm1/");
        assertThat(number(any, "share")).isBetween(0.3, 1.0);
        assertThat(number(any, "value")).isLessThan(number(certificate(0, "best"), "value"));
    }

    @Test
    void theFirstRunCertifiesItselfFromWhatItSaw() {
        JsonNode first = certificate(0, "first run, trial 0");

        assertThat(first.get("value").get("basis").toString()).containsPattern("bound (posterior|value)/");
        assertThat(first.get("value").get("confidence").asDouble()).isEqualTo(0.95);
        assertThat(number(first, "share")).isBetween(0.3, 1.0);
    }

    @Test
    void peopleReadSentences() {
        assertThat(text.exitCode()).as(text.err()).isZero();
        assertThat(text.out())
                .contains(
                        "without knowing OPT",
                        "nqp-1/pga/T300",
                        "nqp-1/scg/T40",
                        "any one run, before it is run",
                        "F evaluated exactly",
                        "% of OPT",
                        "  certain  ",
                        "  0.95  ",
                        "6 trials done, 0 failed");
    }

    @Test
    void jsonAloneIsRefused() {
        Captured run = Captured.run("run", "x.yaml", "--json");

        assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(run.err()).contains("--json is about what --certify says: give both");
    }
}
