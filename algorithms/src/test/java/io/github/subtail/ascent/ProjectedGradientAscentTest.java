package io.github.subtail.ascent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.subtail.region.Box;
import io.github.subtail.run.Algorithm;
import io.github.subtail.run.AlgorithmContract;
import io.github.subtail.run.NoisyQuadratic;
import io.github.subtail.run.Problem;
import io.github.subtail.schedule.Schedule;
import org.junit.jupiter.api.Test;

class ProjectedGradientAscentTest extends AlgorithmContract {

    @Override
    protected Algorithm algorithm(int iterations) {
        return new ProjectedGradientAscent(iterations);
    }

    @Override
    protected long expectedCalls(int iterations) {
        return iterations;
    }

    @Override
    protected double reach() {
        return 0.999;
    }

    @Test
    void takesTheStepOfItsPseudoCode() {
        Problem problem = new Problem("exact", new NoisyQuadratic(2).withNoise(0), new Box(new double[] {1, 1}));
        var pga = new ProjectedGradientAscent(1, Schedule.constant(0.1), Start.at(0.25, 0.5), Schedule.constant(1));
        // grad F(.25, .5) = (3 - .25 - .25, 4 - .5 - .125) = (2.5, 3.375)
        double[] x = pga.run(problem, NoisyQuadratic.trial(0)).x();
        assertThat(x[0]).isEqualTo(0.5, within(1e-15));
        assertThat(x[1]).isEqualTo(0.8375, within(1e-15));
    }

    @Test
    void aBatchCountsItsSamples() {
        Problem problem = new Problem("noisy", new NoisyQuadratic(2).withNoise(1), new Box(new double[] {1, 1}));
        var pga = new ProjectedGradientAscent(5, Schedule.constant(0.1), Start.zero(), Schedule.constant(2.5));
        assertThat(pga.run(problem, NoisyQuadratic.trial(0)).oracleCalls()).isEqualTo(15);
    }

    @Test
    void aStartOfTheWrongLengthIsRefused() {
        Problem problem = new Problem("noisy", new NoisyQuadratic(2).withNoise(1), new Box(new double[] {1, 1}));
        var pga = new ProjectedGradientAscent(5, Schedule.constant(0.1), Start.at(1, 2, 3), Schedule.constant(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pga.run(problem, NoisyQuadratic.trial(0)))
                .withMessage("start must have 2 coordinates: had 3");
    }

    @Test
    void aHorizonBelowOneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProjectedGradientAscent(0))
                .withMessage("horizon must be >= 1: was 0");
    }
}
