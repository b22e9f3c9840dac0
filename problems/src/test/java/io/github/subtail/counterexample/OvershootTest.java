package io.github.subtail.counterexample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.subtail.ascent.ProjectedGradientAscent;
import io.github.subtail.ascent.Start;
import io.github.subtail.noise.GaussianNoise;
import io.github.subtail.noise.NoisyObjective;
import io.github.subtail.objective.Objective;
import io.github.subtail.objective.ObjectiveContract;
import io.github.subtail.random.RandomStreams;
import io.github.subtail.run.IterationListener;
import io.github.subtail.run.Problem;
import io.github.subtail.schedule.Schedule;
import org.junit.jupiter.api.Test;

class OvershootTest extends ObjectiveContract {

    private final Overshoot instance = Overshoot.DEFAULT;

    @Override
    protected Objective objective() {
        return instance;
    }

    @Override
    protected double[] upper() {
        return new double[] {20, 20, 20};
    }

    /** The kink of phi at w/L lies within a step now and then. */
    @Override
    protected double accuracy() {
        return 1e-4;
    }

    /** The numbers of the errata. */
    @Test
    void hasTheConstantsOfTheErrata() {
        assertThat(instance.slope()).isCloseTo(250, within(1e-10));
        assertThat(instance.smoothness()).isCloseTo(37.5, within(1e-10));
        assertThat(instance.optimum()).isCloseTo(9800 / 3.0, within(1e-9));
        assertThat(instance.optimum()).isGreaterThan(instance.value(instance.start()));
    }

    @Test
    void keepsAscentFarBelowThePrintedBoundWithAndWithoutNoise() {
        assertThat(runningMean(GaussianNoise.NONE, 0)).isCloseTo(2500 / 3.0, within(1e-6));
        for (int trial = 0; trial < 20; trial++) {
            assertThat(runningMean(instance.noisy(), trial)).isLessThan(900);
        }
        double bound =
                new NoisyObjective(instance, instance.noisy()).constants().bound();
        assertThat(bound).isCloseTo(Overshoot.NOISE_BOUND, within(1e-12));
    }

    @Test
    void refusesParametersOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Overshoot(0, 0.6, 100))
                .withMessage("budget must be > 0 and finite: was 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Overshoot(20, 1, 100))
                .withMessage("share must be in (0, 1): was 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Overshoot(20, 0.6, 0))
                .withMessage("horizon must be >= 1: was 0");
    }

    private double runningMean(GaussianNoise noise, int trial) {
        Problem problem = new Problem("ce1", new NoisyObjective(instance, noise), instance.region());
        double[] sum = new double[1];
        new ProjectedGradientAscent(
                        instance.horizon(), instance.step(), Start.at(instance.start()), Schedule.constant(1))
                .run(problem, new RandomStreams(5, trial), new IterationListener() {
                    @Override
                    public void onOutput(int t, double[] x, long oracleCalls) {
                        sum[0] += instance.value(x);
                    }
                });
        return sum[0] / instance.horizon();
    }
}
