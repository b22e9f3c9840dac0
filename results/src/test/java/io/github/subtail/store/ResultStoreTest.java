package io.github.subtail.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultStoreTest {

    @TempDir
    Path folder;

    @Test
    void whatIsAppendedIsThereAfterReopening() {
        try (ResultStore store = ResultStore.create(folder, Trials.EXPERIMENT, Trials.CELLS)) {
            store.append(List.of(Trials.anytime(2, 5), Trials.fixed(4)), false);
            store.append(List.of(Trials.anytime(0, 5), Trials.failed(1)), true);
        }
        try (ResultStore store = ResultStore.openReadOnly(folder)) {
            assertThat(store.experiment()).isEqualTo(Trials.EXPERIMENT);
            assertThat(store.cells()).containsExactly(Trials.ANYTIME, Trials.FIXED);
            assertThat(store.completed(Trials.ANYTIME.id()).stream()).containsExactly(0, 2);
            assertThat(store.completed(Trials.FIXED.id()).stream()).containsExactly(1, 4);
            assertThat(store.failed(Trials.FIXED.id())).isEqualTo(1);
            assertThat(store.values(Trials.ANYTIME.id(), 3, Statistic.RUNNING_MIN))
                    .containsExactly(-Trials.value(0, 3), -Trials.value(2, 3));
            assertThat(store.values(Trials.FIXED.id(), 50, Statistic.VALUE)).containsExactly(Trials.value(4, 50));
            assertThat(store.values(Trials.FIXED.id(), 50, Statistic.RUNNING_MAX))
                    .isEmpty();
            assertThat(store.certificates(Trials.ANYTIME.id(), 4, "value_sum"))
                    .containsExactly(4 * Trials.value(0, 4), 4 * Trials.value(2, 4));
            assertThat(store.oracleCalls(Trials.ANYTIME.id(), 4)).isEqualTo(4);
            assertThat(store.oracleCalls(Trials.ANYTIME.id(), 99)).isZero();
        }
    }

    @Test
    void trialsComeBackAsTheyWent() {
        try (ResultStore store = ResultStore.create(folder, Trials.EXPERIMENT, Trials.CELLS)) {
            store.append(List.of(Trials.failed(1), Trials.fixed(0)), true);
            assertThat(store.trials(Trials.FIXED.id())).containsExactly(Trials.fixed(0), Trials.failed(1));
            assertThat(store.trial(Trials.FIXED.id(), 1)).contains(Trials.failed(1));
            assertThat(store.trial(Trials.FIXED.id(), 2)).isEmpty();
        }
    }

    @Test
    void aDoubledKeyIsRefusedAndNothingOfItsBatchIsKept() {
        try (ResultStore store = ResultStore.create(folder, Trials.EXPERIMENT, Trials.CELLS)) {
            store.append(List.of(Trials.fixed(0)), false);
            assertThatThrownBy(() -> store.append(List.of(Trials.fixed(1), Trials.fixed(0)), false))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("trial nqp-1/scg/T50:0 is already in store");
            assertThatThrownBy(() -> store.append(List.of(Trials.fixed(2), Trials.fixed(2)), false))
                    .isInstanceOf(StoreException.class);
            assertThat(store.completed(Trials.FIXED.id()).stream()).containsExactly(0);
            assertThat(store.values(Trials.FIXED.id(), 50, Statistic.VALUE)).hasSize(1);
            store.append(List.of(Trials.fixed(1)), false);
            assertThat(store.completed(Trials.FIXED.id()).stream()).containsExactly(0, 1);
        }
    }

    /** A kill leaves the database's log; somebody then deletes the database alone. */
    @Test
    void theLogOfADeletedStoreIsNotTakenForThatOfANewOne() throws IOException {
        Path log = folder.resolve("results.duckdb.wal");
        byte[] unfinished;
        try (ResultStore store = ResultStore.create(folder, Trials.EXPERIMENT, Trials.CELLS)) {
            store.append(List.of(Trials.fixed(0)), false);
            unfinished = Files.readAllBytes(log);
        }
        Files.delete(folder.resolve(ResultStore.FILE_NAME));
        Files.write(log, unfinished);

        try (ResultStore store = ResultStore.openOrCreate(folder, Trials.EXPERIMENT, Trials.CELLS)) {
            assertThat(store.completed(Trials.FIXED.id()).isEmpty()).isTrue();
        }
    }

    @Test
    void anotherDescriptionIsRefused() {
        ResultStore.openOrCreate(folder, Trials.EXPERIMENT, Trials.CELLS).close();
        ResultStore.openOrCreate(folder, Trials.EXPERIMENT, Trials.CELLS).close();
        ExperimentRow other = ExperimentRow.here("tails", "name: other\n", "0.1.0");
        assertThatThrownBy(() -> ResultStore.openOrCreate(folder, other, Trials.CELLS))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("another description")
                .hasMessageContaining(other.sha256());
        assertThatThrownBy(() -> ResultStore.create(folder, other, Trials.CELLS))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("exists already");
    }

    @Test
    void samplesAreTheValuesOfEveryIterationInOnePass() {
        try (ResultStore store = ResultStore.create(folder, Trials.EXPERIMENT, Trials.CELLS)) {
            store.append(List.of(Trials.anytime(1, 6), Trials.anytime(0, 6), Trials.fixed(0)), false);
            List<Sample> samples = store.samples(Trials.ANYTIME.id());
            assertThat(samples).hasSize(6 * 4);
            for (Sample sample : samples) {
                assertThat(sample.values())
                        .containsExactly(store.values(Trials.ANYTIME.id(), sample.t(), sample.statistic()));
                assertThat(sample.oracleCalls()).isEqualTo(sample.t());
            }
            assertThat(store.samples(Trials.FIXED.id())).singleElement().satisfies(sample -> {
                assertThat(sample.statistic()).isEqualTo(Statistic.VALUE);
                assertThat(sample.t()).isEqualTo(50);
            });
        }
    }

    @Test
    void allCellsAtOnceSayWhatEachSays() {
        int horizon = Trials.ANYTIME.horizon().length();
        try (ResultStore store = ResultStore.create(folder, Trials.EXPERIMENT, Trials.CELLS)) {
            store.append(List.of(Trials.anytime(1, horizon), Trials.anytime(0, horizon), Trials.fixed(4)), false);
            store.append(List.of(Trials.failed(1), Trials.fixed(2)), false);
            assertThat(store.failures()).containsExactly(Map.entry(Trials.FIXED.id(), 1));
            assertThat(store.greatestValues())
                    .containsExactly(Map.entry("nqp-1", 2 * Trials.value(0, horizon))); // a running maximum

            Map<String, List<Sample>> samples = store.finalSamples();
            assertThat(samples).containsOnlyKeys(Trials.ANYTIME.id(), Trials.FIXED.id());
            samples.forEach((cell, own) -> own.forEach(sample ->
                    assertThat(sample.values()).containsExactly(store.values(cell, sample.t(), sample.statistic()))));
            assertThat(samples.get(Trials.ANYTIME.id()))
                    .extracting(Sample::t, Sample::statistic, Sample::oracleCalls)
                    .containsExactly(
                            tuple(horizon, Statistic.VALUE, (long) horizon),
                            tuple(horizon, Statistic.RUNNING_MEAN, (long) horizon),
                            tuple(horizon, Statistic.RUNNING_MIN, (long) horizon),
                            tuple(horizon, Statistic.RUNNING_MAX, (long) horizon));
            assertThat(samples.get(Trials.FIXED.id())).hasSize(1);

            Map<String, Map<String, double[]>> certificates = store.finalCertificates();
            assertThat(certificates).containsOnlyKeys(Trials.ANYTIME.id());
            assertThat(certificates.get(Trials.ANYTIME.id())).containsOnlyKeys("value_sum", "reg_obs");
            certificates.get(Trials.ANYTIME.id()).forEach((name, values) -> assertThat(values)
                    .containsExactly(store.certificates(Trials.ANYTIME.id(), horizon, name)));
        }
    }

    @Test
    void summariesAreOfDoneTrialsAndKnowTheTimeOnlyIfItWasKept() {
        try (ResultStore store = ResultStore.create(folder, Trials.EXPERIMENT, Trials.CELLS)) {
            store.append(List.of(Trials.fixed(2), Trials.failed(1)), false);
            store.append(List.of(Trials.fixed(0)), true);
            assertThat(store.summaries(Trials.FIXED.id()))
                    .containsExactly(
                            new TrialSummary(0, 50, 0, 50, Trials.value(0, 50), 9),
                            new TrialSummary(2, 50, 0, 50, Trials.value(2, 50), 0));
            assertThat(store.summaries(Trials.ANYTIME.id())).isEmpty();
        }
    }

    @Test
    void derivedTablesAreReplacedWhole() {
        InstanceRow instance = new InstanceRow("nqp-1", "nqp", 5, 0, 3.5, "best", Double.NaN, "");
        ConstantRow constant = new ConstantRow("nqp-1", "D", 2.2, "upper", Double.NaN, Double.NaN, 3);
        QuantileRow quantile =
                new QuantileRow("c", 5, 5, "value", 0.01, 100, 0, 1.5, Double.NaN, 1.6, Double.NaN, "needs N >= 368");
        BoundRow bound = new BoundRow(
                "c", 5, 0.1, "thm4", "published", "SG", "value", "not_applicable", "why", Double.NaN, 1, 2, "e");
        AuditRow audit = new AuditRow(
                "c",
                5,
                0.1,
                "thm4",
                "published",
                "",
                100,
                1,
                OptionalInt.of(3),
                OptionalInt.empty(),
                0.1,
                0.2,
                "undecided",
                OptionalLong.of(1L << 40));
        FitRow fit = new FitRow("2a", "nqp-1/pga", "min", "iterations", 1, 2, 3, 4, 5, Double.NaN);
        try (ResultStore store = ResultStore.create(folder, Trials.EXPERIMENT, Trials.CELLS)) {
            for (int round = 0; round < 2; round++) {
                check(store, Tables.INSTANCE, instance);
                check(store, Tables.CONSTANT, constant);
                check(store, Tables.QUANTILE, quantile);
                check(store, Tables.BOUND, bound);
                check(store, Tables.AUDIT, audit);
                check(store, Tables.FIT, fit);
            }
            store.replace(Tables.FIT, List.of());
            assertThat(store.read(Tables.FIT)).isEmpty();
        }
    }

    private static <R> void check(ResultStore store, Table<R> table, R row) {
        store.replace(table, List.of(row));
        assertThat(store.read(table)).containsExactly(row);
    }
}
