package io.github.subtail.region;

import java.util.Arrays;

/**
 * The condensed simplex tableau: one row for each basic variable, one column for each nonbasic one.
 *
 * <pre>
 * x_B = beta,  x_B + T x_N = const,  d = c_N - T' c_B
 * </pre>
 *
 * <p>Variables 0 .. n-1 are the coordinates, n .. n+m-1 the slacks of the rows, which have no upper bound.
 */
final class Tableau {

    private static final double SMALLEST_PIVOT = 1e-9;

    final int rows;
    final int columns;
    final double[] upper;
    final double[][] entries;
    final double[] beta;
    final int[] basic;
    final int[] nonbasic;
    /** By variable: whether it sits at its upper bound while it is nonbasic. */
    final boolean[] atUpper;

    final double[] reducedCost;
    /** The devex reference weights of the nonbasic columns. */
    final double[] weight;

    private final Inequalities data;
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
        atUpper = new boolean[columns + rows];
        reducedCost = new double[columns];
        weight = new double[columns];
        wanted = new boolean[columns + rows];
        restart();
    }

    /** Makes the slacks the basis and puts every coordinate at 0. */
    void restart() {
        Arrays.fill(atUpper, false);
        slackBasis();
    }

    private void slackBasis() {
        System.arraycopy(data.rightHandSide, 0, beta, 0, rows);
        for (int j = 0; j < rows; j++) {
            System.arraycopy(data.byRow[j], 0, entries[j], 0, columns);
            basic[j] = columns + j;
        }
        for (int i = 0; i < columns; i++) {
            nonbasic[i] = i;
        }
        pivots = 0;
    }

    /** Pivots since the tableau was last computed from the data. */
    int pivots() {
        return pivots;
    }

    /** Sets the reduced costs of c and takes the present columns as the devex reference. */
    void price(double[] c) {
        for (int k = 0; k < columns; k++) {
            reducedCost[k] = nonbasic[k] < columns ? c[nonbasic[k]] : 0;
        }
        for (int r = 0; r < rows; r++) {
            if (basic[r] < columns && c[basic[r]] != 0) {
                RowOperations.add(-c[basic[r]], entries[r], reducedCost, columns);
            }
        }
        Arrays.fill(weight, 1);
    }

    /** Moves the variable of a column by a signed step without a change of basis. */
    void move(int column, double step) {
        for (int r = 0; r < rows; r++) {
            beta[r] -= step * entries[r][column];
        }
    }

    /** Exchanges the basic variable of a row with the nonbasic one of a column, whose value becomes the row's. */
    void exchange(int row, int column, double value) {
        double enteringWeight = weight[column];
        double pivot = entries[row][column];
        eliminate(row, column);
        beta[row] = value;
        double cost = reducedCost[column];
        reducedCost[column] = 0;
        RowOperations.add(-cost, entries[row], reducedCost, columns);
        double[] pivotRow = entries[row];
        for (int k = 0; k < columns; k++) {
            weight[k] = Math.max(weight[k], pivotRow[k] * pivotRow[k] * enteringWeight);
        }
        weight[column] = Math.max(enteringWeight / (pivot * pivot), 1);
    }

    /** The Gauss-Jordan exchange of the entries alone. */
    private void eliminate(int row, int column) {
        double[] pivotRow = entries[row];
        double inverse = 1 / pivotRow[column];
        pivotRow[column] = 1;
        for (int k = 0; k < columns; k++) {
            pivotRow[k] *= inverse;
        }
        for (int r = 0; r < rows; r++) {
            double factor = entries[r][column];
            if (r != row && factor != 0) {
                entries[r][column] = 0;
                RowOperations.add(-factor, pivotRow, entries[r], columns);
            }
        }
        int leaving = basic[row];
        basic[row] = nonbasic[column];
        nonbasic[column] = leaving;
        pivots++;
    }

    /**
     * Recomputes everything from the data for the present basis.
     *
     * @return whether the basis is regular; if not, the tableau is restarted
     */
    boolean refactor() {
        Arrays.fill(wanted, false);
        for (int r = 0; r < rows; r++) {
            wanted[basic[r]] = true;
        }
        slackBasis();
        for (int column = 0; column < columns; column++) {
            int variable = nonbasic[column];
            if (variable < columns && wanted[variable] && !enter(column)) {
                restart();
                return false;
            }
        }
        pivots = 0;
        for (int k = 0; k < columns; k++) {
            if (atUpper[nonbasic[k]]) {
                move(k, upper[nonbasic[k]]);
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
        move(column, step);
        eliminate(best, column);
        beta[best] = step;
        return true;
    }
}
