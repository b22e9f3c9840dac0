package io.github.subtail.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subtail.command.Folders;
import io.github.subtail.experiment.BuiltProblem;
import io.github.subtail.experiment.Experiment;
import io.github.subtail.runner.Runner;
import io.github.subtail.runner.TrialRunner;
import io.github.subtail.store.Cell;
import io.github.subtail.store.ExperimentRow;
import io.github.subtail.store.ExportFormat;
import io.github.subtail.store.ResultStore;
import io.github.subtail.store.TrialBlock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A worker, then the driver, die of kill -9 in the middle of a submitted run: the same command again ends with the bytes
 * of a run on one machine. The long form: {@code -Dsubtail.trials=20000}.
 */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class FaultsIT {

    private static final int TRIALS = Integer.getInteger("subtail.trials", 400);
    private static final String YAML = """
            name: faults
            seeds: {root: 7, trials: %d}
            problems:
              - {type: nqp, n: 20, m: 10, noise: {at-zero: 4, clip: 2}}
            algorithms:
              - {type: scg, horizons: [501, 502, 503, 504, 505, 506, 507]}
            """.formatted(TRIALS);
    private static final Experiment EXPERIMENT = Experiment.parse(YAML, "faults.yaml", Path.of(""));

    @TempDir
    private Path folder;

    @Test
    void aKilledWorkerAndAKilledDriverChangeNoByte() throws IOException, InterruptedException {
        String file = Files.writeString(folder.resolve("faults.yaml"), YAML).toString();
        Path out = folder.resolve("cluster");
        String[] command = {"run", file, "-o", out.toString()};
        try (StandaloneCluster cluster = new StandaloneCluster(folder)) {
            cluster.worker("first");
            Process second = cluster.worker("second");

            Process driver = cluster.submit("driver", command);
            waitForBlocks(cluster, driver, out, 1);
            assertThat(second.descendants()).as("executor of the second worker").isNotEmpty();
            StandaloneCluster.kill(second);
            waitForBlocks(cluster, driver, out, 3);
            StandaloneCluster.kill(driver);

            long kept = blocks(out);
            assertThat(kept).isGreaterThanOrEqualTo(3);
            Process again = cluster.submit("again", command);
            assertThat(again.waitFor()).as(cluster.log("again")).isZero();
            long finishedLater = cluster.log("again")
                    .lines()
                    .filter(line -> line.startsWith("faults: "))
                    .count();
            assertThat(finishedLater).as("left for the second driver").isPositive();
            assertThat(blocks(out)).isEqualTo(kept + finishedLater);
        }

        assertThat(tables(folder.resolve("merged"), store -> store.gather(out)))
                .isEqualTo(tables(folder.resolve("local"), FaultsIT::runOnThisMachine));
    }

    /** What a store exports once it is filled. */
    private static Map<String, String> tables(Path place, Consumer<ResultStore> filling) throws IOException {
        ExperimentRow row = ExperimentRow.here("faults", EXPERIMENT.resolved(), EXPERIMENT.sha256(), "test");
        List<Cell> cells =
                EXPERIMENT.plans().stream().map(Experiment.Plan::cell).toList();
        try (ResultStore store = ResultStore.openOrCreate(place, row, cells)) {
            filling.accept(store);
            store.export(place, ExportFormat.CSV);
        }
        return Folders.tables(place);
    }

    private static void runOnThisMachine(ResultStore store) {
        Map<String, BuiltProblem> problems = BuiltProblem.all(EXPERIMENT);
        for (Experiment.Plan plan : EXPERIMENT.plans()) {
            BuiltProblem problem = problems.get(plan.problem().id());
            TrialRunner runner = Runner.trialRunner(EXPERIMENT, plan, problem.problem());
            store.append(IntStream.range(0, plan.trials()).mapToObj(runner::run).toList(), false);
        }
    }

    private static void waitForBlocks(StandaloneCluster cluster, Process driver, Path out, long count)
            throws IOException, InterruptedException {
        while (blocks(out) < count) {
            assertThat(driver.isAlive()).as("%s", cluster.log("driver")).isTrue();
            Thread.sleep(20);
        }
    }

    private static long blocks(Path out) throws IOException {
        Path trials = out.resolve(TrialBlock.FOLDER);
        if (!Files.exists(trials)) {
            return 0;
        }
        try (Stream<Path> cells = Files.list(trials)) {
            long count = 0;
            for (Path cell : cells.toList()) {
                try (Stream<Path> blocks = Files.list(cell)) {
                    count += blocks.filter(block -> Files.exists(block.resolve(TrialBlock.FINISHED)))
                            .count();
                }
            }
            return count;
        }
    }
}
