package io.github.subtail.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InequalitiesTest {

    @Test
    void everyRowWithoutNegativeEntriesTightensTheReach() {
        Inequalities data = new Inequalities(
                new double[][] {{2, 0, 1}, {4, 1, -1}, {1, 8, 0}}, new double[] {3, 0, 4}, new double[] {2, 2, 2});
        // row 0: x <= 1.5, z <= 3; row 1 has a negative entry; row 2: x <= 4, y <= 0.5
        assertThat(data.reach).containsExactly(1.5, 0.5, 2);
        assertThat(data.size).containsExactly(2 * 1.5 + 2, 4 * 1.5 + 0.5 + 2, 1.5 + 8 * 0.5);
        assertThat(data.tolerance).containsExactly(1e-10 * 3, 1e-10 * (1e-3 * 8.5), 1e-10 * 4);
        assertThat(data.isPacking()).isFalse();
        assertThat(new Inequalities(new double[][] {{0, 1}}, new double[] {1}, new double[] {1, 1}).isPacking())
                .isTrue();
    }

    @Test
    void residualAndShiftAreTheProductsWithBothLayouts() {
        Inequalities data =
                new Inequalities(new double[][] {{2, 0, 1}, {4, 1, -1}}, new double[] {3, 5}, new double[] {2, 2, 2});
        double[] residual = new double[2];
        data.residual(new double[] {1, 2, 3}, residual);
        assertThat(residual).containsExactly(2 + 3 - 3, 4 + 2 - 3 - 5);
        double[] shifted = new double[3];
        data.shift(new double[] {10, 20, 30}, new double[] {1, 2}, shifted);
        assertThat(shifted).containsExactly(10 - 2 - 8, 20 - 2, 30 - 1 + 2);
    }

    @Test
    void normalisingDividesEachRowByThePowerOfTwoBelowItsNorm() {
        Inequalities data = new Inequalities(
                new double[][] {{3, 4}, {0.375, 0.5}, {0, 0}, {1e-320, 0}, {1e200, 1e200}},
                new double[] {6, 6, 7, 8, 9},
                new double[] {5, 1});
        Inequalities normal = data.normalised();
        assertThat(normal.byRow[0]).containsExactly(0.75, 1);
        assertThat(normal.byRow[1]).containsExactly(0.75, 1);
        assertThat(normal.byRow[2]).as("no norm to divide by").containsExactly(0, 0);
        assertThat(normal.byRow[3]).as("subnormal").containsExactly(1e-320, 0);
        assertThat(normal.byRow[4]).as("the norm overflows").containsExactly(1e200, 1e200);
        assertThat(normal.rightHandSide).containsExactly(1.5, 12, 7, 8, 9);
        assertThat(normal.upper).containsExactly(data.reach);
    }

    @Test
    void aRightHandSideThatWouldOverflowIsTheLargestNumber() {
        Inequalities normal =
                new Inequalities(new double[][] {{1e-3}}, new double[] {1e308}, new double[] {1}).normalised();
        assertThat(normal.rightHandSide).containsExactly(Double.MAX_VALUE);
    }

    @Test
    void unitsBringEveryCoordinateAndEveryRowToAboutOneWithoutRounding() {
        Inequalities data = new Inequalities(
                new double[][] {{3, -100, 7}, {0, 0, 5}, {0, 0, 0}}, new double[] {5, 6, 7}, new double[] {20, 0.3, 0});
        Equilibration units = new Equilibration(data);
        // reach 20, 0.3, 0: powers of two 16, 1/4 and no unit
        assertThat(units.columnScale).containsExactly(16, 0.25, 0);
        assertThat(units.scaled.upper).containsExactly(1.25, 1.2, 0);
        // row 0: 48, -25: divided by 32; rows of zeros stay
        assertThat(units.rowScale).containsExactly(1 / 32.0, 1, 1);
        assertThat(units.scaled.byRow[0][0]).isEqualTo(1.5);
        assertThat(units.scaled.byRow[0][1]).isEqualTo(-100 / 128.0);
        assertThat(units.scaled.byRow[0][2]).isZero();
        assertThat(units.scaled.byRow[1][2]).isZero();
        assertThat(units.scaled.rightHandSide).containsExactly(5 / 32.0, 6, 7);
    }
}
