package io.github.subtail.fuzz;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A condensed tableau of pivoting methods in integers, x_B + T x_N / d = t / d, so without rounding.
 *
 * <pre>
 * T'_ij = (T_ij T_rk - T_ik T_rj) / d,  d' = T_rk
 * </pre>
 *
 * <p>Edmonds' pivot with a common denominator d &gt; 0; the divisions leave no remainder. Every double is a multiple of a
 * power of 2, so a row becomes integers by a shift.
 */
final class IntegerTableau {

    /** One row for each basic variable, and more, such as costs; the last column is the right-hand side. */
    final BigInteger[][] rows;

    final int[] basic;
    final int[] nonbasic;
    private BigInteger denominator = BigInteger.ONE;

    /**
     * Starts from a basis.
     *
     * @param rows kept and changed
     * @param basic the variable of each row; there may be more rows
     * @param nonbasic the variable of each column but the last
     */
    IntegerTableau(BigInteger[][] rows, int[] basic, int[] nonbasic) {
        this.rows = rows;
        this.basic = basic;
        this.nonbasic = nonbasic;
    }

    BigInteger denominator() {
        return denominator;
    }

    /** The row that the ratio test picks for an entering column, ties to the smallest variable. */
    int leaving(int entering) {
        int best = -1;
        for (int r = 0; r < basic.length; r++) {
            if (rows[r][entering].signum() > 0) {
                int order = best < 0 ? -1 : compareRatios(r, best, nonbasic.length, entering);
                if (order < 0 || (order == 0 && basic[r] < basic[best])) {
                    best = r;
                }
            }
        }
        return best;
    }

    /** The same with ties broken by the inverse of the basis, row by row, so that no basis comes twice. */
    int leaving(int entering, int firstSlack) {
        int best = -1;
        for (int r = 0; r < basic.length; r++) {
            if (rows[r][entering].signum() > 0 && (best < 0 || isBefore(r, best, entering, firstSlack))) {
                best = r;
            }
        }
        return best;
    }

    private boolean isBefore(int r, int s, int entering, int firstSlack) {
        int order = compareRatios(r, s, nonbasic.length, entering);
        for (int slack = firstSlack; order == 0 && slack < firstSlack + basic.length; slack++) {
            int column = indexOf(slack, nonbasic);
            if (column >= 0) {
                order = compareRatios(r, s, column, entering);
            } else {
                order = basic[r] == slack ? 1 : basic[s] == slack ? -1 : 0;
            }
        }
        return order < 0;
    }

    private static int indexOf(int variable, int[] variables) {
        for (int k = 0; k < variables.length; k++) {
            if (variables[k] == variable) {
                return k;
            }
        }
        return -1;
    }

    private int compareRatios(int r, int s, int column, int entering) {
        return rows[r][column].multiply(rows[s][entering]).compareTo(rows[s][column].multiply(rows[r][entering]));
    }

    /** Exchanges the variables of a row and a column. */
    void exchange(int row, int column) {
        BigInteger[] pivotRow = rows[row];
        BigInteger pivot = pivotRow[column];
        for (int r = 0; r < rows.length; r++) {
            if (r != row) {
                eliminate(rows[r], pivotRow, column);
            }
        }
        pivotRow[column] = denominator;
        denominator = pivot;
        if (pivot.signum() < 0) {
            negate();
        }
        int leaving = basic[row];
        basic[row] = nonbasic[column];
        nonbasic[column] = leaving;
    }

    private void eliminate(BigInteger[] row, BigInteger[] pivotRow, int column) {
        BigInteger pivot = pivotRow[column];
        BigInteger factor = row[column];
        for (int k = 0; k < row.length; k++) {
            BigInteger product = row[k].signum() == 0 ? BigInteger.ZERO : row[k].multiply(pivot);
            if (factor.signum() != 0 && pivotRow[k].signum() != 0) {
                product = product.subtract(factor.multiply(pivotRow[k]));
            }
            row[k] = product.signum() == 0 ? product : product.divide(denominator);
        }
        row[column] = factor.negate();
    }

    private void negate() {
        denominator = denominator.negate();
        for (BigInteger[] row : rows) {
            for (int k = 0; k < row.length; k++) {
                row[k] = row[k].negate();
            }
        }
    }

    /** A row and its right-hand side times the least power of 2 that makes them integers. */
    static BigInteger[] integers(double[] row, BigDecimal limit) {
        BigDecimal factor = new BigDecimal(BigInteger.ONE.shiftLeft(fractionBits(row, limit)));
        BigInteger[] integers = new BigInteger[row.length + 1];
        for (int k = 0; k < row.length; k++) {
            integers[k] = new BigDecimal(row[k]).multiply(factor).toBigIntegerExact();
        }
        integers[row.length] = limit.multiply(factor).toBigIntegerExact();
        return integers;
    }

    /** A sum of powers of 2 has as many binary digits after the point as decimal ones. */
    static int fractionBits(double[] row, BigDecimal limit) {
        int bits = Math.max(0, limit.stripTrailingZeros().scale());
        for (double entry : row) {
            bits = Math.max(bits, new BigDecimal(entry).stripTrailingZeros().scale());
        }
        return bits;
    }
}
