package io.github.subtail.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subtail.experiment.BuiltProblem;
import io.github.subtail.experiment.Experiment;
import io.github.subtail.runner.Runner;
import io.github.subtail.runner.TrialRunner;
import io.github.subtail.store.Cell;
import io.github.subtail.store.ExperimentRow;
import io.github.subtail.store.ResultStore;
import io.github.subtail.store.RunLock;
import io.github.subtail.store.TrialRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Threads, order and interruptions leave no trace in the tables. */
class ResumedRunTest {

    private static final String EXPERIMENT = """
            name: resumed
            seeds: {root: 5, trials: 4}
            problems:
              - {type: nqp, n: 10, m: 5, noise: {at-zero: 4, clip: 2, hessian: 2}}
              - type: budget
                synthetic: {channels: 20, customers: 50, edges: 120}
                budget: 4
                noise: {kind: customers, customers: 10}
            algorithms:
              - {type: pga, iterations: 12, step: 1e-3}
              - {type: boosted-pga, iterations: 12, step: 1e-3}
              - {type: scg, horizons: [5, 12]}
              - {type: scg++, horizons: [6], difference: same-sample, problems: [budget-2]}
              - {type: scg++, horizons: [6], id: sampled, difference: sampled}
              - {type: scg++, horizons: [6], id: exact, problems: [nqp-1]}
            """;
    private static final int TRIALS = 4 * 12;

    @TempDir
    private static Path folder;

    private static Path file;
    private static Map<String, String> expected;
    private static List<TrialRecord> everyTrial;

    @BeforeAll
    static void runInOneGo() throws IOException {
        file = Files.writeString(folder.resolve("resumed.yaml"), EXPERIMENT);
        Captured run = run("one-go", 1);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).startsWith(TRIALS + " trials done, 0 failed: ");
        expected = Folders.tables(folder.resolve("one-go"));
        assertThat(expected.get("trial.csv")).hasLineCount(1 + TRIALS);
        everyTrial = everyTrial(Experiment.read(file));
    }

    private static List<TrialRecord> everyTrial(Experiment experiment) {
        Map<String, BuiltProblem> problems = new HashMap<>();
        List<TrialRecord> records = new ArrayList<>();
        for (Experiment.Plan plan : experiment.plans()) {
            BuiltProblem built = problems.computeIfAbsent(plan.problem().id(), id -> BuiltProblem.of(plan.problem()));
            TrialRunner runner = Runner.trialRunner(experiment, plan, built.problem());
            for (int trial = 0; trial < plan.trials(); trial++) {
                records.add(runner.run(trial));
            }
        }
        return records;
    }

    private static Captured run(String out, int threads) {
        return Captured.run(
                "run",
                file.toString(),
                "-j",
                String.valueOf(threads),
                "-o",
                folder.resolve(out).toString());
    }

    /** A folder with the trials of an interrupted run: some of them, in an order of its own. */
    private static Path partial(String name, int trials, long order) {
        Experiment experiment = Experiment.read(file);
        List<Cell> cells =
                experiment.plans().stream().map(Experiment.Plan::cell).toList();
        List<TrialRecord> records = new ArrayList<>(everyTrial);
        Collections.shuffle(records, new Random(order));
        Path out = folder.resolve(name);
        ExperimentRow row = ExperimentRow.here(experiment.name(), experiment.resolved(), Version.number());
        try (ResultStore store = ResultStore.create(out, row, cells)) {
            for (TrialRecord record : records.subList(0, trials)) {
                store.append(List.of(record), false);
            }
        }
        return out;
    }

    @Test
    void twoThreadsMakeTheSameBytes() throws IOException {
        assertThat(run("two", 2).exitCode()).isZero();

        assertThat(Folders.tables(folder.resolve("two"))).isEqualTo(expected);
    }

    @Test
    void aRunTakenUpAgainMakesTheSameBytes() throws IOException {
        Path out = partial("partial", 29, 1);

        assertThat(run("partial", 2).exitCode()).isZero();

        assertThat(Folders.tables(out)).isEqualTo(expected);
        assertThat(Files.readString(out.resolve("progress.json"))).contains("\"resumedFrom\":29");
    }

    @Test
    void aReportOfWhatIsThereSaysHowMuchThatIs() throws IOException {
        Path out = partial("unfinished", 30, 2);

        Captured report = Captured.run("report", out.toString());

        assertThat(report).isEqualTo(new Captured(0, out.resolve("report.html") + System.lineSeparator(), ""));
        assertThat(Files.readString(out.resolve("report.html"))).contains("30 of " + TRIALS + " trials");
        assertThat(out.resolve("figures/nqp-1-iterations.png")).isNotEmptyFile();
        assertThat(Captured.run("status", out.toString()).out())
                .startsWith("resumed: 30 of " + TRIALS + " trials finished, 0 failed");
    }

    @Test
    void aReportWithoutATrialNamesWhatItLacks() throws IOException {
        Path out = partial("empty", 0, 3);

        assertThat(Captured.run("report", out.toString()).exitCode()).isZero();

        assertThat(Files.readString(out.resolve("report.html")))
                .contains("0 of " + TRIALS + " trials", "nqp-1-oracle-calls", "no done trials");
    }

    @Test
    void aReportAgainIsTheSame() throws IOException {
        assertThat(run("again", 2).exitCode()).isZero();
        String figure = Files.readString(folder.resolve("again/figures/budget-2-oracle-calls.csv"));

        assertThat(Captured.run("report", folder.resolve("again").toString()).exitCode())
                .isZero();

        assertThat(Folders.tables(folder.resolve("again"))).isEqualTo(expected);
        assertThat(folder.resolve("again/figures/budget-2-oracle-calls.csv")).hasContent(figure);
    }

    @Test
    void aFolderInUseIsRefusedWithItsHolder() {
        Path out = folder.resolve("held");
        try (RunLock lock = RunLock.acquire(out)) {
            assertThat(lock).isNotNull();
            Captured second = run("held", 1);

            assertThat(second.exitCode()).isEqualTo(2);
            assertThat(second.err())
                    .startsWith("subtail: folder " + out + " is in use by process "
                            + ProcessHandle.current().pid() + " on host ")
                    .hasLineCount(1);
        }
        assertThat(out.resolve(ResultStore.FILE_NAME)).doesNotExist();
    }
}
