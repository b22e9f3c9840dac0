package io.github.subtail.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Blocks of Parquet become trials of a store, once each; whatever is damaged or of another run is refused. */
class ClusterFolderTest {

    private static final String CELL = Trials.FIXED.id();

    @TempDir
    private Path folder;

    private Path cluster;

    @BeforeEach
    void makeFolder() throws IOException {
        cluster = Files.createDirectory(folder.resolve("cluster's"));
        Files.write(cluster.resolve(ClusterFolder.EXPERIMENT), ClusterFolder.write(Trials.EXPERIMENT));
    }

    /** A block that says that its trials are those from {@code first} to {@code last}, with what a query gives. */
    private Path block(int first, int last, String trials) throws IOException, SQLException {
        Path place = cluster.resolve(TrialBlock.FOLDER).resolve(new TrialBlock(CELL, first, last).path());
        Files.createDirectories(place);
        try (Connection connection = StoreConnection.open(folder.resolve("scratch.duckdb"), false, Duration.ZERO);
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (SELECT trial::INTEGER AS trial, 'done' AS status, 50::BIGINT AS oracle_calls,"
                    + " 0::BIGINT AS projections, 50::BIGINT AS linear_maximizations, trial / 4 AS final_value,"
                    + " lpad(trial::VARCHAR, 64, '0') AS x_sha256, NULL::VARCHAR AS message,"
                    + " [{t: 50::INTEGER, oracle_calls: 50::BIGINT, value: trial / 4, running_mean: NULL::DOUBLE,"
                    + " running_min: NULL::DOUBLE, running_max: NULL::DOUBLE}] AS observations,"
                    + " [{t: 50::INTEGER, name: 'value_sum', value: 'nan'::DOUBLE}] AS certificates,"
                    + " CASE WHEN trial = 1 THEN 7::BIGINT END AS wall_nanos FROM " + trials + ") TO '"
                    + place.resolve("part-0.parquet").toString().replace("'", "''") + "' (FORMAT parquet)");
        }
        return Files.createFile(place.resolve(TrialBlock.FINISHED));
    }

    private ResultStore store() {
        return ResultStore.openOrCreate(folder.resolve("store"), Trials.EXPERIMENT, Trials.CELLS);
    }

    @Test
    void finishedBlocksAreReadOnceAndUnfinishedOnesNotAtAll() throws IOException, SQLException {
        block(0, 2, "range(0, 3) AS r(trial)");
        Files.delete(block(7, 9, "range(7, 10) AS r(trial)"));
        try (ResultStore store = store()) {
            store.gather(cluster);
            block(3, 4, "range(3, 5) AS r(trial)");
            store.gather(cluster);

            assertThat(store.completed(CELL).stream()).containsExactly(0, 1, 2, 3, 4);
            TrialRecord trial = store.trial(CELL, 1).orElseThrow();
            assertThat(trial)
                    .isEqualTo(new TrialRecord(
                            CELL,
                            1,
                            null,
                            50,
                            0,
                            50,
                            0.25,
                            "0".repeat(63) + 1,
                            List.of(new Observation(50, 50, 0.25, Double.NaN, Double.NaN, Double.NaN)),
                            List.of(new CertificateSum(50, "value_sum", Double.NaN)),
                            7));
            assertThat(store.values(CELL, 50, Statistic.VALUE)).containsExactly(0, 0.25, 0.5, 0.75, 1);
            assertThat(store.summaries(CELL))
                    .extracting(TrialSummary::wallNanos)
                    .containsExactly(0L, 7L, 0L, 0L, 0L);
        }
        assertThat(ClusterFolder.experiment(cluster)).isEqualTo(Trials.EXPERIMENT);
    }

    @Test
    void blocksThatOverlapCountOnce() throws IOException, SQLException {
        block(0, 2, "range(0, 3) AS r(trial)");
        block(2, 3, "range(2, 4) AS r(trial)");
        try (ResultStore store = store()) {
            store.gather(cluster);

            assertThat(store.values(CELL, 50, Statistic.VALUE)).hasSize(4);
        }
    }

    @Test
    void aBlockThatLostOrDoubledATrialIsRefusedWhole() throws IOException, SQLException {
        block(0, 2, "(VALUES (0), (1), (1)) AS r(trial)");
        try (ResultStore store = store()) {
            assertThatThrownBy(() -> store.gather(cluster))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("trials=0-2 is damaged: it has 3 trials, 2 of them distinct; delete it");
            assertThat(store.completed(CELL).isEmpty()).isTrue();
        }
    }

    @Test
    void aBlockWithoutFilesOrWithABrokenOneIsRefused() throws IOException, SQLException {
        Path mark = block(0, 2, "range(0, 3) AS r(trial)");
        Path data = mark.resolveSibling("part-0.parquet");
        try (ResultStore store = store()) {
            Files.write(data, java.util.Arrays.copyOf(Files.readAllBytes(data), 100));
            assertThatThrownBy(() -> store.gather(cluster)).isInstanceOf(StoreException.class);
            Files.delete(data);
            assertThatThrownBy(() -> store.gather(cluster))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("it has no files");
        }
    }

    @Test
    void anotherResultOfATrialOrAnotherDescriptionIsRefused() throws IOException, SQLException {
        block(0, 2, "range(0, 3) AS r(trial)");
        try (ResultStore store = store()) {
            store.append(List.of(Trials.fixed(2)), false);
            store.append(List.of(Trials.failed(1)), false);
            assertThatThrownBy(() -> store.gather(cluster))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("trial " + CELL + ":1 is 0000")
                    .hasMessageContaining(cluster + " but failed in what was merged before it");
        }
        Files.write(
                cluster.resolve(ClusterFolder.EXPERIMENT),
                ClusterFolder.write(ExperimentRow.here("tails", "name: others\n", "0.1.0")));
        try (ResultStore store = store()) {
            assertThatThrownBy(() -> store.gather(cluster))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("holds results of another description");
        }
        Files.writeString(cluster.resolve(ClusterFolder.EXPERIMENT), "{\"name\":");
        assertThatThrownBy(() -> ClusterFolder.experiment(cluster))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("experiment.json is damaged");
    }
}
