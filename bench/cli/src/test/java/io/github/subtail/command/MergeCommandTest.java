package io.github.subtail.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subtail.experiment.Experiment;
import io.github.subtail.store.ExperimentRow;
import io.github.subtail.store.Observation;
import io.github.subtail.store.ResultStore;
import io.github.subtail.store.RunLock;
import io.github.subtail.store.TrialRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shards, run apart and merged, are the run in one go; whatever does not belong together is refused. */
class MergeCommandTest {

    private static final String EXPERIMENT = """
            name: parted
            seeds: {root: 5, trials: 5}
            problems:
              - {type: budget, edges: edges.tsv, noise: {kind: customers, customers: 2}}
            algorithms:
              - {type: pga, iterations: 8, step: 1e-3}
              - {type: scg, horizons: [4, 8]}
            """;
    private static final int TRIALS = 5 * 3;

    @TempDir
    private static Path folder;

    private static Map<String, String> expected;

    @BeforeAll
    static void runInOneGoAndInShards() throws IOException {
        Files.writeString(folder.resolve("parted.yaml"), EXPERIMENT);
        Files.writeString(folder.resolve("edges.tsv"), "channel_id\tcustomer_id\tcount\na\tx\t1\na\ty\t2\nb\ty\t1\n");
        assertThat(run("run @parted.yaml -o @whole").exitCode()).isZero();
        expected = Folders.tables(folder.resolve("whole"));
        assertThat(expected.get("trial.csv")).hasLineCount(1 + TRIALS);
        for (int i = 1; i <= 2; i++) {
            Captured shard = run("run @parted.yaml -o @shard" + i + " --shard " + i + "/2");
            assertThat(shard.exitCode()).as(shard.err()).isZero();
        }
    }

    private static Captured run(String commandLine) {
        return Captured.run(Arrays.stream(commandLine.split(" ", -1))
                .map(word -> word.replace("@", folder + "/"))
                .toArray(String[]::new));
    }

    @Test
    void aShardHasEveryNthTrialAndSaysSo() throws IOException {
        Captured again = run("run @parted.yaml -o @shard2 --shard 2/2");

        assertThat(again.out()).startsWith("6 of 15 trials done, 0 failed: ");
        assertThat(Files.readString(folder.resolve("shard2/progress.json")))
                .contains("\"trials\":6,\"done\":6,\"failed\":0,\"resumedFrom\":6");
        try (ResultStore store = ResultStore.openReadOnly(folder.resolve("shard2"))) {
            assertThat(store.completed("budget-1/scg/T8").stream()).containsExactly(1, 3);
        }
    }

    @Test
    void mergedShardsAreTheRunInOneGoToTheByte() throws IOException {
        Captured merge = run("merge @shard2 @shard1 -o @merged");

        assertThat(merge.exitCode()).as(merge.err()).isZero();
        assertThat(merge.out()).startsWith(TRIALS + " trials done, 0 failed: ");
        assertThat(Folders.tables(folder.resolve("merged"))).isEqualTo(expected);
        for (String name : new String[] {"experiment.yaml", "resolved.yaml"}) {
            assertThat(folder.resolve("merged").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("whole").resolve(name));
        }
        assertThat(run("report @merged").exitCode()).isZero();
        assertThat(Folders.tables(folder.resolve("merged"))).isEqualTo(expected);
    }

    @Test
    void trialsThatSeveralFoldersHaveCountOnce() throws IOException {
        assertThat(run("merge @shard1 @whole @shard1 -o @doubled").exitCode()).isZero();

        assertThat(Folders.tables(folder.resolve("doubled"))).isEqualTo(expected);
    }

    @Test
    void whatIsMissingIsRunAfterwards() throws IOException {
        assertThat(run("merge @shard1 -o @part").out()).startsWith("9 of 15 trials done, 0 failed: ");
        assertThat(run("run @parted.yaml -o @part").exitCode()).isZero();

        assertThat(Folders.tables(folder.resolve("part"))).isEqualTo(expected);
    }

    @Test
    void anotherDescriptionIsRefusedAndNamesWhatDiffers() throws IOException {
        String yaml = EXPERIMENT.replace("customers: 2", "customers: 1");
        Experiment other = Experiment.parse(yaml, "other.yaml", folder);
        ExperimentRow row = ExperimentRow.here("parted", other.resolved(), other.sha256(), Version.number());
        ResultStore.create(folder.resolve("other"), row, List.of()).close();

        Captured merge = run("merge @shard1 @other -o @mixed");

        assertThat(merge.exitCode()).isEqualTo(2);
        assertThat(merge.err())
                .contains("@other holds results of another description: problems[0].noise.customers is 1, not 2"
                        .replace("@", folder + "/"))
                .hasLineCount(1);
        assertThat(folder.resolve("mixed")).doesNotExist();
        assertThat(run("merge @shard1 -o @other").exitCode()).isEqualTo(2);
    }

    @Test
    void anotherResultOfTheSameTrialIsRefusedAndLeavesNothing() throws IOException {
        Path forged = folder.resolve("forged");
        List<Observation> none = List.of();
        try (ResultStore store = ResultStore.create(forged, ResultFolder.row(folder.resolve("shard2")), List.of())) {
            store.append(
                    List.of(new TrialRecord(
                            "budget-1/scg/T8", 3, null, 8, 0, 8, 1.5, "ab".repeat(32), none, List.of(), 0)),
                    false);
        }

        Captured merge = run("merge @shard2 @forged -o @conflict");

        assertThat(merge.exitCode()).isEqualTo(2);
        assertThat(merge.err())
                .contains("trial budget-1/scg/T8:3 is abab")
                .contains("forged")
                .hasLineCount(1);
        assertThat(folder.resolve("conflict/results.duckdb")).doesNotExist();
    }

    @Test
    void aFolderThatIsStillWrittenToIsRefused() {
        RunLock lock = RunLock.acquire(folder.resolve("shard2"));
        try {
            Captured merge = run("merge @shard1 @shard2 -o @early");

            assertThat(merge.exitCode()).isEqualTo(2);
            assertThat(merge.err()).contains("shard2 is in use by process ").hasLineCount(1);
            assertThat(folder.resolve("early")).doesNotExist();
        } finally {
            lock.close();
        }
    }

    @Test
    void dataThatChangedMeanwhileAreNoticedByRunReportAndMerge() throws IOException {
        Path moved = Files.createDirectory(folder.resolve("moved"));
        Path edges = moved.resolve("edges.tsv");
        Files.copy(folder.resolve("edges.tsv"), edges);
        Files.copy(folder.resolve("parted.yaml"), moved.resolve("parted.yaml"));
        assertThat(run("run @moved/parted.yaml -o @moved/out").exitCode()).isZero();

        Files.writeString(edges, Files.readString(edges).replace("b\ty\t1", "b\ty\t3"));

        for (String command : new String[] {
            "run @moved/parted.yaml -o @moved/out", "report @moved/out", "merge @moved/out -o @moved/new"
        }) {
            Captured run = run(command);
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err())
                    .containsPattern("data .*(changed|another content)")
                    .hasLineCount(1);
        }
    }
}
