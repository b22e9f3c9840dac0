package io.github.subtail.region;

/** The Cholesky factor of a small dense positive definite matrix, in place and by rows. */
final class Cholesky {

    private final int stride;
    private final double[] factor;

    /**
     * Reserves room.
     *
     * @param largest the largest order to come
     */
    Cholesky(int largest) {
        stride = largest;
        factor = new double[largest * largest];
    }

    /** Factors the leading n by n block of a matrix plus a shift of its diagonal; false if it is not definite. */
    boolean factor(double[] matrix, int n, double shift) {
        for (int k = 0; k < n; k++) {
            System.arraycopy(matrix, k * stride, factor, k * stride, n);
            factor[k * stride + k] += shift;
        }
        for (int k = 0; k < n; k++) {
            double pivot = factor[k * stride + k];
            if (!(pivot > shift * 1e-3)) {
                return false;
            }
            double root = Math.sqrt(pivot);
            factor[k * stride + k] = root;
            for (int j = k + 1; j < n; j++) {
                factor[k * stride + j] /= root;
            }
            for (int i = k + 1; i < n; i++) {
                double f = factor[k * stride + i];
                if (f != 0) {
                    downdate(f, k * stride, i * stride, i, n);
                }
            }
        }
        return true;
    }

    private void downdate(double f, int from, int to, int start, int end) {
        for (int j = start; j < end; j++) {
            factor[to + j] -= f * factor[from + j];
        }
    }

    /** Solves for one right-hand side in place, given the upper factor U with U'U = matrix. */
    void solve(double[] v, int n) {
        for (int k = 0; k < n; k++) {
            v[k] /= factor[k * stride + k];
            for (int j = k + 1; j < n; j++) {
                v[j] -= factor[k * stride + j] * v[k];
            }
        }
        for (int k = n - 1; k >= 0; k--) {
            double sum = v[k];
            for (int j = k + 1; j < n; j++) {
                sum -= factor[k * stride + j] * v[j];
            }
            v[k] = sum / factor[k * stride + k];
        }
    }
}
