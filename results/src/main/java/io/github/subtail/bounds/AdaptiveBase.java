package io.github.subtail.bounds;

import io.github.subtail.constants.ProblemConstants;
import java.util.stream.IntStream;

/**
 * What greedy would reach without noise, from the curvature and the place of the optimum:
 *
 * <pre>
 *   F(0) + sum w_t (OPT - F(0) - eps_t) - sum w_t K2/(2T) - (K2/T) sum w_t tau_t,  w_t = (1/T) prod_{j&gt;t} (1-c_j/T)
 *   curvature   c = c_B, eps_t = 0
 *   ray         c_t, eps_t of the ray curvature on ((t-1)/T) C; steps and lag as in {@link PathBase}
 *   defect      c = 0,   eps_t = Delta((t-1)/T)
 * </pre>
 *
 * <p>from &lt;grad F(x), x*&gt; &gt;= OPT - F(0) - eps_t - c_t (F(x) - F(0)) on ((t-1)/T) C. For concave F the left side is at
 * least OPT - F(x) + &lt;grad F(x), x&gt;, which is what the ray curvature bounds.
 */
enum AdaptiveBase {
    /** The curvature of the problem. */
    CURVATURE("curvature"),
    /** The curvature of a sum of exponentials along rays. */
    RAY("ray"),
    /** The defect of a quadratic. */
    DEFECT("defect");

    final String id;

    AdaptiveBase(String id) {
        this.id = id;
    }

    /** c_t on equal parts of the run. */
    double[] rates(ProblemConstants problem) {
        return switch (this) {
            case CURVATURE -> new double[] {Place.rayCurvature(problem)};
            case RAY -> Place.family(problem, "ray_c_");
            case DEFECT -> new double[] {0};
        };
    }

    /** eps on (s/T) C, s = 0..T. */
    double[] losses(ProblemConstants problem, int horizon) {
        return switch (this) {
            case CURVATURE -> new double[horizon + 1];
            case RAY -> {
                double[] parts = Place.family(problem, "ray_eps_");
                yield IntStream.rangeClosed(0, horizon)
                        .mapToDouble(s -> parts[MomentumWeights.part(s, horizon, parts.length)])
                        .toArray();
            }
            case DEFECT -> Place.defects(problem, horizon);
        };
    }

    void assume(Assumptions assumptions, ProblemConstants problem) {
        assumptions.submodular();
        switch (this) {
            case CURVATURE ->
                assumptions.require(problem.find("c_B").isPresent(), "needs the curvature of the problem, c_B");
            case RAY ->
                assumptions.require(Place.hasRays(problem), "needs the curvature along rays of a sum of exponentials");
            case DEFECT ->
                assumptions.require(
                        problem.find("Delta_0").isPresent(), "needs the place of the optimum of a quadratic");
        }
    }

    /**
     * The base.
     *
     * @param lag sum w_t tau_t
     * @param overhang how late a change of the gradient is, at most
     */
    Noiseless of(BoundInput input, double lag, double overhang) {
        ProblemConstants problem = input.problem();
        int horizon = input.horizon();
        double atZero = problem.valueAtZero();
        double[] weights = MomentumWeights.weights(horizon, rates(problem));
        double[] losses = losses(problem, horizon);
        double mass = 0;
        double defects = 0;
        for (int t = 0; t < horizon; t++) {
            mass += weights[t];
            defects += weights[t] * losses[t];
        }
        double reached = mass * (input.optimum() - atZero) - defects;
        if (this == RAY) {
            return PathBase.of(input, reached, overhang);
        }
        double approximation = atZero + mass * (input.optimum() - atZero) - defects;
        double curvature = problem.secondOrder();
        return new GreedyBase(approximation, mass * curvature / (2.0 * horizon), curvature * lag / horizon);
    }
}
