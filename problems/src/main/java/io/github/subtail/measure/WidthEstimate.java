package io.github.subtail.measure;

import io.github.subtail.constants.Constant;
import io.github.subtail.constants.Provenance;

/**
 * The mean of f(g) = max over v in C of &lt;k h + g, v&gt; - k P0, g ~ N(0, I), from N draws, with the control variate
 * -&lt;g, m&gt;, m any fixed vector, and an interval that fails with a stated probability at most.
 *
 * <pre>
 *   Ef &lt;= mean + sqrt(2 s l/N)                     l = ln(3/risk)
 *   Ef &gt;= mean - min(b sqrt(2 l/N), sqrt(2 s l/N) + l b^3/(4 N s))
 *   s = (a/2 + sqrt(a^2/4 + mean of ||v - m||^2))^2,  a = b sqrt(2 l/N),  b &gt;= ||v - m|| over C
 * </pre>
 *
 * <p>Proof, one third of the risk for each line. Let F = f - &lt;g, m&gt;. It is convex in g with the gradient v(g) - m almost
 * everywhere, v(g) the maximiser; let q = E||v(g) - m||^2 and let P be the law of g.
 *
 * <p>Third line: Y = ||v - m||^2 is in [0, b^2], so E exp(-y Y) &lt;= exp(-y q + y^2 b^2 q/2), hence q - mean Y &lt;= sqrt(2 q b^2
 * l/N), a quadratic inequality for sqrt q whose solution is q &lt;= s.
 *
 * <p>First line: for a law Q coupled with P, F(x) - F(y) &lt;= &lt;grad F(x), x - y&gt; by convexity; by Cauchy-Schwarz and
 * Talagrand's inequality W2(Q, P)^2 &lt;= 2 H(Q|P),
 *
 * <pre>
 *   E_P F - E_Q F &lt;= sqrt(2 q H(Q|P)),  so
 *   ln E_P exp(-y (F - E_P F)) = sup over Q of y (E_P F - E_Q F) - H(Q|P) &lt;= sup over H of y sqrt(2 q H) - H = y^2 q/2,
 * </pre>
 *
 * <p>and Chernoff's bound ends it: a convex function falls below its mean by its mean slope, not by its steepest one.
 *
 * <p>Second line: b sqrt(2l/N) is Gaussian concentration of a b-Lipschitz function. For the other let P_y have a density
 * proportional to exp(y F) and h(y) = ln E exp(y (F - EF)). Gross's inequality gives H(P_y|P) &lt;= y^2 b^2/2 and (h/y)' =
 * H(P_y|P)/y^2 &lt;= E_y||grad F||^2/2, and by Pinsker's E_y||grad F||^2 &lt;= q + b^2 sqrt(H(P_y|P)/2) &lt;= q + y b^3/2. So h
 * &lt;= y^2 q/2 + y^3 b^3/8, and mean F - EF exceeds min over y of y q/2 + y^2 b^3/8 + l/(N y) with probability exp(-l) at
 * most. That grows with q, so q may be s, and then y be sqrt(2 l/(N s)).
 *
 * <p>Hence the control variate helps as far as it shortens v - m, and m is best the mean of v, from other draws.
 */
final class WidthEstimate {

    private final double[] centre;
    private final double reach;
    private int draws;
    private double sum;
    private double squares;

    /**
     * An estimate without draws.
     *
     * @param centre m
     * @param reach b
     */
    WidthEstimate(double[] centre, double reach) {
        this.centre = centre;
        this.reach = reach;
    }

    /**
     * One draw.
     *
     * @param value f(g)
     * @param v the maximiser
     */
    void add(double value, double[] g, double[] v) {
        double control = 0;
        double square = 0;
        for (int i = 0; i < v.length; i++) {
            control += g[i] * centre[i];
            square += (v[i] - centre[i]) * (v[i] - centre[i]);
        }
        draws++;
        sum += value - control;
        squares += square;
    }

    Constant constant(String name, double risk, int calls) {
        double log = Math.log(3 / risk);
        double mean = sum / draws;
        double steepest = reach * Math.sqrt(2 * log / draws);
        double root = steepest / 2 + Math.sqrt(steepest * steepest / 4 + squares / draws);
        double above = root * Math.sqrt(2 * log / draws);
        double below = Math.min(steepest, above + log * reach * reach * reach / (4 * draws * root * root));
        return new Constant(name, mean, Provenance.MONTE_CARLO, Math.max(0, mean - below), mean + above, calls);
    }
}
