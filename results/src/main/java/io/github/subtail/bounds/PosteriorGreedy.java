package io.github.subtail.bounds;

import io.github.subtail.constants.ProblemConstants;
import io.github.subtail.greedy.StochasticContinuousGreedy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a run of SCG certifies of itself relative to OPT, from its observed gradients and one more at the point returned:
 * no lag, no discretisation, any momentum, noise that may depend on the past.
 *
 * <pre>
 *   S(a) = max over y in C of &lt;sum a_t g_t, y&gt; - sum a_t &lt;g_t, v_{t-1}&gt;,  t = 2..T+1
 *   N(a) = D_b sigma sqrt(2 ln(1/delta) sum a_t^2/b_t)
 *   SCG            f &gt;= sum a_t O - S(a) - N(a),  a_t = (1/T) (1+1/T)^-(T+2-t)
 *   SCG curvature  f &gt;= (O - S(a) - N(a))/(1+c),  a_t = 1/T
 *   SCG ray        f &gt;= (mean (O - eps_t) - S(a) - N(a))/(1 + mean c_t), likewise
 *   SCG defect     f &gt;= mean (O - eps_t) - S(a) - N(a), likewise
 *   f = F(x_{T+1}) - F(0),  O = OPT - F(0),  t over 2..T+1 in the means
 * </pre>
 *
 * <p>with c_t, eps_t as in {@link AdaptiveBase}; c = 1, eps = 0 always holds. Proof: F(x_t) - F(x_{t-1}) &gt;= &lt;grad F(x_t),
 * v_{t-1}&gt;/T, as F is concave along v_{t-1} &gt;= 0, so with f_t = F(x_t) - F(0)
 *
 * <pre>  (1 + c_t/T) f_t - f_{t-1} &gt;= (O - eps_t - &lt;grad F(x_t), x* - v_{t-1}&gt;)/T.</pre>
 *
 * <p>The sum with T a_t telescopes for c = 1 and the first weights. With equal weights it leaves f + (1/T) sum c_t f_t on
 * the left, and f_t &lt;= f, as F is monotone and x_t grows. On the right g_t takes the place of the gradient: v_{t-1} is
 * known before g_t is drawn, so what is left over is one martingale with directions of norm at most D_b. Needs gamma = 1.
 * O(T).
 */
public final class PosteriorGreedy extends GreedyBound {

    private final Optional<AdaptiveBase> base;

    private PosteriorGreedy(Optional<AdaptiveBase> base) {
        super(
                TheoremId.POSTERIOR,
                Edition.ADAPTIVE,
                base.map(b -> "SCG " + b.id).orElse("SCG"));
        this.base = base;
    }

    /**
     * Every row, that which needs no constant of the problem first.
     *
     * @return the bounds
     */
    public static List<Bound> rows() {
        List<Bound> rows = new ArrayList<>(List.of(new PosteriorGreedy(Optional.empty())));
        Arrays.stream(AdaptiveBase.values()).forEach(b -> rows.add(new PosteriorGreedy(Optional.of(b))));
        return rows;
    }

    private ObservedSum sum() {
        return base.isPresent() ? ObservedSum.SCG_UNIFORM_SUM : ObservedSum.SCG_POSTERIOR_SUM;
    }

    @Override
    void assume(
            Assumptions assumptions, BoundInput input, StochasticContinuousGreedy algorithm, Confidence confidence) {
        assumptions.submodular().subGaussian().recursion(Nodes.LONGEST);
        base.ifPresent(b -> b.assume(assumptions, input.problem()));
        assumptions.observed(sum());
    }

    @Override
    BoundTerms terms(BoundInput input, StochasticContinuousGreedy algorithm, Confidence confidence) {
        ProblemConstants problem = input.problem();
        int horizon = input.horizon();
        double[] losses = base.map(b -> b.losses(problem, horizon)).orElse(new double[horizon + 1]);
        double[] rates = base.map(b -> b.rates(problem)).orElse(new double[1]);
        double sigma = NoiseLevel.of(input.noise()).sigma();
        double mass = 0;
        double squares = 0;
        double lost = 0;
        double curved = 0;
        for (int t = 2; t <= horizon + 1; t++) {
            double weight = base.isPresent() ? 1.0 / horizon : weight(t, horizon);
            mass += weight;
            squares += weight * weight * sigma * sigma / algorithm.batch().batchAt(t);
            lost += weight * losses[t - 1];
            curved += weight * rates[MomentumWeights.part(t - 1, horizon, rates.length)];
        }
        double reach = Place.distance(problem);
        double atZero = problem.valueAtZero();
        double divisor = 1 + curved;
        double approximation = atZero + (mass * (input.optimum() - atZero) - lost) / divisor;
        double observed = input.observed(sum()).orElseThrow();
        double deviation = reach * Math.sqrt(squares) * confidence.gaussian();
        return new BoundTerms(approximation, -observed / divisor, 0, 0, -deviation / divisor);
    }

    /**
     * a_t of the general row.
     *
     * @param t from 2 to T + 1
     * @param horizon T
     * @return the weight
     */
    public static double weight(int t, int horizon) {
        return Math.exp(-(horizon + 2 - t) * Math.log1p(1.0 / horizon)) / horizon;
    }
}
