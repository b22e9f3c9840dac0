package io.github.subtail.figure;

/**
 * One row of a series, and one line of its CSV; a coordinate that the series has none of is NaN.
 *
 * @param x abscissa
 * @param y ordinate
 * @param lower lower end of an interval or bin
 * @param upper upper end of an interval or bin
 */
public record Point(double x, double y, double lower, double upper) {

    /**
     * A point without an interval.
     *
     * @param x abscissa
     * @param y ordinate
     * @return the point
     */
    public static Point of(double x, double y) {
        return new Point(x, y, Double.NaN, Double.NaN);
    }
}
