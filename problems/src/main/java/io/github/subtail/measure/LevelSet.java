package io.github.subtail.measure;

/**
 * A band of C around a level set of the quadratic F(y) = &lt;h, y&gt; - y'By/2, and the least of By there.
 *
 * <pre>  {y in C : F(y) &gt;= level}  lies in  {y in C : &lt;h - l/2, y&gt; &gt;= level}  if  l_i &lt;= &lt;B_i, y&gt; on the former</pre>
 *
 * <p>l = 0 always holds; a round puts l_i = min &lt;B_i, y&gt; over the band so far. l never falls, so the last row implies
 * those before it and a band needs one row only. A round takes n banded programs.
 *
 * @param band the band
 * @param floor l
 */
@SuppressWarnings("ArrayRecordComponent") // local to one measurement
record LevelSet(Band band, double[] floor) {

    /** The band of a level with l from a lower level, or zeros. */
    static LevelSet of(CountedMaximizer maximizer, double[] h, double[] floor, double level) {
        return new LevelSet(new Band(maximizer, lowered(h, floor), level), floor);
    }

    /** The band after another round at the same level. */
    LevelSet tighten(CountedMaximizer maximizer, double[] h, double[][] rows, double level) {
        double[] raised = new double[h.length];
        for (int i = 0; i < h.length; i++) {
            raised[i] = Math.max(floor[i], band.minimize(rows[i]));
        }
        return of(maximizer, h, raised, level);
    }

    /** h - l/2. */
    static double[] lowered(double[] h, double[] floor) {
        double[] normal = new double[h.length];
        for (int i = 0; i < h.length; i++) {
            normal[i] = h[i] - floor[i] / 2;
        }
        return normal;
    }
}
