package io.github.subtail.measure;

/**
 * Linear maximisation over the part of C above one level, {y in C : &lt;a, y&gt; &gt;= level}, by the dual of that one row:
 *
 * <pre>  max {&lt;c, y&gt; : y in C, &lt;a, y&gt; &gt;= level} = min over mu &gt;= 0 of  max over y in C of &lt;c + mu a, y&gt; - mu level</pre>
 *
 * <p>Every mu gives an upper bound (weak duality), so an early stop costs sharpness and never truth. The dual function
 * is piecewise linear; the lines of the two vertices that bracket its minimum are intersected until no vertex lies above
 * the intersection, which is the minimum itself. Some ten linear maximisations over C, warm-started; C needs no further
 * row and stays feasible at 0.
 */
final class Band {

    private static final int ROUNDS = 100;
    private static final double ROUNDING = 1e-13;

    private final CountedMaximizer maximizer;
    private final double[] normal;
    private final double level;
    private final double[] highest;
    private final double[] priced;
    private final double[] vertex;

    Band(CountedMaximizer maximizer, double[] normal, double level) {
        this.maximizer = maximizer;
        this.normal = normal.clone();
        this.level = level;
        this.highest = new double[normal.length];
        this.priced = new double[normal.length];
        this.vertex = new double[normal.length];
        maximizer.maximize(normal, highest);
    }

    /** An upper bound of the maximum of &lt;c, y&gt; over the band, which it is up to rounding. */
    double maximize(double[] c) {
        double least = maximizer.maximize(c, vertex);
        double lowValue = least;
        double lowSlope = CountedMaximizer.inner(normal, vertex) - level;
        double highValue = CountedMaximizer.inner(c, highest);
        double highSlope = CountedMaximizer.inner(normal, highest) - level;
        if (lowSlope >= 0 || highSlope <= 0) {
            return least;
        }
        for (int k = 0; k < ROUNDS; k++) {
            double mu = (lowValue - highValue) / (highSlope - lowSlope);
            double crossing = lowValue + mu * lowSlope;
            for (int i = 0; i < c.length; i++) {
                priced[i] = c[i] + mu * normal[i];
            }
            double total = maximizer.maximize(priced, vertex);
            double dual = total - mu * level;
            least = Math.min(least, dual);
            double slope = CountedMaximizer.inner(normal, vertex) - level;
            if (slope == 0 || dual - crossing <= ROUNDING * (Math.abs(total) + mu * Math.abs(level))) {
                break;
            }
            double value = CountedMaximizer.inner(c, vertex);
            if (slope < 0) {
                lowValue = value;
                lowSlope = slope;
            } else {
                highValue = value;
                highSlope = slope;
            }
        }
        return least;
    }

    /** A lower bound of the minimum of &lt;c, y&gt; over the band, which it is up to rounding. */
    double minimize(double[] c) {
        double[] negative = new double[c.length];
        for (int i = 0; i < c.length; i++) {
            negative[i] = -c[i];
        }
        return -maximize(negative);
    }
}
