package io.github.subtail.measure;

/**
 * A function of one row's exposure z in [0, most], with value 0 at 0, and its least concave majorant.
 *
 * <p>Convex first and concave behind it, or one of the two throughout: the majorant is a chord from 0, then the function.
 */
interface RowGain {

    /** A slope of the majorant at z. */
    double slope(int row, double z, double most);

    /** The greatest value of the function less y z over [0, most]. */
    double peak(int row, double y, double most);
}
