package io.github.subtail.nqp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** A defect read in the public experiment code of [BGZM23]: an unsymmetrised H with the gradient Hx + h. */
class StudyCodeDefectsTest {

    private static final double[] LINEAR = {9, 9};
    private static final double[] UPPER = {1, 1};

    @Test
    void anUnsymmetrisedHessianIsRefused() {
        double[][] unsymmetric = {{-1, -2}, {-4, -1}};

        assertThatIllegalArgumentException()
                .isThrownBy(() -> NqpInstance.onBox(unsymmetric, LINEAR, UPPER))
                .withMessageContaining("symmetric");
    }

    @Test
    void theGradientIsThatOfTheValue() {
        QuadraticObjective objective = NqpInstance.onBox(new double[][] {{-1, -3}, {-3, -1}}, LINEAR, UPPER)
                .objective();
        double[] gradient = new double[2];

        // F = 9x + 9y - x^2/2 - 3xy - y^2/2 at (1/2, 1/4)
        assertThat(objective.valueAndGradient(new double[] {0.5, 0.25}, gradient))
                .isEqualTo(6.75 - 0.125 - 0.375 - 0.03125, within(1e-15));
        assertThat(gradient).containsExactly(9 - 0.5 - 0.75, 9 - 1.5 - 0.25);
    }
}
