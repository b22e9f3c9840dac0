package io.github.subtail.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ObjectiveTest {

    private final Objective line = Objective.of(1, (x, gradient) -> {
        gradient[0] = 3;
        return 3 * x[0];
    });

    @Test
    void aFunctionMakesAnObjective() {
        double[] gradient = new double[1];
        assertThat(line.dimension()).isEqualTo(1);
        assertThat(line.value(new double[] {2})).isEqualTo(6);
        assertThat(line.valueAndGradient(new double[] {2}, gradient)).isEqualTo(6);
        assertThat(gradient).containsExactly(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Objective.of(0, (x, out) -> 0))
                .withMessage("dimension must be >= 1: was 0");
    }

    @Test
    void aStochasticObjectiveIsItsExactOneWhereNoNoiseIsAskedFor() {
        StochasticObjective noisy = new SampledObjective(line, (x, sample, out) -> out[0] = sample.nextGaussian());
        double[] gradient = new double[1];
        assertThat(noisy.dimension()).isEqualTo(1);
        assertThat(noisy.value(new double[] {2})).isEqualTo(6);
        assertThat(noisy.valueAndGradient(new double[] {2}, gradient)).isEqualTo(6);
        assertThat(gradient).containsExactly(3);
    }
}
