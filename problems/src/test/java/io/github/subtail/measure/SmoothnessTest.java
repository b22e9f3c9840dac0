package io.github.subtail.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.subtail.constants.Constant;
import io.github.subtail.constants.Provenance;
import io.github.subtail.nqp.NqpGenerator;
import io.github.subtail.nqp.NqpInstance;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.junit.jupiter.api.Test;

class SmoothnessTest {

    @Test
    void isTheSpectralNormOfADenseHessian() {
        NqpInstance instance = NqpGenerator.study(40, 3, 100, 5);
        double expected = 0;
        for (double eigenvalue :
                new EigenDecomposition(new Array2DRowRealMatrix(instance.hessian())).getRealEigenvalues()) {
            expected = Math.max(expected, Math.abs(eigenvalue));
        }
        Constant smoothness = Smoothness.of(instance.objective());
        assertThat(smoothness.value()).isEqualTo(expected, within(1e-10 * expected));
        assertThat(smoothness.provenance()).isEqualTo(Provenance.EXACT);
    }

    @Test
    void isRigorousWhereTheCoordinatesDoNotConnect() {
        double[][] hessian = {{-1, 0, 0}, {0, -3, 0}, {0, 0, 0}};
        NqpInstance instance = NqpInstance.onBox(hessian, new double[] {2, 4, 1}, new double[] {1, 1, 1});
        assertThat(Smoothness.of(instance.objective()).value()).isEqualTo(3.0, within(1e-9));
    }

    @Test
    void isZeroForALinearObjective() {
        NqpInstance instance = NqpInstance.onBox(new double[2][2], new double[] {2, 4}, new double[] {1, 1});
        assertThat(Smoothness.of(instance.objective()).value()).isZero();
    }
}
