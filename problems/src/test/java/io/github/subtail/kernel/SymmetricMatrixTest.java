package io.github.subtail.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymmetricMatrixTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 31, 100, 101, 102, 103})
    void equalsTheProductByRows(int n) {
        SplittableRandom random = new SplittableRandom(n);
        double[][] h = new double[n][n];
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = random.nextDouble() - 0.5;
            for (int j = 0; j <= i; j++) {
                h[i][j] = random.nextDouble() - 0.5;
                h[j][i] = h[i][j];
            }
        }
        Arrays.fill(y, Double.NaN);
        SymmetricMatrix.multiply(h, x, y);
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                sum += h[i][j] * x[j];
            }
            assertThat(y[i]).isCloseTo(sum, within(1e-14 * n));
        }
    }
}
