package io.github.subtail.region;

import java.util.Arrays;

/**
 * The description Ax &lt;= b, 0 &lt;= x &lt;= u of a polytope in the layouts that the solvers read, with the sizes that
 * their tolerances are relative to.
 */
final class Inequalities {

    final int rows;
    final int columns;
    /** A by rows, then A by columns; arrays of arrays, since only loops from 0 over an array are vectorised. */
    final double[][] byRow;

    final double[][] byColumn;
    final double[] rightHandSide;
    final double[] upper;
    /** A bound on x over C from u and from each row without negative entries. */
    final double[] reach;
    /** The sum of each row's absolute terms at reach. */
    final double[] size;
    /** The violation of each row that counts as none: 1e-10 times the size of its terms. */
    final double[] tolerance;

    Inequalities(double[][] matrix, double[] rightHandSide, double[] upper) {
        rows = matrix.length;
        columns = upper.length;
        this.rightHandSide = rightHandSide.clone();
        this.upper = upper.clone();
        byRow = new double[rows][];
        byColumn = new double[columns][rows];
        for (int j = 0; j < rows; j++) {
            byRow[j] = matrix[j].clone();
            for (int i = 0; i < columns; i++) {
                byColumn[i][j] = matrix[j][i];
            }
        }
        reach = upper.clone();
        for (int j = 0; j < rows; j++) {
            tighten(j);
        }
        size = new double[rows];
        tolerance = new double[rows];
        for (int j = 0; j < rows; j++) {
            for (int i = 0; i < columns; i++) {
                size[j] += Math.abs(byRow[j][i]) * reach[i];
            }
            tolerance[j] = 1e-10 * Math.max(rightHandSide[j], 1e-3 * size[j]);
        }
    }

    /**
     * The same polytope with each row divided by a power of 2, so without rounding, to a norm in [1, 2) or 0, and with
     * reach for upper: a coordinate that a row forces to 0 then needs no huge multiplier.
     */
    Inequalities normalised() {
        double[][] matrix = new double[rows][];
        double[] scaled = rightHandSide.clone();
        for (int j = 0; j < rows; j++) {
            matrix[j] = byRow[j].clone();
            double norm = Norms.norm(matrix[j]);
            if (norm >= Double.MIN_NORMAL && norm <= Double.MAX_VALUE) {
                int exponent = Math.getExponent(norm);
                for (int i = 0; i < columns; i++) {
                    matrix[j][i] = Math.scalb(matrix[j][i], -exponent);
                }
                scaled[j] = Math.min(Math.scalb(scaled[j], -exponent), Double.MAX_VALUE);
            }
        }
        return new Inequalities(matrix, scaled, reach);
    }

    private void tighten(int row) {
        for (int i = 0; i < columns; i++) {
            if (byRow[row][i] < 0) {
                return;
            }
        }
        for (int i = 0; i < columns; i++) {
            if (byRow[row][i] * reach[i] > rightHandSide[row]) {
                reach[i] = Math.min(reach[i], rightHandSide[row] / byRow[row][i]);
            }
        }
    }

    /** Whether no entry of A is negative; then reach is the exact maximum of every coordinate. */
    boolean isPacking() {
        return Arrays.stream(byRow).flatMapToDouble(Arrays::stream).noneMatch(entry -> entry < 0);
    }

    /** out = Ax - b; free for the zeros of x. */
    void residual(double[] x, double[] out) {
        for (int j = 0; j < rows; j++) {
            out[j] = -rightHandSide[j];
        }
        RowOperations.addCombination(1, x, byColumn, columns, out, rows);
    }

    /** out = y - A' lambda; free for the zeros of lambda. */
    void shift(double[] y, double[] lambda, double[] out) {
        System.arraycopy(y, 0, out, 0, columns);
        RowOperations.addCombination(-1, lambda, byRow, rows, out, columns);
    }
}
