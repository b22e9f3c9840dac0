package io.github.subtail.bounds;

import io.github.subtail.constants.ProblemConstants;

/**
 * What greedy would reach without noise, from the curvature and the place of the optimum:
 *
 * <pre>
 *   F(0) + sum w_t (OPT - F(0) - eps_t) - sum w_t K2/(2T) - (K2/T) sum w_t tau_t,   w_t = (1-c/T)^(T-t)/T
 *   curvature   c = c_B, eps_t = 0
 *   defect      c = 0,   eps_t = Delta((t-1)/T)
 * </pre>
 *
 * <p>from &lt;grad F(x), x*&gt; &gt;= OPT - F(0) - eps_t - c (F(x) - F(0)) on ((t-1)/T) C.
 */
enum AdaptiveBase {
    /** The curvature along rays. */
    CURVATURE("curvature"),
    /** The defect of a quadratic. */
    DEFECT("defect");

    final String id;

    AdaptiveBase(String id) {
        this.id = id;
    }

    /** c. */
    double rate(ProblemConstants problem) {
        return this == CURVATURE ? Place.rayCurvature(problem) : 0;
    }

    void assume(Assumptions assumptions, ProblemConstants problem) {
        assumptions.submodular();
        switch (this) {
            case CURVATURE ->
                assumptions.require(problem.find("c_B").isPresent(), "needs the curvature of the problem, c_B");
            case DEFECT ->
                assumptions.require(
                        problem.find("Delta_0").isPresent(), "needs the place of the optimum of a quadratic");
        }
    }

    /**
     * The base.
     *
     * @param lag sum w_t tau_t
     */
    GreedyBase of(BoundInput input, double lag) {
        ProblemConstants problem = input.problem();
        int horizon = input.horizon();
        double atZero = problem.valueAtZero();
        double[] weights = MomentumWeights.weights(horizon, rate(problem));
        double mass = 0;
        double defects = 0;
        for (int t = 0; t < horizon; t++) {
            mass += weights[t];
            defects += this == DEFECT ? weights[t] * Place.defect(problem, t / (double) horizon) : 0;
        }
        double approximation = atZero + mass * (input.optimum() - atZero) - defects;
        double curvature = problem.secondOrder();
        return new GreedyBase(approximation, mass * curvature / (2.0 * horizon), curvature * lag / horizon);
    }
}
