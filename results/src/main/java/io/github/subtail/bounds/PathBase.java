package io.github.subtail.bounds;

import io.github.subtail.constants.ProblemConstants;

/**
 * What greedy would reach without noise on F(x) - F(0) = sum_k w_k (1 - exp(-(Ax)_k)), with steps and lag charged along
 * the path instead of at 0, where the Hessian is greatest:
 *
 * <pre>
 *   F(x_{T+1}) - F(0) &gt;= (sum w_t (OPT - F(0) - eps_t) - l P(mu) - N)/(1 + l mu),  any mu
 *   l = U/T + (1/(2T))(1 + a/(6T)),   P(mu) &gt;= sup over C of sum_k w_k (a_k - mu)(1 - exp(-(Ax)_k))
 * </pre>
 *
 * <p>with a_k = max_C (Ax)_k, a the greatest of them, U the overhang of the momentum, N the loss by noise.
 *
 * <p>Proof. Let z_t = (A x_t)_k, d_t = z_{t+1} - z_t in [0, a_k/T] and G_t = exp(-z_t)(1 - exp(-d_t)) for one k; the sum
 * of G_t is 1 - exp(-z_{T+1}). Steps: exp(-z_t) d_t - G_t = G_t (d/(1 - exp(-d)) - 1), d = d_t, and d/(1 - exp(-d)) &lt;= 1 + d/2 +
 * d^2/12, so it is at most G_t (a_k/(2T))(1 + a/(6T)). Lag: the average of gradients at t exceeds grad F(x_t), along v_t and
 * in row k, by T d_t sum_i W_ti (exp(-z_i) - exp(-z_t)) = T d_t sum_{j&lt;t} G_j sum_{i&lt;=j} W_ti; weighted by w_t and summed
 * over t &gt; j this is at most (a_k/T) G_j U_j. The weight of an iteration, T w_t, is at most 1. Together at most l sum_k w_k a_k (1 -
 * exp(-z_{T+1})) &lt;= l (P(mu) + mu (F(x_{T+1}) - F(0))), as x_{T+1} is in C. []
 *
 * @param atZero F(0)
 * @param reached sum w_t (OPT - F(0) - eps_t)
 * @param step the part of l by steps
 * @param late the part of l by lag
 * @param problem holds the pairs (mu, P)
 */
record PathBase(double atZero, double reached, double step, double late, ProblemConstants problem)
        implements Noiseless {

    static PathBase of(BoundInput input, double reached, double overhang) {
        ProblemConstants problem = input.problem();
        double horizon = input.horizon();
        double step = (1 + problem.require("row_most") / (6 * horizon)) / (2 * horizon);
        return new PathBase(problem.valueAtZero(), reached, step, overhang / horizon, problem);
    }

    @Override
    public BoundTerms minus(double noiseMean, double noiseDeviation) {
        double rate = step + late;
        double noise = noiseMean + noiseDeviation;
        double best = Double.NEGATIVE_INFINITY;
        double divisor = 1;
        for (int k = 0; problem.find("path_mu_" + k).isPresent(); k++) {
            double scaled = 1 + rate * problem.require("path_mu_" + k);
            double value = (reached - rate * problem.require("path_" + k) - noise) / scaled;
            if (value > best) {
                best = value;
                divisor = scaled;
            }
        }
        double path = reached - noise / divisor - best;
        return new BoundTerms(
                atZero + reached,
                -path * step / rate,
                -path * late / rate,
                -noiseMean / divisor,
                -noiseDeviation / divisor);
    }
}
