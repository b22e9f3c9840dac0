package io.github.subtail.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SparseMatrixTest {

    private static final int ROWS = 23;
    private static final int COLUMNS = 11;

    private final SplittableRandom random = new SplittableRandom(5);
    private final double[][] dense = new double[ROWS][COLUMNS];
    private final SparseMatrix sparse = sparse();

    private SparseMatrix sparse() {
        int entries = 120;
        int[] row = new int[entries];
        int[] column = new int[entries];
        double[] value = new double[entries];
        for (int e = 0; e < entries; e++) {
            row[e] = random.nextInt(ROWS);
            column[e] = random.nextInt(COLUMNS - 1);
            value[e] = random.nextDouble();
            dense[row[e]][column[e]] += value[e];
        }
        return new SparseMatrix(ROWS, COLUMNS, row, column, value);
    }

    @Test
    void multipliesAsTheDenseMatrixDoes() {
        double[] x = random.doubles(COLUMNS + 2).toArray();
        x[4] = 0;
        double[] y = random.doubles(ROWS).toArray();
        sparse.multiply(x, 2, y);

        for (int i = 0; i < ROWS; i++) {
            double sum = 0;
            for (int j = 0; j < COLUMNS; j++) {
                sum += dense[i][j] * x[2 + j];
            }
            assertThat(y[i]).isCloseTo(sum, within(1e-13));
            assertThat(sparse.byRow().dot(i, x, 2)).isCloseTo(sum, within(1e-13));
        }
    }

    @Test
    void multipliesTransposedAsTheDenseMatrixDoes() {
        double[] y = random.doubles(ROWS).toArray();
        double[] x = random.doubles(COLUMNS + 3).toArray();
        double before = x[0];
        sparse.multiplyTransposed(-2, y, x, 3);

        assertThat(x[0]).isEqualTo(before);
        for (int j = 0; j < COLUMNS; j++) {
            double sum = 0;
            for (int i = 0; i < ROWS; i++) {
                sum += dense[i][j] * y[i];
            }
            assertThat(x[3 + j]).isCloseTo(-2 * sum, within(1e-13));
        }
        assertThat(x[3 + COLUMNS - 1]).as("the column without entries").isZero();
    }

    @Test
    void addsMultiplesOfRows() {
        double[] x = new double[COLUMNS + 1];
        sparse.byRow().addTo(x, 1, 7, 3);
        sparse.byRow().addTo(x, 1, 8, -1);

        for (int j = 0; j < COLUMNS; j++) {
            assertThat(x[1 + j]).isCloseTo(3 * dense[7][j] - dense[8][j], within(1e-14));
        }
    }

    @Test
    void knowsItsShape() {
        assertThat(sparse.rows()).isEqualTo(ROWS);
        assertThat(sparse.columns()).isEqualTo(COLUMNS);
        assertThat(sparse.entries()).isEqualTo(120);
        assertThat(sparse.byColumn().entries()).isEqualTo(120);
        assertThat(sparse.byColumn().start(COLUMNS)).isEqualTo(120);
    }

    @Test
    void refusesListsOfUnequalLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SparseMatrix(1, 1, new int[1], new int[2], new double[1]))
                .withMessage("rows, columns and values must have one length: was 1, 2, 1");
    }
}
