package io.github.subtail.bounds;

import static io.github.subtail.bounds.Section8.boosted;
import static io.github.subtail.bounds.Section8.five;
import static io.github.subtail.bounds.Section8.pga;
import static io.github.subtail.bounds.Section8.power;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subtail.greedy.StochasticContinuousGreedy;
import io.github.subtail.schedule.Schedule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One pass over the iterations against one evaluation for each horizon. */
class AscentCurveTest {

    private static final double DELTA = 0.05;

    @Test
    void agreesWithOneEvaluationForEachHorizon() {
        List<Bound> bounds = new ArrayList<>(BoundCatalogue.standard().bounds());
        bounds.removeIf(b -> b.statistic() != Statistic.RUNNING_MEAN);
        for (Schedule step : List.of(power(2, 0, 0.5), power(0.01, 0, 0), (Schedule) t -> 0.1 + 0.05 * (t % 3))) {
            for (double sigma : new double[] {0, 1, 4}) {
                compare(bounds, five(sigma, 0, pga(90, step)));
                compare(bounds, five(sigma, 0, boosted(90, step)));
            }
        }
    }

    private static void compare(List<Bound> bounds, BoundInput input) {
        for (Bound bound : bounds) {
            double[] curve = bound.curve(input, DELTA);
            assertThat(curve).hasSize(90);
            for (int t : new int[] {1, 2, 17, 89, 90}) {
                BoundEvaluation single = BoundEvaluation.of(bound, input.at(t), DELTA);
                if (single.terms().isEmpty()) {
                    assertThat(curve[t - 1]).isNaN();
                    continue;
                }
                double noise =
                        -single.terms().get().noiseMean() - single.terms().get().noiseDeviation();
                double rounding = 1e-9 * Math.max(1, Math.abs(single.value()));
                assertThat(curve[t - 1])
                        .as("%s at %s", bound, t)
                        .isBetween(single.value() - 1e-3 * noise - rounding, single.value() + rounding);
            }
        }
    }

    @Test
    void aFixedHorizonHasNoCurve() {
        BoundInput input = five(1, 0, new StochasticContinuousGreedy(50));
        assertThatThrownBy(() -> new SharpenedTheorem4(SharpenedTheorem4.Row.V).curve(input, DELTA))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("horizon of scg must be 50: was 1");
    }
}
