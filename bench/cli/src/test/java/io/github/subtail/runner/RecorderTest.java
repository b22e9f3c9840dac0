package io.github.subtail.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subtail.objective.Objective;
import io.github.subtail.run.Horizon;
import io.github.subtail.store.Observation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecorderTest {

    private static final Objective SQUARES = Objective.of(2, (x, gradient) -> 10 - x[0] * x[0] - 3 * x[1] * x[1]);

    @Test
    void runningStatisticsAreOverAllIteratesNotOverCheckpoints() {
        int[] checkpoints = {1, 4, 9, 20};
        Recorder recorder = new Recorder(SQUARES, Horizon.Kind.ANYTIME, checkpoints);
        SplittableRandom random = new SplittableRandom(1);
        double[] values = new double[20];
        for (int t = 1; t <= 20; t++) {
            double[] x = {random.nextDouble(), random.nextDouble()};
            values[t - 1] = 10 - x[0] * x[0] - 3 * x[1] * x[1];
            recorder.onOutput(t, x, 5L * t);
        }

        List<Observation> expected = new ArrayList<>();
        for (int t : checkpoints) {
            double[] upTo = Arrays.copyOf(values, t);
            double sum = 0;
            for (double value : upTo) {
                sum += value;
            }
            Arrays.sort(upTo);
            expected.add(new Observation(t, 5L * t, values[t - 1], sum / t, upTo[0], upTo[t - 1]));
        }
        assertThat(recorder.observations()).isEqualTo(expected);
    }

    @Test
    void aFixedHorizonHasOneRowWithoutRunningStatistics() {
        Recorder recorder = new Recorder(SQUARES, Horizon.Kind.FIXED, new int[] {50});

        recorder.onOutput(50, new double[] {1, 1}, 2500);

        assertThat(recorder.observations())
                .containsExactly(new Observation(50, 2500, 6, Double.NaN, Double.NaN, Double.NaN));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aValueThatIsNoNumberEndsTheRunEvenBetweenCheckpoints(double bad) {
        Objective broken = Objective.of(1, (x, gradient) -> x[0] == 3 ? bad : 1);
        Recorder recorder = new Recorder(broken, Horizon.Kind.ANYTIME, new int[] {1, 5});
        recorder.onOutput(1, new double[] {1}, 1);

        assertThatThrownBy(() -> recorder.onOutput(3, new double[] {3}, 3))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("F(x) must be finite: was " + bad + " at iteration 3");
    }
}
