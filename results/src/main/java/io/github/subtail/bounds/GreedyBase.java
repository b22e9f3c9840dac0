package io.github.subtail.bounds;

import io.github.subtail.constants.ProblemConstants;

/**
 * What an SCG run would reach without noise:
 *
 * <pre>
 *   gamma = 1   (1-k) OPT + k F(0) - (1-k) K/(2T) - (K/T) sum w_t tau_t,   k = (1-gamma/T)^T
 *   gamma &lt; 1   (1-k) OPT + k F(0) - (sum w_t) L R^2/(2T) - (L R D/T) sum w_t tau_t
 * </pre>
 *
 * @param approximation the first two terms
 * @param discretisation loss by steps of size 1/T, positive
 * @param lag loss by averaging earlier gradients, positive
 */
record GreedyBase(double approximation, double discretisation, double lag) implements Noiseless {

    /**
     * The base for K = {@code curvature}, which weak objectives do not use.
     *
     * @param lag sum w_t tau_t
     */
    static GreedyBase of(BoundInput input, double curvature, double lag) {
        ProblemConstants problem = input.problem();
        int horizon = input.horizon();
        double gamma = problem.gamma();
        double kept = Math.exp(horizon * Math.log1p(-gamma / horizon));
        double approximation = (1 - kept) * input.optimum() + kept * problem.valueAtZero();
        double square = problem.smoothness() * problem.radius();
        double second = gamma == 1 ? curvature : square * problem.radius();
        double moved = gamma == 1 ? curvature : square * problem.diameter();
        double weights = (1 - kept) / gamma;
        return new GreedyBase(approximation, weights * second / (2.0 * horizon), moved * lag / horizon);
    }

    /** L R^2, which is never below K2. */
    static double crudeCurvature(ProblemConstants problem) {
        return problem.smoothness() * problem.radius() * problem.radius();
    }

    @Override
    public BoundTerms minus(double noiseMean, double noiseDeviation) {
        return new BoundTerms(approximation, -discretisation, -lag, -noiseMean, -noiseDeviation);
    }
}
