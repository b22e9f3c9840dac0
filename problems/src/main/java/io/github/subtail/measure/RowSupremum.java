package io.github.subtail.measure;

/**
 * Upper bounds of sup over x in sC of sum_k w_k f((Ax)_k), f not concave, by weak duality: for every y
 *
 * <pre>  sum_k w_k max over 0 &lt;= z &lt;= s most_k of [f(z) - y_k z] + s max over v in C of &lt;A'(wy), v&gt;</pre>
 *
 * <p>y holds the slopes of the concave majorants of f at the points of Frank and Wolfe's method on their sum, so an early
 * stop costs sharpness and never truth. An iteration costs two products with A and one linear maximisation.
 */
final class RowSupremum {

    private static final int ITERATIONS = 60;
    private static final int EVERY = 20;

    private final CustomerRows rows;
    private final CountedMaximizer maximizer;
    private final double[] x;
    private final double[] vertex;
    private final double[] direction;
    private final double[] z;
    private final double[] y;

    RowSupremum(CustomerRows rows, CountedMaximizer maximizer, int dimension) {
        this.rows = rows;
        this.maximizer = maximizer;
        this.x = new double[dimension];
        this.vertex = new double[dimension];
        this.direction = new double[dimension];
        this.z = new double[rows.count()];
        this.y = new double[rows.count()];
    }

    /** The bound over sC, at least 0; starts where the last one ended. */
    double over(double s, RowGain gain) {
        double least = Double.POSITIVE_INFINITY;
        for (int k = 1; k <= ITERATIONS; k++) {
            rows.times(x, z);
            for (int row = 0; row < y.length; row++) {
                double most = s * rows.most(row);
                y[row] = most > 0 ? gain.slope(row, Math.min(most, s * z[row]), most) : 0;
            }
            rows.transposed(y, direction);
            double linear = maximizer.maximize(direction, vertex);
            if (k % EVERY == 0) {
                least = Math.min(least, peaks(s, gain) + s * linear);
            }
            double step = 2.0 / (k + 3);
            for (int i = 0; i < x.length; i++) {
                x[i] += step * (vertex[i] - x[i]);
            }
        }
        return Math.max(0, least);
    }

    private double peaks(double s, RowGain gain) {
        double sum = 0;
        for (int row = 0; row < y.length; row++) {
            sum += rows.weight(row) * gain.peak(row, y[row], s * rows.most(row));
        }
        return sum;
    }
}
