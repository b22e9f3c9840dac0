package io.github.subtail.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.subtail.run.Horizon;
import io.github.subtail.store.Cell;
import io.github.subtail.store.ExperimentRow;
import io.github.subtail.store.Observation;
import io.github.subtail.store.QuantileRow;
import io.github.subtail.store.ResultStore;
import io.github.subtail.store.TrialRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuantileAnalysisTest {

    private static final Cell PGA = new Cell("nqp-1", "pga", Horizon.anytime(9));
    private static final Cell SCG = new Cell("ce1-2", "scg", Horizon.fixed(9));
    private static final Cell EMPTY = new Cell("ce1-2", "scg", Horizon.fixed(10));

    @TempDir
    Path folder;

    @Test
    void rowsTellEstimateIntervalShareAndWhatIsMissing() {
        QuantileAnalysis analysis = new QuantileAnalysis(List.of(0.01, 0.5), 0.95);
        List<QuantileRow> rows;
        try (ResultStore store = store()) {
            rows = analysis.rows(store, Map.of("nqp-1", 50.0));
        }
        // pga: t = 4 and 9, four statistics, two levels; scg: value only
        assertThat(rows).hasSize(2 * 4 * 2 + 2);
        QuantileRow median = row(rows, PGA, 9, "running_mean", 0.5);
        assertThat(median.n()).isEqualTo(20);
        assertThat(median.failed()).isEqualTo(1);
        assertThat(median.oracleCalls()).isEqualTo(18);
        // 9 i + 100, i = 0..19
        assertThat(median.estimate()).isCloseTo(100 + 9 * 9.5, within(1e-12));
        assertThat(median.share()).isCloseTo(median.estimate() / 50, within(1e-15));
        // binomial(20, 1/2): P(B <= 5) = 0.0207 <= 0.025 < P(B <= 6), so ranks 6 and 15
        assertThat(median.lower()).isEqualTo(100 + 9 * 5);
        assertThat(median.upper()).isEqualTo(100 + 9 * 14);
        assertThat(median.reason()).isEmpty();
        QuantileRow rare = row(rows, PGA, 4, "running_min", 0.01);
        assertThat(rare.lower()).isNaN();
        assertThat(rare.upper()).isNotNaN();
        assertThat(rare.reason()).isEqualTo("needs N >= 368");
        QuantileRow fixed = row(rows, SCG, 9, "value", 0.5);
        assertThat(fixed.n()).isEqualTo(1);
        assertThat(fixed.failed()).isZero();
        assertThat(fixed.estimate()).isEqualTo(3);
        assertThat(fixed.lower()).isNaN();
        assertThat(fixed.upper()).isNaN();
        assertThat(fixed.share()).isNaN();
    }

    @Test
    void badSettingsAreRefusedByName() {
        assertThatThrownBy(() -> new QuantileAnalysis(List.of(0.5, -0.1), 0.95)).hasMessageContaining("was -0.1");
        assertThatThrownBy(() -> new QuantileAnalysis(List.of(0.5), 0)).hasMessageContaining("was 0.0");
    }

    private ResultStore store() {
        List<TrialRecord> trials = new ArrayList<>();
        for (int trial = 0; trial < 20; trial++) {
            int i = (7 * trial + 3) % 20;
            trials.add(trial(PGA, trial, List.of(anytime(i, 4), anytime(i, 9))));
        }
        trials.add(new TrialRecord(PGA.id(), 20, "NaN", 1, 1, 0, Double.NaN, null, List.of(), List.of(), 0));
        trials.add(trial(SCG, 0, List.of(new Observation(9, 9, 3, Double.NaN, Double.NaN, Double.NaN))));
        ResultStore store = ResultStore.create(folder, ExperimentRow.here("x", "x", "0"), List.of(PGA, SCG, EMPTY));
        store.append(trials, false);
        return store;
    }

    private static Observation anytime(int i, int t) {
        return new Observation(t, 2L * t, i, 100 + i * t, -i, 2 * i);
    }

    private static TrialRecord trial(Cell cell, int trial, List<Observation> observations) {
        return new TrialRecord(cell.id(), trial, null, 9, 9, 0, 1, "00", observations, List.of(), 0);
    }

    private static QuantileRow row(List<QuantileRow> rows, Cell cell, int t, String statistic, double q) {
        return rows.stream()
                .filter(row -> row.cell().equals(cell.id())
                        && row.t() == t
                        && row.statistic().equals(statistic)
                        && row.q() == q)
                .findFirst()
                .orElseThrow();
    }
}
