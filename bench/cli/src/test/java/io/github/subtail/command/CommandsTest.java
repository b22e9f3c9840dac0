package io.github.subtail.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.subtail.experiment.Experiment;
import io.github.subtail.nqp.NqpGenerator;
import io.github.subtail.nqp.NqpJson;
import io.github.subtail.store.Cell;
import io.github.subtail.store.ExperimentRow;
import io.github.subtail.store.Observation;
import io.github.subtail.store.ResultStore;
import io.github.subtail.store.TrialRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"quick", "paper", "budget"})
    void initPrintsAnExperimentThatIsValid(String template) {
        Captured run = Captured.run("init", template);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("# ");
        assertThat(Experiment.parse(run.out(), template, Path.of("")).plans()).isNotEmpty();
    }

    /** As it is, but for its size. */
    @ParameterizedTest
    @ValueSource(strings = {"quick", "paper", "budget"})
    void initPrintsAnExperimentThatRuns(String template, @TempDir Path folder) throws IOException {
        String text = Captured.run("init", template)
                .out()
                .replaceAll("trials: \\d+", "trials: 1")
                .replaceAll("n: \\d+, m: \\d+", "n: 6, m: 3")
                .replaceAll("channels: \\d+, customers: \\d+, edges: \\d+", "channels: 9, customers: 20, edges: 50")
                .replaceAll("iterations: \\d+", "iterations: 8")
                .replaceAll("horizons: \\[.*?\\]", "horizons: [4, 8]");
        Path file = Files.writeString(folder.resolve("init.yaml"), text);

        Captured run =
                Captured.run("run", file.toString(), "-o", folder.resolve("out").toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).containsPattern("^\\d+ trials done, 0 failed: ");
    }

    @Test
    void listNamesEveryTypeWithItsKeys() throws IOException {
        assertThat(Captured.run("list", "problems").out()).contains("nqp  ", "small-nqp  ", "budget  ", "at-zero");
        assertThat(Captured.run("list", "algorithms").out())
                .contains("pga  ", "boosted-pga  ", "scg  ", "scg++  ", "4/(t+8)^(2/3)", "; required");
        JsonNode algorithms =
                JSON.readTree(Captured.run("list", "algorithms", "--json").out());
        assertThat(algorithms.get("algorithms").findValuesAsText("type"))
                .containsExactly("pga", "boosted-pga", "scg", "scg++");
    }

    @Test
    void listNamesEveryBoundWithItsErratum() throws IOException {
        JsonNode bounds =
                JSON.readTree(Captured.run("list", "bounds", "--json").out()).get("bounds");

        assertThat(bounds.findValuesAsText("theorem")).contains("thm1", "thm2", "thm3", "thm4");
        assertThat(Captured.run("list", "bounds").out()).hasLineCount(bounds.size());
    }

    @Test
    void aYahooSampleIsReadBackAsAnInstance(@TempDir Path folder) throws IOException {
        Path bids = folder.resolve("bids.tsv.gz");
        Path edges = folder.resolve("edges.tsv");

        assertThat(Captured.run("yahoo-sample", "--lines", "60000", "-o", bids.toString())
                        .exitCode())
                .isZero();
        Captured run = Captured.run("instance", "budget,yahoo=" + bids, "-o", edges.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        try (var lines = Files.lines(edges)) {
            assertThat(lines.filter(line -> line.matches("\\d+\t\\d+\t.*"))).hasSizeBetween(50_000, 52_567);
        }
    }

    @Test
    void aYahooSampleOfNoLinesIsRefused(@TempDir Path folder) {
        Captured run = Captured.run(
                "yahoo-sample", "--lines", "0", "-o", folder.resolve("bids").toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualToIgnoringNewLines("subtail: --lines must be >= 1: was 0");
    }

    @Test
    void instanceWritesWhatTheGeneratorMakes(@TempDir Path folder) {
        Path file = folder.resolve("i.json");

        Captured run = Captured.run("instance", "nqp,n=4,m=2,instance-seed=7", "-o", file.toString());

        assertThat(run).isEqualTo(new Captured(0, file + System.lineSeparator(), ""));
        assertThat(NqpJson.read(file).hessian())
                .isDeepEqualTo(NqpGenerator.study(4, 2, 100, 7).hessian());
    }

    @Test
    void instanceWritesAnEdgeListForBudgets(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("e.tsv");

        Captured run = Captured.run(
                "instance",
                "budget,synthetic={channels: 3, customers: 4, edges: 6},rule=by_customer",
                "-o",
                file.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(rows(file)).hasSize(7);
        Path again = folder.resolve("again.tsv");
        assertThat(Captured.run("instance", "budget,edges=" + file, "-o", again.toString())
                        .exitCode())
                .isZero();
        assertThat(rows(again)).isEqualTo(rows(file));
        assertThat(Captured.run("instance", "budget,rule=repeat,edges=" + file, "-o", again.toString())
                        .err())
                .startsWith("subtail: problem budget-1: rule must be given for a graph of probabilities: was repeat");
    }

    private static List<String> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    @Test
    void statusAndExportReadAResultFolder(@TempDir Path folder) throws IOException {
        fillThreeOfFour(folder);

        assertThat(Captured.run("status", folder.toString()).out().lines())
                .containsExactly("x: 3 of 4 trials finished, 1 failed", "  nqp-1/scg/T5  3/4  1 failed");
        JsonNode status = JSON.readTree(
                Captured.run("status", folder.toString(), "--json").out());
        assertThat(status.get("finished").asInt()).isEqualTo(3);
        assertThat(status.get("cells").get(0).get("cell").asText()).isEqualTo("nqp-1/scg/T5");

        Captured export = Captured.run("export", folder.toString(), "--to", "csv");
        assertThat(export.exitCode()).isZero();
        assertThat(export.out().lines())
                .contains(folder.resolve("tables/trial.csv").toString());
        assertThat(folder.resolve("tables/trial.csv")).content().hasLineCount(4);
    }

    private static void fillThreeOfFour(Path folder) {
        Experiment experiment = Experiment.parse("""
                name: x
                seeds: {trials: 4}
                problems: [{type: nqp, n: 2, m: 1}]
                algorithms: [{type: scg, horizons: [5]}]
                """, "x.yaml", folder);
        List<Cell> cells =
                experiment.plans().stream().map(Experiment.Plan::cell).toList();
        ExperimentRow row = ExperimentRow.here("x", experiment.resolved(), Version.number());
        try (ResultStore store = ResultStore.create(folder, row, cells)) {
            String cell = cells.get(0).id();
            store.append(List.of(done(cell, 0), done(cell, 1), failed(cell, 3)), false);
        }
    }

    private static TrialRecord done(String cell, int trial) {
        Observation last = new Observation(5, 5, 1.5, Double.NaN, Double.NaN, Double.NaN);
        return new TrialRecord(cell, trial, null, 5, 0, 5, 1.5, "ab".repeat(32), List.of(last), List.of(), 0);
    }

    private static TrialRecord failed(String cell, int trial) {
        return new TrialRecord(cell, trial, "NaN", 0, 0, 0, Double.NaN, null, List.of(), List.of(), 0);
    }

    @Test
    void doctorFindsThisMachineSoundOrSaysHowToMendIt() throws IOException {
        Captured run = Captured.run("doctor");

        assertThat(run.out()).contains("Java: ", "cores: ", "fonts: ", "temporary folder: ", "database: ", "disk: ");
        assertThat(run.exitCode()).isEqualTo(run.out().contains("MISSING") ? 1 : 0);
        assertThat(JSON.readTree(Captured.run("doctor", "--json").out()).get("checks"))
                .hasSize(8);
    }
}
