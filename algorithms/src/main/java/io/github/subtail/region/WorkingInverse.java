package io.github.subtail.region;

import java.util.Arrays;

/**
 * The inverse of M = A_WF A_WF' while a row enters or leaves W or a column enters or leaves F, one at a time.
 *
 * <pre>
 * column a enters:  M^-1 - vv' / (1 + &lt;a, v&gt;),  v = M^-1 a
 * column a leaves:  M^-1 + vv' / (1 - &lt;a, v&gt;),  v = M^-1 a
 * row a enters:     M^-1 + vv' / s bordered by -v / s and 1 / s,  v = M^-1 g,  g = A_WF a_F,  s = ||a_F||^2 - &lt;g, v&gt;
 * row k leaves:     M^-1 - vv' / v_k without row and column k,  v = M^-1 e_k
 * </pre>
 *
 * <p>A change costs O(w^2). Rounding is not mended: what is made of the inverse must be checked.
 */
final class WorkingInverse {

    /** A pivot below this share of what it is the rest of counts as 0. */
    private static final double PIVOT = 1e-8;

    /** The rows of W. */
    final IndexSet working;

    private final double[][] inverse;
    private final double[] given;
    private final double[] v;

    WorkingInverse(int rows) {
        working = new IndexSet(rows);
        inverse = new double[rows][rows];
        given = new double[rows];
        v = new double[rows];
    }

    /** Adds M^-1 q to p; both are indexed by row. */
    void addProduct(double[] q, double[] p) {
        multiply(q);
        for (int k = 0; k < working.size(); k++) {
            p[working.list[k]] += v[k];
        }
    }

    /**
     * Lets a column into F or out of it.
     *
     * @param column its entries by row
     * @param sign 1 if it enters, -1 if it leaves
     * @return whether M stays definite
     */
    boolean changeColumn(double[] column, int sign) {
        multiply(column);
        double pivot = 1 + sign * product();
        if (!(pivot > PIVOT)) {
            return false;
        }
        update(-sign / pivot);
        return true;
    }

    /**
     * Lets a row into W.
     *
     * @param row its number
     * @param g A a_F, so that g[row] is ||a_F||^2
     * @return whether M stays definite
     */
    boolean addRow(int row, double[] g) {
        multiply(g);
        double pivot = g[row] - product();
        if (!(pivot > PIVOT * g[row])) {
            return false;
        }
        update(1 / pivot);
        int size = working.size();
        for (int k = 0; k < size; k++) {
            inverse[k][size] = -v[k] / pivot;
            inverse[size][k] = inverse[k][size];
        }
        inverse[size][size] = 1 / pivot;
        working.add(row);
        return true;
    }

    /** Lets a row out of W; the last one takes its place. */
    void dropRow(int row) {
        int place = working.placeOf(row);
        int last = working.size() - 1;
        System.arraycopy(inverse[place], 0, v, 0, last + 1);
        update(-1 / v[place]);
        System.arraycopy(inverse[last], 0, inverse[place], 0, last);
        for (int k = 0; k < last; k++) {
            inverse[k][place] = inverse[k][last];
        }
        inverse[place][place] = inverse[last][last];
        working.remove(row);
    }

    /** v = M^-1 q on W. */
    private void multiply(double[] q) {
        int size = working.size();
        for (int k = 0; k < size; k++) {
            given[k] = q[working.list[k]];
        }
        Arrays.fill(v, 0, size, 0);
        RowOperations.addCombination(1, given, inverse, size, v, size);
    }

    private double product() {
        double sum = 0;
        for (int k = 0; k < working.size(); k++) {
            sum += given[k] * v[k];
        }
        return sum;
    }

    private void update(double factor) {
        RowOperations.addOuterProduct(factor, v, inverse, working.size());
    }
}
