package io.github.subtail.budget;

import static java.util.Objects.requireNonNull;

import io.github.subtail.constants.NoiseConstants;
import io.github.subtail.noise.GaussianNoise;
import io.github.subtail.noise.HessianNoise;
import io.github.subtail.noise.NoisyObjective;
import io.github.subtail.objective.GradientOracle;
import io.github.subtail.objective.StochasticObjective;
import io.github.subtail.random.RandomStreams;

/**
 * Budget allocation seen through minibatches of customers: one sample is the gradient over m customers drawn uniformly
 * without replacement, rescaled.
 *
 * <pre>
 *   g(x; S) = (|T| / m) sum_{t in S} grad g_t(x),   |S| = m,   [grad g_t(x)]_{i,s} = alpha_i a_st exp(-(A x^i)_t)
 * </pre>
 *
 * <p>All advertisers see the same customers. A batch of b is the mean of b independent such samples. A draw costs O(m)
 * and the edges of the customers drawn, whatever |T|. {@link #oracle} draws customers from CUSTOMERS and points of a path
 * from MIX. What its differences mean:
 *
 * <pre>
 *   SAME_SAMPLE  mean of |M| differences g(to; S) - g(from; S)                                          2|M| calls
 *   SAMPLED      mean of |M| products of the minibatch's Hessian at a to + (1-a) from with to - from,
 *                S and a ~ U[0,1] afresh for each                                                        |M| calls
 *   EXACT        grad F(to) - grad F(from) + the noise of |M| products with Gaussian Hessian noise       |M| calls
 * </pre>
 */
public final class CustomerMinibatch implements StochasticObjective {

    private final BudgetObjective exact;
    private final int customers;
    private final NoisyObjective hessianNoise;

    /**
     * Minibatches with noise on the Hessians of exact differences.
     *
     * @param exact the objective
     * @param customers m, from 1 to |T|
     * @param hessian noise on Hessians, for exact differences only
     * @param smoothness L of the objective, at least 0; used only if the noise on Hessians is relative to it
     * @throws IllegalArgumentException if m is out of range, or L is used and is negative or not finite
     */
    public CustomerMinibatch(BudgetObjective exact, int customers, HessianNoise hessian, double smoothness) {
        this.exact = requireNonNull(exact, "exact");
        if (customers < 1 || customers > exact.customers()) {
            throw new IllegalArgumentException(
                    "customers of a minibatch must be from 1 to " + exact.customers() + ": was " + customers);
        }
        this.customers = customers;
        hessianNoise = new NoisyObjective(exact, GaussianNoise.NONE.withHessian(hessian), smoothness);
    }

    /**
     * Minibatches without noise on Hessians.
     *
     * @param exact the objective
     * @param customers m, from 1 to |T|
     * @throws IllegalArgumentException if m is out of range
     */
    public CustomerMinibatch(BudgetObjective exact, int customers) {
        this(exact, customers, HessianNoise.NONE, Double.NaN);
    }

    @Override
    public BudgetObjective exact() {
        return exact;
    }

    /**
     * The number m of customers in a minibatch.
     *
     * @return from 1 to |T|
     */
    public int customers() {
        return customers;
    }

    /**
     * What minibatches say of one stochastic gradient: (B), (SG) and (V) on x &gt;= 0, adaptive. Cost O(|W| log |W|).
     *
     * <p>With N = |T|, g_t = grad g_t(x), r_t = ||grad g_t(0)||, xi = g(x; S) - grad F(x). Throughout 0 &lt;= g_t(x) &lt;=
     * g_t(0) entrywise, so norms of sums are bounded by those at 0.
     *
     * <ul>
     *   <li>(B) xi = (N/m - 1) u - v with u = sum over S, v = sum over the others, both &gt;= 0. So |xi_j| &lt;= max((N/m - 1)
     *       u_j, v_j), and ||xi||^2 &lt;= (N/m - 1)^2 ||u||^2 + ||v||^2. u_j is at most the sum of the m largest entries of
     *       column j, ||u|| at most the sum of the m largest r_t; v likewise with N - m. M is the least of these.
     *   <li>(SG) By Hoeffding (1963, Theorem 4) E exp &lt;a, sum over S&gt; is at most its value for m draws with
     *       replacement, and &lt;a, g_t&gt; varies by at most ||a|| max ||g_s - g_t|| &lt;= ||a|| (r_(1)^2 + r_(2)^2)^(1/2), of
     *       the two largest r, since g &gt;= 0. Hoeffding's lemma: sigma^2 = (N/m)^2 m (r_(1)^2 + r_(2)^2) / 4. The same
     *       for the others, whose sum has the opposite error, with N - m for m. Also sigma &lt;= M, by the lemma again.
     *   <li>(V) E ||xi||^2 = N (N - m) / (m (N - 1)) sum_t ||g_t - mean||^2 &lt;= the same with sum_t r_t^2.
     * </ul>
     *
     * @return the models met, with rigorous upper bounds
     */
    public NoiseConstants constants() {
        return MinibatchLaw.constants(exact, customers, hessianNoise.hessianDeviation());
    }

    @Override
    public GradientOracle oracle(RandomStreams streams) {
        return new MinibatchOracle(exact, customers, hessianNoise.oracle(streams), streams);
    }
}
