package io.github.subtail.region;

/** The Cholesky factor U, U'U = M, of a small dense positive definite matrix, row by row from the rows above. */
final class Cholesky {

    private final double[][] factor;
    private final double[] column;

    /**
     * Reserves room.
     *
     * @param largest the largest order to come
     */
    Cholesky(int largest) {
        factor = new double[largest][largest];
        column = new double[largest];
    }

    /** Factors the leading n by n block of a matrix plus a shift of its diagonal; false if it is not definite. */
    boolean factor(double[][] matrix, int n, double shift) {
        for (int k = 0; k < n; k++) {
            double[] row = factor[k];
            System.arraycopy(matrix[k], 0, row, 0, n);
            row[k] += shift;
            for (int i = 0; i < k; i++) {
                column[i] = factor[i][k];
            }
            RowOperations.addCombination(-1, column, factor, k, row, n);
            if (!(row[k] > 1e-3 * shift)) {
                return false;
            }
            double inverse = 1 / Math.sqrt(row[k]);
            for (int j = 0; j < n; j++) {
                row[j] *= inverse;
            }
        }
        return true;
    }

    /** Solves for one right-hand side in place. */
    void solve(double[] v, int n) {
        for (int k = 0; k < n; k++) {
            double[] row = factor[k];
            double solved = v[k] / row[k];
            for (int j = k + 1; j < n; j++) {
                v[j] -= row[j] * solved;
            }
            v[k] = solved;
        }
        for (int k = n - 1; k >= 0; k--) {
            double[] row = factor[k];
            double sum = v[k];
            for (int j = k + 1; j < n; j++) {
                sum -= row[j] * v[j];
            }
            v[k] = sum / row[k];
        }
    }
}
