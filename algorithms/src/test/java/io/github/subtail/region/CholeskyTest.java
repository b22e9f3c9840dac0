package io.github.subtail.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CholeskyTest {

    @Test
    void solvesTheShiftedSystemOfEveryLeadingBlock() {
        SplittableRandom random = new SplittableRandom(1);
        int largest = 11;
        double[][] b = new double[largest][];
        for (int k = 0; k < largest; k++) {
            b[k] = random.doubles(largest + 2, -1, 1).toArray();
        }
        double[][] matrix = new double[largest][largest];
        for (int k = 0; k < largest; k++) {
            for (int j = 0; j < largest; j++) {
                matrix[k][j] = Norms.dot(b[k], b[j]);
            }
        }
        Cholesky cholesky = new Cholesky(largest);
        for (int n = 0; n <= largest; n++) {
            double[] right = random.doubles(largest, -1, 1).toArray();
            double[] x = right.clone();
            assertThat(cholesky.factor(matrix, n, 0.25)).isTrue();
            cholesky.solve(x, n);
            for (int k = 0; k < largest; k++) {
                double product = k < n ? 0.25 * x[k] : x[k];
                for (int j = 0; j < n && k < n; j++) {
                    product += matrix[k][j] * x[j];
                }
                assertThat(product).isCloseTo(right[k], within(1e-12));
            }
        }
    }

    @Test
    void saysNoToAMatrixThatIsNotDefiniteBeyondTheShift() {
        Cholesky cholesky = new Cholesky(2);
        assertThat(cholesky.factor(new double[][] {{0, 0}, {0, 0}}, 2, 0)).isFalse();
        assertThat(cholesky.factor(new double[][] {{0, 0}, {0, 0}}, 2, 1e-9)).isTrue();
        assertThat(cholesky.factor(new double[][] {{1, 2}, {2, 1}}, 2, 0)).isFalse();
        assertThat(cholesky.factor(new double[][] {{1, 2}, {2, 1}}, 2, 1.5)).isTrue();
        assertThat(cholesky.factor(new double[][] {{Double.NaN}}, 1, 1)).isFalse();
        assertThat(cholesky.factor(new double[][] {{-0.9995}}, 1, 1))
                .as("what is left of the shift is all rounding")
                .isFalse();
    }
}
