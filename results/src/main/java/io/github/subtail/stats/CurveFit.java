package io.github.subtail.stats;

import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * The curve c1 - c2 s through points (s, y), by unweighted least squares.
 *
 * <pre>
 *   free:      (c1, c2) minimise sum (y_i - c1 + c2 s_i)^2
 *   fixed c1:  c2 = sum s_i (c1 - y_i) / sum s_i^2
 * </pre>
 *
 * @param c1 limit of the curve as s goes to 0
 * @param c2 what the curve loses for each unit of s
 */
public record CurveFit(double c1, double c2) {

    /**
     * Both coefficients fitted.
     *
     * @param s abscissae
     * @param y ordinates, as many
     * @return the fit; NaN with fewer than two different abscissae
     * @throws IllegalArgumentException if the lengths differ
     */
    public static CurveFit free(double[] s, double[] y) {
        check(s, y);
        SimpleRegression regression = new SimpleRegression();
        for (int i = 0; i < s.length; i++) {
            regression.addData(s[i], y[i]);
        }
        return new CurveFit(regression.getIntercept(), -regression.getSlope());
    }

    /**
     * The second coefficient fitted to a given first.
     *
     * @param c1 the limit
     * @param s abscissae
     * @param y ordinates, as many
     * @return the fit; NaN without a point
     * @throws IllegalArgumentException if the lengths differ
     */
    public static CurveFit withLimit(double c1, double[] s, double[] y) {
        check(s, y);
        double cross = 0;
        double square = 0;
        for (int i = 0; i < s.length; i++) {
            cross += s[i] * (c1 - y[i]);
            square += s[i] * s[i];
        }
        return new CurveFit(c1, cross / square);
    }

    /**
     * The curve.
     *
     * @param s abscissa
     * @return c1 - c2 s
     */
    public double at(double s) {
        return c1 - c2 * s;
    }

    private static void check(double[] s, double[] y) {
        if (s.length != y.length) {
            throw new IllegalArgumentException(
                    "a fit needs as many ordinates as abscissae: were " + y.length + " and " + s.length);
        }
    }
}
