package io.github.subtail.fuzz;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * The maximum of &lt;c, x&gt; over Ax &lt;= b, 0 &lt;= x &lt;= u without rounding: the last word where two solvers differ.
 *
 * <p>The simplex method in integers from the slack basis, by Bland's rule, which cannot cycle.
 */
final class ExactSimplex {

    private static final MathContext DIGITS = new MathContext(60);

    private ExactSimplex() {}

    /**
     * The maximum, to 60 digits.
     *
     * @param limits b, at least 0, sums of powers of 2
     */
    static BigDecimal maximum(Part part, BigDecimal[] limits, double[] c) {
        int n = c.length;
        int m = limits.length;
        BigInteger[][] rows = new BigInteger[m + n + 1][];
        int[] basic = new int[m + n];
        int[] nonbasic = new int[n];
        for (int j = 0; j < m; j++) {
            rows[j] = IntegerTableau.integers(part.rows()[j], limits[j]);
        }
        for (int i = 0; i < n; i++) {
            double[] unit = new double[n];
            unit[i] = 1;
            rows[m + i] = IntegerTableau.integers(unit, new BigDecimal(part.upper()[i]));
            nonbasic[i] = i;
        }
        for (int j = 0; j < m + n; j++) {
            basic[j] = n + j;
        }
        rows[m + n] = IntegerTableau.integers(c, BigDecimal.ZERO);
        IntegerTableau tableau = new IntegerTableau(rows, basic, nonbasic);
        for (int entering = entering(tableau); entering >= 0; entering = entering(tableau)) {
            tableau.exchange(tableau.leaving(entering), entering);
        }
        BigInteger unit = tableau.denominator().shiftLeft(IntegerTableau.fractionBits(c, BigDecimal.ZERO));
        return new BigDecimal(rows[m + n][n].negate()).divide(new BigDecimal(unit), DIGITS);
    }

    private static int entering(IntegerTableau tableau) {
        BigInteger[] costs = tableau.rows[tableau.basic.length];
        int best = -1;
        for (int k = 0; k < tableau.nonbasic.length; k++) {
            if (costs[k].signum() > 0 && (best < 0 || tableau.nonbasic[k] < tableau.nonbasic[best])) {
                best = k;
            }
        }
        return best;
    }
}
