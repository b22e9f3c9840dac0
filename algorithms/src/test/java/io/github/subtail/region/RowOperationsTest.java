package io.github.subtail.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Each loop against its definition, on whole numbers, which no order of summation rounds. */
class RowOperationsTest {

    private static final int LENGTH = 7;

    private final SplittableRandom random = new SplittableRandom(1);

    private double[] draw() {
        return random.ints(LENGTH, -9, 10).asDoubleStream().toArray();
    }

    @Test
    void aCombinationTakesEveryVectorThatIsNotSkippedOnce() {
        for (int count = 0; count <= 9; count++) {
            for (int zeros = 0; zeros < 1 << count; zeros++) {
                double[][] x = new double[count + 1][];
                double[] c = new double[count + 1];
                double[] y = draw();
                double[] expected = y.clone();
                for (int j = 0; j <= count; j++) {
                    x[j] = draw();
                    c[j] = (zeros >> j & 1) == 1 ? 0 : j + 1;
                    for (int k = 0; k < LENGTH - 1 && j < count; k++) {
                        expected[k] += 3 * c[j] * x[j][k];
                    }
                }
                RowOperations.addCombination(3, c, x, count, y, LENGTH - 1);
                assertThat(y).containsExactly(expected);
            }
        }
    }

    @Test
    void aMultipleOfAVectorIsAddedToTheFirstPlaces() {
        double[] x = draw();
        double[] y = draw();
        double[] expected = y.clone();
        for (int k = 0; k < 5; k++) {
            expected[k] += 3 * x[k];
        }
        RowOperations.add(3, x, y, 5);
        assertThat(y).containsExactly(expected);
    }

    @Test
    void theSquareKeepsTheSignOfTheGain() {
        double[] out = new double[4];
        RowOperations.squareOver(
                new double[] {1, -1, -1, 0}, new double[] {3, 3, -4, 5}, new double[] {2, 3, 4, 1}, out);
        assertThat(out[0]).isEqualTo(4.5);
        assertThat(out[1]).isEqualTo(-3);
        assertThat(out[2]).isEqualTo(4);
        assertThat(out[3]).isZero();
    }

    @Test
    void rowsThatAreAddedToLeaveTheirSquares() {
        double[] x = draw();
        double[] f = {2, -3, 5, 4};
        for (int rows : new int[] {1, 2, 4}) {
            double[][] y = {draw(), draw(), draw(), draw()};
            double[] squares = draw();
            double[][] expected = {y[0].clone(), y[1].clone(), y[2].clone(), y[3].clone()};
            double[] expectedSquares = squares.clone();
            for (int r = 0; r < rows; r++) {
                for (int k = 0; k < 6; k++) {
                    expected[r][k] += f[r] * x[k];
                    expectedSquares[k] += expected[r][k] * expected[r][k];
                }
            }
            switch (rows) {
                case 1 -> RowOperations.addAndSquare(f[0], x, y[0], squares, 6);
                case 2 -> RowOperations.addAndSquare(f[0], f[1], x, y[0], y[1], squares, 6);
                default -> RowOperations.addAndSquare(f[0], f[1], f[2], f[3], x, y[0], y[1], y[2], y[3], squares, 6);
            }
            assertThat(y).isDeepEqualTo(expected);
            assertThat(squares).containsExactly(expectedSquares);
        }
    }
}
