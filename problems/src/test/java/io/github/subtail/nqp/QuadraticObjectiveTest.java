package io.github.subtail.nqp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.subtail.objective.Objective;
import io.github.subtail.objective.ObjectiveContract;
import org.junit.jupiter.api.Test;

class QuadraticObjectiveTest extends ObjectiveContract {

    private final NqpInstance instance = NqpGenerator.study(7, 2, 100, 3);

    @Override
    protected Objective objective() {
        return instance.objective();
    }

    @Override
    protected double[] upper() {
        return instance.upper();
    }

    /** Values of reference_values.py, by NumPy. */
    @Test
    void agreesWithNumPy() {
        QuadraticObjective objective = NqpJsonTest.five().objective();
        double[] gradient = new double[5];
        assertThat(objective.valueAndGradient(new double[] {0.1, 0.2, 0.3, 0.4, 0.5}, gradient))
                .isCloseTo(3.160033394782923, within(1e-14));
        assertThat(gradient)
                .containsExactly(
                        new double[] {
                            2.2656719427270047,
                            1.4675245375368362,
                            1.894364517660677,
                            2.635544487216901,
                            0.9479351447293576
                        },
                        within(1e-14));
        assertThat(objective.value(new double[] {1, 1, 1, 1, 1})).isCloseTo(6.457270297553458, within(1e-14));
    }
}
