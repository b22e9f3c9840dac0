package io.github.subtail.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.subtail.store.FitRow;
import io.github.subtail.store.Sample;
import io.github.subtail.store.Statistic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class PanelFitTest {

    private static final double REFERENCE = 7;

    @Test
    void exactCurvesComeBack() {
        // 5 runs whose minimum, median and 90th percentile are curves with limits 0.9, 1.0, 1.1
        for (FitAxis axis : FitAxis.values()) {
            List<FitRow> rows = new PanelFit("2d", "nqp-1/scg++", axis)
                    .rows(
                            panel(
                                    s -> 0.9 - 1.5 * s(axis, s),
                                    s -> 1.0 - 0.7 * s(axis, s),
                                    s -> 1.1 - 0.2 * s(axis, s)),
                            REFERENCE);
            assertThat(rows).extracting(FitRow::statistic).containsExactly("min", "median", "90th");
            assertThat(rows).extracting(FitRow::axis).containsOnly(axis.id());
            double[] limits = {0.9, 1.0, 1.1};
            double[] slopes = {1.5, 0.7, 0.2};
            for (int k = 0; k < 3; k++) {
                assertThat(rows.get(k).c1Free()).isCloseTo(limits[k], within(1e-12));
                assertThat(rows.get(k).c2Free()).isCloseTo(slopes[k], within(1e-11));
                assertThat(rows.get(k).c1()).isCloseTo(1.0, within(1e-12));
            }
            assertThat(rows.get(1).c2()).isCloseTo(0.7, within(1e-11));
        }
    }

    @Test
    void theRefitMinimisesTheSquaresAmongCurvesWithItsLimit() {
        double[] s = {0.1, 0.2, 0.35, 0.5};
        double[] y = {0.8, 0.9, 0.4, 0.5};
        CurveFit refit = CurveFit.withLimit(1, s, y);
        double best = squares(refit, s, y);
        assertThat(squares(new CurveFit(1, refit.c2() + 1e-4), s, y)).isGreaterThan(best);
        assertThat(squares(new CurveFit(1, refit.c2() - 1e-4), s, y)).isGreaterThan(best);
        CurveFit free = CurveFit.free(s, y);
        assertThat(squares(free, s, y)).isLessThan(best);
        assertThat(CurveFit.withLimit(free.c1(), s, y).c2()).isCloseTo(free.c2(), within(1e-13));
    }

    @Test
    void emptyPointsAreLeftOutAndOnePointIsNoFit() {
        Sample point = new Sample(50, Statistic.VALUE, 50, new double[] {1, 2});
        Sample empty = new Sample(60, Statistic.VALUE, 60, new double[0]);
        for (FitRow row : new PanelFit("2c", "g", FitAxis.ITERATIONS).rows(List.of(point, empty), 1)) {
            assertThat(row.c1()).isNaN();
            assertThat(row.c2Free()).isNaN();
        }
    }

    @Test
    void aPointWithoutRunsDoesNotMoveTheCurveOfTheOthers() {
        List<Sample> points = panel(t -> 1 - 2 / Math.sqrt(t), t -> 1, t -> 1);
        List<Sample> withEmpty = new ArrayList<>(points);
        withEmpty.add(3, new Sample(22, Statistic.VALUE, 22, new double[0]));
        PanelFit fit = new PanelFit("2c", "g", FitAxis.ITERATIONS);
        assertThat(fit.rows(withEmpty, REFERENCE)).isEqualTo(fit.rows(points, REFERENCE));
        assertThat(fit.rows(points, REFERENCE).get(0).c2Free()).isCloseTo(2, within(1e-11));
        assertThat(fit.rows(points, REFERENCE)).extracting(FitRow::axis).containsOnly("iterations");
        assertThat(FitAxis.ORACLE_CALLS.id()).isEqualTo("oracle_calls");
    }

    @Test
    void publishedCoefficientsStandBesideOurs() {
        assertThat(PublishedFit.all()).hasSize(8);
        List<FitRow> rows =
                new PanelFit("2f", "budget-2/boosted-pga", FitAxis.ITERATIONS).rows(panel(t -> 1, t -> 2, t -> 3), 1);
        assertThat(rows).extracting(FitRow::publishedC1).containsOnly(0.88);
        assertThat(rows).extracting(FitRow::publishedC2).containsExactly(3.08, 1.04, 0.02);
        assertThat(PublishedFit.of("2i").c1()).isNaN();
        assertThat(PublishedFit.of("2i").c2("min")).isNaN();
        assertThatThrownBy(() -> PublishedFit.of("2a").c2("mean")).hasMessageContaining("was mean");
    }

    @Test
    void pointsAndValuesMustBeAsMany() {
        assertThatThrownBy(() -> CurveFit.free(new double[2], new double[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("were 3 and 2");
        assertThatThrownBy(() -> CurveFit.withLimit(1, new double[3], new double[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("were 2 and 3");
    }

    private static double s(FitAxis axis, int t) {
        return axis == FitAxis.ITERATIONS ? Math.pow(t, -0.5) : Math.pow(3.0 * t * t, -0.25);
    }

    private static List<Sample> panel(IntToDoubleFunction min, IntToDoubleFunction median, IntToDoubleFunction high) {
        List<Sample> samples = new ArrayList<>();
        for (int t = 10; t <= 200; t += 5) {
            // 101 runs: HF8 at 0.9 lies between ranks 91 and 92
            double[] values = new double[101];
            Arrays.fill(values, 0, 50, min.applyAsDouble(t) * REFERENCE);
            values[50] = median.applyAsDouble(t) * REFERENCE;
            Arrays.fill(values, 51, 101, high.applyAsDouble(t) * REFERENCE);
            samples.add(new Sample(t, Statistic.VALUE, 3L * t * t, values));
        }
        return samples;
    }

    private static double squares(CurveFit fit, double[] s, double[] y) {
        double sum = 0;
        for (int i = 0; i < s.length; i++) {
            sum += (y[i] - fit.at(s[i])) * (y[i] - fit.at(s[i]));
        }
        return sum;
    }
}
