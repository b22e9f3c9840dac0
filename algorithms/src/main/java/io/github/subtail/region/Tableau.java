package io.github.subtail.region;

import java.util.Arrays;

/**
 * The condensed simplex tableau: one row for each basic variable, one column for each nonbasic one.
 *
 * <pre>
 * x_B = beta,  x_B + T x_N = const,  d = c_N - T' c_B,  weight_k = 1 + ||T_k||^2
 * </pre>
 *
 * <p>Variables 0 .. n-1 are the coordinates, n .. n+m-1 the slacks of the rows, which have no upper bound. The
 * weights, the squared lengths of the edges, are summed while a pivot passes over the entries, so they are exact.
 */
final class Tableau {

    private static final double SMALLEST_PIVOT = 1e-9;
    private static final double ROUNDING = 1e-14;

    final int rows;
    final int columns;
    final double[] upper;
    final double[][] entries;
    final double[] beta;
    final int[] basic;
    final int[] nonbasic;
    /** By column: 1 at the lower bound, -1 at the upper one, 0 if the variable cannot move. */
    final double[] side;

    /** By row: 0 and the upper bound of the basic variable. */
    final double[] bounds;

    final double[] reducedCost;
    final double[] weight;

    private final Inequalities data;
    private final double[] factor;
    private final boolean[] atUpper;
    private final boolean[] wanted;
    private int pivots;

    Tableau(Inequalities data) {
        this.data = data;
        rows = data.rows;
        columns = data.columns;
        upper = Arrays.copyOf(data.upper, columns + rows);
        Arrays.fill(upper, columns, columns + rows, Double.POSITIVE_INFINITY);
        entries = new double[rows][columns];
        beta = new double[rows];
        basic = new int[rows];
        nonbasic = new int[columns];
        side = new double[columns];
        bounds = new double[2 * rows];
        reducedCost = new double[columns];
        weight = new double[columns];
        factor = new double[rows];
        atUpper = new boolean[columns + rows];
        wanted = new boolean[columns + rows];
        restart();
    }

    /** Makes the slacks the basis and puts every coordinate at 0. */
    void restart() {
        System.arraycopy(data.rightHandSide, 0, beta, 0, rows);
        Arrays.fill(weight, 1);
        for (int j = 0; j < rows; j++) {
            System.arraycopy(data.byRow[j], 0, entries[j], 0, columns);
            basic[j] = columns + j;
            bounds[2 * j + 1] = Double.POSITIVE_INFINITY;
            for (int k = 0; k < columns; k++) {
                weight[k] += entries[j][k] * entries[j][k];
            }
        }
        for (int i = 0; i < columns; i++) {
            nonbasic[i] = i;
            side[i] = upper[i] > 0 ? 1 : 0;
        }
        pivots = 0;
    }

    /** Pivots since the tableau was last computed from the data. */
    int pivots() {
        return pivots;
    }

    /** Sets the reduced costs of c. */
    void price(double[] c) {
        for (int k = 0; k < columns; k++) {
            reducedCost[k] = nonbasic[k] < columns ? c[nonbasic[k]] : 0;
        }
        for (int r = 0; r < rows; r++) {
            factor[r] = basic[r] < columns ? c[basic[r]] : 0;
        }
        RowOperations.addCombination(-1, factor, entries, rows, reducedCost, columns);
    }

    /** What rounding may have done to the reduced costs of c, but for a small factor. */
    void rounding(double[] c, double[] out) {
        for (int k = 0; k < columns; k++) {
            double terms = nonbasic[k] < columns ? Math.abs(c[nonbasic[k]]) : 0;
            for (int r = 0; r < rows; r++) {
                terms += basic[r] < columns ? Math.abs(c[basic[r]] * entries[r][k]) : 0;
            }
            out[k] = ROUNDING * terms;
        }
    }

    /** Moves the variable of a column to its other bound. */
    void flip(int column) {
        move(column, side[column] * upper[nonbasic[column]]);
        side[column] = -side[column];
    }

    /** Moves the variable of a column by a signed step without a change of basis. */
    void move(int column, double step) {
        for (int r = 0; r < rows; r++) {
            beta[r] -= step * entries[r][column];
        }
    }

    /**
     * Moves a nonbasic variable by a signed step at which a basic one meets a bound, and exchanges the two.
     *
     * @param leavingSide 1 if the leaving variable is at its lower bound, -1 if at its upper one
     */
    void exchange(int row, int column, double step, double leavingSide) {
        double value = (side[column] < 0 ? upper[nonbasic[column]] : 0) + step;
        double fixed = bounds[2 * row + 1];
        eliminate(row, column, step);
        beta[row] = value;
        side[column] = fixed > 0 ? leavingSide : 0;
        double cost = reducedCost[column];
        reducedCost[column] = 0;
        RowOperations.add(-cost, entries[row], reducedCost, columns);
    }

    /** The Gauss-Jordan exchange of the entries after a step along the column, with the new weights. */
    private void eliminate(int row, int column, double step) {
        double[] pivotRow = entries[row];
        for (int r = 0; r < rows; r++) {
            factor[r] = -entries[r][column];
            entries[r][column] = 0;
        }
        RowOperations.add(step, factor, beta, rows);
        double inverse = -1 / factor[row];
        pivotRow[column] = 1;
        for (int k = 0; k < columns; k++) {
            pivotRow[k] *= inverse;
            weight[k] = 1 + pivotRow[k] * pivotRow[k];
        }
        subtract(pivotRow, 0, row);
        subtract(pivotRow, row + 1, rows);
        int leaving = basic[row];
        basic[row] = nonbasic[column];
        bounds[2 * row + 1] = upper[basic[row]];
        nonbasic[column] = leaving;
        pivots++;
    }

    /** Adds the factors' multiples of the pivot row to a range of rows and their squares to the weights. */
    private void subtract(double[] pivotRow, int from, int to) {
        int r = from;
        for (; r + 4 <= to; r += 4) {
            RowOperations.addAndSquare(
                    factor[r],
                    factor[r + 1],
                    factor[r + 2],
                    factor[r + 3],
                    pivotRow,
                    entries[r],
                    entries[r + 1],
                    entries[r + 2],
                    entries[r + 3],
                    weight,
                    columns);
        }
        for (; r + 2 <= to; r += 2) {
            RowOperations.addAndSquare(factor[r], factor[r + 1], pivotRow, entries[r], entries[r + 1], weight, columns);
        }
        if (r < to) {
            RowOperations.addAndSquare(factor[r], pivotRow, entries[r], weight, columns);
        }
    }

    /**
     * Recomputes everything from the data for the present basis.
     *
     * @return whether the basis is regular; if not, the tableau is restarted
     */
    boolean refactor() {
        Arrays.fill(wanted, false);
        Arrays.fill(atUpper, false);
        for (int r = 0; r < rows; r++) {
            wanted[basic[r]] = true;
        }
        for (int k = 0; k < columns; k++) {
            atUpper[nonbasic[k]] = side[k] < 0;
        }
        restart();
        for (int column = 0; column < columns; column++) {
            int variable = nonbasic[column];
            if (variable < columns && wanted[variable] && !enter(column)) {
                restart();
                return false;
            }
        }
        pivots = 0;
        for (int k = 0; k < columns; k++) {
            side[k] = upper[nonbasic[k]] > 0 ? 1 : 0;
            if (atUpper[nonbasic[k]]) {
                flip(k);
            }
        }
        return true;
    }

    /** Brings a coordinate into the basis for the unwanted slack with the largest pivot. */
    private boolean enter(int column) {
        int best = -1;
        double largest = SMALLEST_PIVOT;
        for (int r = 0; r < rows; r++) {
            double size = Math.abs(entries[r][column]);
            if (!wanted[basic[r]] && size > largest) {
                largest = size;
                best = r;
            }
        }
        if (best < 0) {
            return false;
        }
        double step = beta[best] / entries[best][column];
        eliminate(best, column, step);
        beta[best] = step;
        return true;
    }
}
