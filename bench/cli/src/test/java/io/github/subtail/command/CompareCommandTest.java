package io.github.subtail.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.subtail.experiment.Experiment;
import io.github.subtail.store.ExperimentRow;
import io.github.subtail.store.ResultStore;
import io.github.subtail.store.TrialRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareCommandTest {

    private static final int TRIALS = 40;
    private static final String EXPERIMENT = """
            name: x
            seeds: {root: 7, trials: 40}
            problems: [{type: nqp, n: 2, m: 1}]
            algorithms: [{type: scg, horizons: [5, 10]}]
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void old() {
        store("old", EXPERIMENT, t -> 100 + t, t -> -100 - t);
    }

    /** A folder whose trials of the two cells have the given values; NaN is a failed trial. */
    private void store(String name, String yaml, IntToDoubleFunction five, IntToDoubleFunction ten) {
        Experiment experiment = Experiment.parse(yaml, name, folder);
        var cells = experiment.plans().stream().map(Experiment.Plan::cell).toList();
        List<TrialRecord> trials = new ArrayList<>();
        for (int t = 0; t < TRIALS; t++) {
            trials.add(trial(cells.get(0).id(), t, five.applyAsDouble(t)));
            trials.add(trial(cells.get(1).id(), t, ten.applyAsDouble(t)));
        }
        ExperimentRow row = ExperimentRow.here("x", experiment.resolved(), Version.number());
        try (ResultStore store = ResultStore.create(folder.resolve(name), row, cells)) {
            store.append(trials, false);
        }
    }

    private static TrialRecord trial(String cell, int trial, double value) {
        boolean failed = Double.isNaN(value);
        return new TrialRecord(
                cell,
                trial,
                failed ? "NaN" : null,
                5,
                0,
                5,
                value,
                failed ? null : "ab".repeat(32),
                List.of(),
                List.of(),
                0);
    }

    private Captured compare(String... options) {
        List<String> words = new ArrayList<>(List.of(
                "compare",
                folder.resolve("old").toString(),
                folder.resolve("new").toString()));
        words.addAll(List.of(options));
        return Captured.run(words.toArray(String[]::new));
    }

    @Test
    void equalFoldersPassEveryGate() {
        store("new", EXPERIMENT, t -> 100 + t, t -> -100 - t);

        Captured run = compare("--fail-if-worse", "q05:0,q50:0");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("0/40/0", "no regression").doesNotContain("REGRESSION", "differ");
    }

    @Test
    void aLowerTailIsARegressionBeyondTheAllowedShareOnly() throws IOException {
        // the 5% quantile of 100..139 is the (40 + 1/3) 0.05 + 1/3 = 2.35th value, 101.35; now 2 lower, which is 1.97%
        store("new", EXPERIMENT, t -> t < 5 ? 98 + t : 100 + t, t -> -100 - t);

        Captured worse = compare("--fail-if-worse", "q05:0.019", "--json");

        assertThat(worse.exitCode()).isEqualTo(3);
        JsonNode json = new ObjectMapper().readTree(worse.out());
        assertThat(json.get("schema").asText()).isEqualTo("subtail/compare/1");
        assertThat(json.get("exit").asInt()).isEqualTo(3);
        assertThat(json.get("regressions")).hasSize(1);
        JsonNode cell = json.get("cells").get(1);
        assertThat(cell.get("cell").asText()).isEqualTo("nqp-1/scg/T5");
        assertThat(cell.get("pairs").asInt()).isEqualTo(TRIALS);
        assertThat(cell.get("losses").asInt()).isEqualTo(5);
        assertThat(cell.get("ties").asInt()).isEqualTo(35);
        assertThat(cell.get("median_difference").asDouble()).isZero();
        assertThat(cell.get("effect_size").asDouble()).isEqualTo(-1);
        JsonNode quantile = cell.get("quantiles").get(1);
        assertThat(quantile.get("q").asDouble()).isEqualTo(0.05);
        assertThat(quantile.get("old").asDouble()).isCloseTo(101.35, within(1e-9));
        assertThat(quantile.get("relative").asDouble()).isCloseTo(-2 / 101.35, within(1e-9));

        assertThat(compare("--fail-if-worse", "q05:0.02").exitCode()).isZero();
        assertThat(compare("--fail-if-worse", "q50:0").exitCode()).isZero();
        assertThat(compare().exitCode()).isZero();
        assertThat(compare("--fail-if-worse", "q05:0.01").out())
                .contains("REGRESSION nqp-1/scg/T5: its 5% quantile fell from 101.35 to 99.35, by more than 1%");
    }

    @Test
    void theShareIsOfTheAbsoluteValueWhereValuesAreNegative() {
        store("new", EXPERIMENT, t -> 100 + t, t -> -102 - t);

        assertThat(compare("--fail-if-worse", "q50:0.01").exitCode()).isEqualTo(3);
        assertThat(compare("--fail-if-worse", "q50:0.02").exitCode()).isZero();
    }

    @Test
    void moreFailuresAreARegressionToo() {
        store("new", EXPERIMENT, t -> t == 3 ? Double.NaN : 200 + t, t -> -100 - t);

        Captured run = compare("--fail-if-worse", "q05:0.5");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).contains("39/0/0", "REGRESSION nqp-1/scg/T5: 1 trials failed, not 0");
        assertThat(compare().exitCode()).isZero();
    }

    @Test
    void pValuesAreThoseOfTheSignedRankTestAdjustedForBothCells() throws IOException {
        store("new", EXPERIMENT, t -> t < 6 ? 101 + t + 0.1 * t : 100 + t, t -> -100 - t);

        JsonNode cell = new ObjectMapper()
                .readTree(compare("--json").out())
                .get("cells")
                .get(1);

        assertThat(cell.get("wins").asInt()).isEqualTo(6);
        assertThat(cell.get("p_value").asDouble()).isCloseTo(2.0 / 64, within(1e-12));
        assertThat(cell.get("p_holm").asDouble()).isCloseTo(4.0 / 64, within(1e-12));
    }

    @Test
    void anotherDescriptionIsComparedAndSaysWhereItDiffers() {
        store("new", EXPERIMENT.replace("[5, 10]", "[5, 11]"), t -> 100 + t, t -> 0);

        Captured run = compare();

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "descriptions differ: algorithms[0].horizons[1] is 10, not 11",
                        "only in OLD: nqp-1/scg/T10",
                        "only in NEW: nqp-1/scg/T11");
        assertThat(compare("--fail-if-worse", "q05:0.01").err())
                .contains("lacks cells of", "nqp-1/scg/T10")
                .hasLineCount(1);
    }

    @Test
    void otherSeedsAreNoPairs() {
        store("new", EXPERIMENT.replace("root: 7", "root: 8"), t -> 100 + t, t -> 0);

        Captured run = compare();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("trials are not paired: seeds.root is 7 in ")
                .hasLineCount(1);
    }

    @Test
    void nothingInCommonIsRefused() {
        store("new", EXPERIMENT.replace("scg", "scg++"), t -> 100 + t, t -> 0);

        assertThat(compare().err()).contains("have no cell in common").hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({"q5:0.01", "05:0.01", "q05", "q05:", "q05:-1", "q00:0.01", "q05:NaN", "q05:1e"})
    void aGateThatIsNoneIsRefused(String gate) {
        store("new", EXPERIMENT, t -> 100 + t, t -> 0);

        Captured run = compare("--fail-if-worse", gate);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("--fail-if-worse must be qDD:SHARE")
                .endsWith("was " + gate + System.lineSeparator());
    }
}
