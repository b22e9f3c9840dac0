package io.github.subtail.region;

import java.util.Arrays;

/** The Newton system (A_WF A_WF' + delta I) p = r_W of the working rows W and the free columns F. */
final class WorkingSystem {

    private final Inequalities data;
    private final int[] working;
    private final double[][] gram;
    private final double[] column;
    private final double[] rightHandSide;
    private final Cholesky cholesky;
    private int size;
    private int free;

    WorkingSystem(Inequalities data) {
        this.data = data;
        working = new int[data.rows];
        gram = new double[data.rows][data.rows];
        column = new double[data.rows];
        rightHandSide = new double[data.rows];
        cholesky = new Cholesky(data.rows);
    }

    int size() {
        return size;
    }

    int row(int k) {
        return working[k];
    }

    /** Whether there are at least as many free columns as working rows. */
    boolean isDetermined() {
        return free >= size;
    }

    /** Takes the rows with a positive multiplier or residual, and the columns strictly between their bounds. */
    void choose(double[] lambda, double[] residual, double[] z) {
        size = 0;
        for (int j = 0; j < data.rows; j++) {
            if (lambda[j] > 0 || residual[j] > 0) {
                working[size++] = j;
            }
        }
        for (int k = 0; k < size; k++) {
            Arrays.fill(gram[k], 0, size, 0);
        }
        free = 0;
        for (int i = 0; i < data.columns; i++) {
            if (z[i] > 0 && z[i] < data.upper[i]) {
                addColumn(i);
                free++;
            }
        }
    }

    private void addColumn(int i) {
        for (int k = 0; k < size; k++) {
            column[k] = data.byColumn[i][working[k]];
        }
        for (int k = 0; k < size; k++) {
            RowOperations.add(column[k], column, gram[k], size);
        }
    }

    /** Sets the direction on W to the solution and elsewhere to 0. */
    void solve(double[] residual, double[] direction, double shift) {
        double largest = 0;
        for (int k = 0; k < size; k++) {
            largest = Math.max(largest, gram[k][k]);
        }
        double delta = shift * Math.max(largest, 1e-3);
        while (!cholesky.factor(gram, size, delta)) {
            delta *= 100;
        }
        for (int k = 0; k < size; k++) {
            rightHandSide[k] = residual[working[k]];
        }
        cholesky.solve(rightHandSide, size);
        Arrays.fill(direction, 0);
        for (int k = 0; k < size; k++) {
            direction[working[k]] = rightHandSide[k];
        }
    }

    /** Sets the direction on W to the residual, along which the dual always grows. */
    void gradient(double[] residual, double[] direction) {
        Arrays.fill(direction, 0);
        for (int k = 0; k < size; k++) {
            direction[working[k]] = residual[working[k]];
        }
    }
}
