package io.github.subtail.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.subtail.experiment.BuiltProblem;
import io.github.subtail.experiment.Experiment;
import io.github.subtail.runner.Runner;
import io.github.subtail.runner.Shard;
import io.github.subtail.runner.TrialRunner;
import io.github.subtail.store.Cell;
import io.github.subtail.store.ExperimentRow;
import io.github.subtail.store.ResultStore;
import io.github.subtail.store.TrialRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The bytes of the exported tables are the same from version to version, on every Java, and however the run came about.
 * Who changes the arithmetic on purpose puts the new hashes here, and says in the changelog that results differ in their
 * last digits.
 */
class GoldenTablesTest {

    /** What was measured, all of it; then each table that is computed from it, by the first 16 digits. */
    private static final String MEASURED = "faa6ab58e34d60675e55efb5b8208d887d709c8d900ceceafaeaadb929c6d33e";

    private static final Map<String, String> ANALYSED = Map.of(
            "audit.csv", "38893439e6032551",
            "bound.csv", "9aeb36b95bcf7fe2",
            "constant.csv", "ab97d2fd01dbecfb",
            "fit.csv", "706f50ad669592a6",
            "instance.csv", "50eb80a51873e666",
            "quantile.csv", "c687806fa1883c36");

    private static final String EXPERIMENT = """
            name: golden
            seeds: {root: 2023, trials: 3}
            problems:
              - {type: nqp, n: 10, m: 5, instance-seed: 1, noise: {at-zero: 4, clip: 2, hessian: 2}}
            algorithms:
              - {type: pga, iterations: 20, step: 5e-3/sqrt(t)}
              - {type: boosted-pga, iterations: 20, step: 1e-3}
              - {type: scg, horizons: [5, 20]}
              - {type: scg++, horizons: [8]}
            """;

    @TempDir
    private static Path folder;

    private static Experiment experiment;
    private static List<TrialRecord> shuffled;

    @BeforeAll
    static void runEveryTrialInSomeOrder() throws IOException {
        assumeTrue(System.getProperty("os.arch").equals("amd64"), "Math.exp and Math.pow differ between processors");
        experiment = Experiment.read(Files.writeString(folder.resolve("golden.yaml"), EXPERIMENT));
        Map<String, BuiltProblem> problems = BuiltProblem.all(experiment);
        List<Supplier<TrialRecord>> trials = new ArrayList<>();
        for (Experiment.Plan plan : experiment.plans()) {
            TrialRunner runner = Runner.trialRunner(
                    experiment, plan, problems.get(plan.problem().id()).problem());
            for (int i = 0; i < plan.trials(); i++) {
                int trial = i;
                trials.add(() -> runner.run(trial));
            }
        }
        Collections.shuffle(trials, new Random(1));
        shuffled = trials.stream().map(Supplier::get).toList();
    }

    @Test
    void aRunOnThreeThreadsGivesTheGoldenBytes() throws IOException {
        run("run @golden.yaml -o @threads -j 3");

        assertGolden("threads");
    }

    @Test
    void aRunTakenUpAgainGivesTheGoldenBytes() throws IOException {
        store("resumed", shuffled.subList(0, 7));
        run("run @golden.yaml -o @resumed -j 1");

        assertGolden("resumed");
    }

    @Test
    void shardsMergedGiveTheGoldenBytes() throws IOException {
        Shard first = new Shard(1, 2);
        store(
                "first",
                shuffled.stream().filter(trial -> first.has(trial.trial())).toList());
        store(
                "second",
                shuffled.stream().filter(trial -> !first.has(trial.trial())).toList());
        run("merge @second @first -o @merged");

        assertGolden("merged");
    }

    private static void store(String name, List<TrialRecord> trials) {
        ExperimentRow row = ExperimentRow.here(experiment.name(), experiment.resolved(), Version.number());
        List<Cell> cells =
                experiment.plans().stream().map(Experiment.Plan::cell).toList();
        try (ResultStore store = ResultStore.create(folder.resolve(name), row, cells)) {
            trials.forEach(trial -> store.append(List.of(trial), false));
        }
    }

    private static void run(String commandLine) {
        String[] words = Arrays.stream(commandLine.split(" ", -1))
                .map(word -> word.replace("@", folder + "/"))
                .toArray(String[]::new);
        Captured run = Captured.run(words);
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    private static void assertGolden(String name) throws IOException {
        Map<String, String> tables = Folders.tables(folder.resolve(name));
        MessageDigest measured = sha256();
        for (String table : new String[] {"cell.csv", "trial.csv", "observation.csv", "certificate.csv"}) {
            measured.update(tables.remove(table).getBytes(StandardCharsets.UTF_8));
        }
        tables.replaceAll((table, text) ->
                HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)), 0, 8));
        assertThat(HexFormat.of().formatHex(measured.digest())).isEqualTo(MEASURED);
        assertThat(tables).isEqualTo(ANALYSED);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
