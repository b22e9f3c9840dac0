package io.github.subtail.bounds;

import io.github.subtail.constants.ProblemConstants;

/**
 * Lower bounds of one step's gain &lt;grad F(x_t), v_t&gt; of SCG that know that the gradient stays near h = grad F(0).
 *
 * <pre>
 *   tau_t = sigma s_t,  p = 1/(1 - k tau_t) for any k &lt; 1/tau_t,  V as in {@link LocalWidth}
 *   (L)  P0 - p (P0 - O + eps_t + c_t f_t + tau_t V(k)) - K2 lag_t/T                l = p D_b
 *   (P)  P0 - p (K2 (t-1)/T - tau_t V(1/tau_t) + tau_t V(k)) - K2 lag_t/T           l = p D
 * </pre>
 *
 * <p>f_t = F(x_t) - F(0), O = OPT - F(0); l is how steeply the gain less its bound may fall with the averaged noise n_t.
 *
 * <p>Proof. d_t = a + n, a = grad F(x_t) + |b| &lt;= h, &lt;|b|, v&gt; &lt;= K2 lag_t/T, and v = v_t maximises &lt;d_t, v&gt;. Let r = p - 1 = p k
 * tau. (L): &lt;grad F(x_t), v - x*&gt; = &lt;d_t, v - x*&gt; - &lt;|b| + n, v - x*&gt; &gt;= -r &lt;d_t, v - x*&gt; - &lt;|b| + n, v - x*&gt; = -&lt;r a + |b| +
 * p n, v - x*&gt; &gt;= -&lt;r h + p n, v&gt; - &lt;|b|, v&gt; + &lt;r grad F(x_t) + p n, x*&gt;; &lt;p n, x*&gt; has mean 0, &lt;r h + p n, v&gt; &lt;= p max_C &lt;k
 * tau h + n, .&gt; of mean p tau (V(k) + k P0) = p tau V(k) + r P0, and &lt;grad F(x_t), x*&gt; &gt;= O - eps_t - c_t f_t comes in 1 + r =
 * p times. (P): &lt;grad F(x_t), v&gt; = p &lt;d_t, v&gt; - &lt;r a + p n + |b|, v&gt; &gt;= p max_C &lt;a + n, .&gt; - p max_C &lt;k tau h + n, .&gt; - &lt;|b|,
 * v&gt;, and &lt;h - a, .&gt; &lt;= K2 (t-1)/T on C, as x_t is in ((t-1)/T) C.
 *
 * <p>Clipped noise is smaller than Gaussian noise in the convex order, so V(k) bounds its mean from above; V(1/tau) would
 * have to bound one from below, which it does for Gaussian noise alone: for clipped noise 0 takes its place (Jensen).
 * For V the upper end of its interval is put, for V(1/tau) the lower one; between grid points (L) and (P) are linear in p
 * on a chord, so no other k is better than all of the grid.
 */
final class LocalRows {

    private final LocalWidth width;
    private final double linear;
    private final double distance;
    private final double diameter;
    private final double[] rates;
    private final double[] noise;
    private final double[] ideal;
    private final double[] late;
    private final double[] moved;

    LocalRows(BoundInput input, AdaptiveBase base, MomentumWeights weights) {
        ProblemConstants problem = input.problem();
        NoiseLevel level = NoiseLevel.of(input.noise());
        int horizon = input.horizon();
        this.width = LocalWidth.of(problem);
        this.linear = problem.linear();
        this.distance = Place.distance(problem);
        this.diameter = Place.diameter(problem);
        this.rates = base.rates(problem);
        this.noise = new double[horizon];
        this.ideal = new double[horizon];
        this.late = weights.lags();
        this.moved = new double[horizon];
        double[] losses = base.losses(problem, horizon);
        for (int t = 0; t < horizon; t++) {
            noise[t] = level.sigma() * weights.deviation()[t];
            ideal[t] = input.optimum() - problem.valueAtZero() - losses[t];
            late[t] *= problem.secondOrder() / horizon;
            double kept = level.isBounded() || noise[t] == 0 ? 0 : noise[t] * width.atLeast(1 / noise[t]);
            moved[t] = problem.secondOrder() * t / horizon - kept;
        }
    }

    int horizon() {
        return noise.length;
    }

    /** Rows at every step: (L) at each k of the grid, then (P). */
    int count() {
        return 2 * width.size();
    }

    /** O - eps_t. */
    double ideal(int t) {
        return ideal[t];
    }

    /** K2 lag_t/T. */
    double late(int t) {
        return late[t];
    }

    /** p; not above 0 if the row does not exist at this step. */
    double factor(int t, int row) {
        double factor = 1 / (1 - width.grid()[row % width.size()] * noise[t]);
        return factor * rate(row, t) < horizon() ? factor : 0;
    }

    /** What multiplies -p f_t in the row. */
    double rate(int row, int t) {
        return isLinear(row) ? rates[MomentumWeights.part(t, horizon(), rates.length)] : 0;
    }

    /** l/p. */
    double reach(int row) {
        return isLinear(row) ? distance : diameter;
    }

    /** The row without its term in f_t. */
    double gain(int t, int row, double factor) {
        double gap = isLinear(row) ? linear - ideal[t] : moved[t];
        return linear - factor * (gap + noise[t] * width.upper()[row % width.size()]) - late[t];
    }

    private boolean isLinear(int row) {
        return row < width.size();
    }
}
