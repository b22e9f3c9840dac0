package io.github.subtail.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subtail.run.Horizon;
import io.github.subtail.store.Cell;
import io.github.subtail.store.ExperimentRow;
import io.github.subtail.store.Observation;
import io.github.subtail.store.ResultStore;
import io.github.subtail.store.Statistic;
import io.github.subtail.store.TrialRecord;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreValuesTest {

    private static final Cell CELL = new Cell("nqp-1", "pga", Horizon.anytime(200));

    @Test
    void readsWhatWasRecordedAndNothingElse(@TempDir Path folder) {
        ExperimentRow experiment = ExperimentRow.here("e", "name: e\n", "0.1.0");
        try (ResultStore store = ResultStore.create(folder, experiment, List.of(CELL))) {
            store.append(List.of(trial(1, 20), trial(0, 10)), false);
            StoreValues values = new StoreValues(store, 2);
            assertThat(values.sample("nqp-1/pga/T200", 50, Statistic.RUNNING_MEAN)
                            .values())
                    .containsExactly(11, 21);
            assertThat(values.sample("nqp-1/pga/T200", 50, Statistic.VALUE).oracleCalls())
                    .isEqualTo(50);
            assertThat(values.sample("nqp-1/pga/T200", 51, Statistic.VALUE).values())
                    .isEmpty();
            assertThat(values.sample("nqp-1/scg/T50", 50, Statistic.VALUE).values())
                    .isEmpty();
        }
    }

    private static TrialRecord trial(int trial, double value) {
        Observation observation = new Observation(50, 50, value, value + 1, value + 2, value + 3);
        return new TrialRecord(
                CELL.id(), trial, null, 200, 200, 0, value, "0".repeat(64), List.of(observation), List.of(), 1);
    }

    @Test
    void countsTheFirstTrialsOnlyAndNoFailedOne(@TempDir Path folder) {
        ExperimentRow experiment = ExperimentRow.here("e", "name: e\n", "0.1.0");
        try (ResultStore store = ResultStore.create(folder, experiment, List.of(CELL))) {
            store.append(List.of(trial(3, 40), trial(0, 10), trial(2, 30)), false);
            assertThat(values(store, 3)).containsExactly(10, 30);
            assertThat(values(store, 4)).containsExactly(10, 30, 40);
            TrialRecord failed = new TrialRecord(
                    CELL.id(), 1, "gradient is NaN", 1, 0, 0, Double.NaN, null, List.of(), List.of(), 1);
            store.append(List.of(failed), false);
            assertThat(values(store, 2)).containsExactly(10);
            assertThat(values(store, 3)).containsExactly(10, 30);
        }
    }

    private static double[] values(ResultStore store, int trials) {
        return new StoreValues(store, trials)
                .sample(CELL.id(), 50, Statistic.VALUE)
                .values();
    }
}
