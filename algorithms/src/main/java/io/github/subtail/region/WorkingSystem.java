package io.github.subtail.region;

import java.util.Arrays;

/** The Newton system (A_WF A_WF' + delta I) p = r_W of the working rows W and the free columns F. */
final class WorkingSystem {

    /** A violated row without a multiplier works if it is violated by this share of the worst: fewer, larger steps. */
    private static final double VIOLATED = 0.8;

    private final Inequalities data;
    private final int[] working;
    private final double[][] gram;
    private final double[][] columns;
    private final double[] rightHandSide;
    private final double[] scale;
    private final Cholesky cholesky;
    private int size;
    private int free;

    WorkingSystem(Inequalities data) {
        this.data = data;
        working = new int[data.rows];
        gram = new double[data.rows][data.rows];
        columns = new double[4][data.rows];
        scale = new double[data.rows];
        rightHandSide = new double[data.rows];
        cholesky = new Cholesky(data.rows);
    }

    /** Whether there are at least as many free columns as working rows. */
    boolean isDetermined() {
        return free >= size;
    }

    /** Takes the rows with a positive multiplier or one of the largest residuals, and the columns off their bounds. */
    void choose(double[] lambda, double[] residual, double[] z) {
        double largest = 0;
        for (double r : residual) {
            largest = Math.max(largest, r);
        }
        size = 0;
        for (int j = 0; j < data.rows; j++) {
            if (lambda[j] > 0 || residual[j] > VIOLATED * largest) {
                working[size++] = j;
            }
        }
        for (int k = 0; k < size; k++) {
            scale[k] = 1;
            Arrays.fill(gram[k], 0, size, 0);
        }
        free = 0;
        for (int i = 0; i < data.columns; i++) {
            if (z[i] > 0 && z[i] < data.upper[i]) {
                gather(data.byColumn[i], columns[free % columns.length]);
                free++;
                if (free % columns.length == 0) {
                    addColumns();
                }
            }
        }
        if (free % columns.length > 0) {
            for (int c = free % columns.length; c < columns.length; c++) {
                Arrays.fill(columns[c], 0, size, 0);
            }
            addColumns();
        }
    }

    /** Scales the system to a diagonal of 1, so that a shift is relative to each row. */
    void scale() {
        for (int k = 0; k < size; k++) {
            scale[k] = gram[k][k] > 0 ? 1 / Math.sqrt(gram[k][k]) : 1;
        }
        for (int k = 0; k < size; k++) {
            for (int l = 0; l < size; l++) {
                gram[k][l] *= scale[k] * scale[l];
            }
        }
    }

    private void gather(double[] from, double[] to) {
        for (int k = 0; k < size; k++) {
            to[k] = from[working[k]];
        }
    }

    private void addColumns() {
        double[] c0 = columns[0];
        double[] c1 = columns[1];
        double[] c2 = columns[2];
        double[] c3 = columns[3];
        for (int k = 0; k < size; k++) {
            RowOperations.add(c0[k], c0, c1[k], c1, c2[k], c2, c3[k], c3, gram[k], size);
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
            rightHandSide[k] = residual[working[k]] * scale[k];
        }
        cholesky.solve(rightHandSide, size);
        Arrays.fill(direction, 0);
        for (int k = 0; k < size; k++) {
            direction[working[k]] = rightHandSide[k] * scale[k];
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
