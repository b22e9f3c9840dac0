package io.github.subtail.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** M times what it says is the inverse of M = A_WF A_WF' is the identity, whatever came and went before. */
class WorkingInverseTest {

    private static final int ROWS = 7;
    private static final int COLUMNS = 20;

    private final SplittableRandom random = new SplittableRandom(1);
    private final double[][] byColumn = random.doubles(COLUMNS)
            .mapToObj(any -> random.doubles(ROWS, -1, 1).toArray())
            .toArray(double[][]::new);
    private final boolean[] free = new boolean[COLUMNS];
    private final boolean[] working = new boolean[ROWS];
    private final WorkingInverse inverse = new WorkingInverse(ROWS);

    @Test
    void staysTheInverseOverManyChanges() {
        Arrays.fill(free, 0, COLUMNS / 2, true);
        for (int change = 0; change < 400; change++) {
            if (random.nextBoolean()) {
                changeColumn(random.nextInt(COLUMNS));
            } else {
                changeRow(random.nextInt(ROWS));
            }
            assertIsInverse();
        }
    }

    private void changeColumn(int i) {
        boolean leavesTooFew = free[i] && count(free) == ROWS + 2;
        if (!leavesTooFew) {
            assertThat(inverse.changeColumn(byColumn[i], free[i] ? -1 : 1)).isTrue();
            free[i] ^= true;
        }
    }

    private void changeRow(int j) {
        if (working[j]) {
            inverse.dropRow(j);
        } else {
            assertThat(inverse.addRow(j, gram(j))).isTrue();
        }
        working[j] ^= true;
    }

    private static int count(boolean[] set) {
        int count = 0;
        for (boolean member : set) {
            count += member ? 1 : 0;
        }
        return count;
    }

    /** A_F a_F of a row. */
    private double[] gram(int row) {
        double[] gram = new double[ROWS];
        for (int i = 0; i < COLUMNS; i++) {
            for (int j = 0; free[i] && j < ROWS; j++) {
                gram[j] += byColumn[i][j] * byColumn[i][row];
            }
        }
        return gram;
    }

    private void assertIsInverse() {
        for (int j = 0; j < ROWS; j++) {
            assertThat(inverse.working.contains(j)).isEqualTo(working[j]);
            if (working[j]) {
                double[] p = new double[ROWS];
                inverse.addProduct(gram(j), p);
                for (int k = 0; k < ROWS; k++) {
                    assertThat(p[k]).isCloseTo(k == j ? 1 : 0, within(1e-9));
                }
            }
        }
    }

    @Test
    void refusesWhatWouldMakeItSingular() {
        free[0] = true;
        assertThat(inverse.addRow(0, gram(0))).isTrue();
        assertThat(inverse.addRow(1, gram(1))).as("two rows on one free column").isFalse();
        assertThat(inverse.changeColumn(byColumn[0], -1)).as("no column left").isFalse();
    }
}
