package io.github.subtail.fuzz;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;

/**
 * The Euclidean projection onto Ax &lt;= b, 0 &lt;= x &lt;= u without rounding, by Lemke's method in integers.
 *
 * <pre>
 * x - y + A' lambda + mu &gt;= 0 _|_ x &gt;= 0,  b - Ax &gt;= 0 _|_ lambda &gt;= 0,  u - x &gt;= 0 _|_ mu &gt;= 0
 * </pre>
 */
final class ExactProjection {

    private static final MathContext DIGITS = new MathContext(60);

    private final int columns;
    private final int size;
    private final IntegerTableau tableau;

    private ExactProjection(Part part, BigDecimal[] limits, double[] y) {
        columns = y.length;
        int m = limits.length;
        size = 2 * columns + m;
        BigInteger[][] rows = new BigInteger[size][];
        for (int i = 0; i < columns; i++) {
            double[] row = new double[size + 1];
            row[i] = -1;
            for (int j = 0; j < m; j++) {
                row[columns + j] = -part.rows()[j][i];
            }
            row[columns + m + i] = -1;
            rows[i] = row(row, new BigDecimal(-y[i]));
            double[] cap = new double[size + 1];
            cap[i] = 1;
            rows[columns + m + i] = row(cap, new BigDecimal(part.upper()[i]));
        }
        for (int j = 0; j < m; j++) {
            rows[columns + j] = row(Arrays.copyOf(part.rows()[j], size + 1), limits[j]);
        }
        int[] basic = new int[size];
        int[] nonbasic = new int[size + 1];
        for (int k = 0; k < size; k++) {
            basic[k] = size + 1 + k;
            nonbasic[k] = k;
        }
        nonbasic[size] = size;
        tableau = new IntegerTableau(rows, basic, nonbasic);
    }

    private static BigInteger[] row(double[] row, BigDecimal limit) {
        BigInteger[] integers = IntegerTableau.integers(row, limit);
        integers[row.length - 1] = BigInteger.ONE.negate();
        return integers;
    }

    /**
     * The distance between a point and the projection of y.
     *
     * @param limits b, sums of powers of 2, such that the region is not empty
     */
    static double distance(Part part, BigDecimal[] limits, double[] y, double[] p) {
        ExactProjection projection = new ExactProjection(part, limits, y);
        projection.solve();
        return projection.distance(p);
    }

    /** Variables 0 .. size-1 are x, lambda, mu, their complements come size + 1 later, and size is the artificial one. */
    private void solve() {
        int row = 0;
        for (int r = 1; r < size; r++) {
            row = tableau.rows[r][size + 1].compareTo(tableau.rows[row][size + 1]) <= 0 ? r : row;
        }
        boolean solved = tableau.rows[row][size + 1].signum() >= 0;
        int entering = size;
        while (!solved) {
            int left = tableau.basic[row];
            tableau.exchange(row, entering);
            solved = left == size;
            if (!solved) {
                entering = column(left > size ? left - size - 1 : left + size + 1);
                row = tableau.leaving(entering, size + 1);
            }
        }
    }

    private int column(int variable) {
        for (int k = 0; k <= size; k++) {
            if (tableau.nonbasic[k] == variable) {
                return k;
            }
        }
        throw new IllegalStateException("variable " + variable + " is basic");
    }

    private double distance(double[] p) {
        BigDecimal[] x = new BigDecimal[columns];
        Arrays.fill(x, BigDecimal.ZERO);
        for (int r = 0; r < size; r++) {
            if (tableau.basic[r] < columns) {
                x[tableau.basic[r]] =
                        new BigDecimal(tableau.rows[r][size + 1]).divide(new BigDecimal(tableau.denominator()), DIGITS);
            }
        }
        double square = 0;
        for (int i = 0; i < columns; i++) {
            double difference = x[i].subtract(new BigDecimal(p[i])).doubleValue();
            square += difference * difference;
        }
        return Math.sqrt(square);
    }
}
