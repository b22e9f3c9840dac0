package io.github.subtail.ascent;

import io.github.subtail.objective.GradientOracle;
import io.github.subtail.random.Purpose;
import io.github.subtail.random.RandomStreams;
import io.github.subtail.run.Algorithm;
import io.github.subtail.run.Horizon;
import io.github.subtail.run.IterationListener;
import io.github.subtail.run.Outcome;
import io.github.subtail.run.Problem;
import java.util.random.RandomGenerator;

/**
 * Boosted (non-oblivious) projected gradient ascent.
 *
 * <pre>
 *   for t = 1..T:  draw s_t in [0,1] with density gamma e^{gamma(s-1)} / (1 - e^{-gamma})
 *                  g_t = ((1 - e^{-gamma}) / gamma) * stochastic gradient at s_t x_t
 *                  x_{t+1} = Proj_C(x_t + eta_t g_t)
 * </pre>
 *
 * <p>g_t is unbiased for the gradient of an auxiliary function, which lifts the factor of the guarantee from
 * gamma^2/(1 + gamma^2) to 1 - e^{-gamma}. s_t is drawn by inversion, s = 1 + ln(U (1 - e^{-gamma}) + e^{-gamma}) /
 * gamma. Cost and counting as for {@link ProjectedGradientAscent}; a batch shares its s_t. Source: Zhang, Deng, Chen,
 * Hu, Yang, Stochastic continuous submodular maximization: boosting via non-oblivious function, ICML 2022 (arXiv
 * 2201.00703), in the form of [BGZM23], whose main text lacks the factor e^{gamma(s-1)} in the density.
 *
 * @param ascent iterations, steps, start and batch
 * @param gamma the weak-DR factor of the objective, in (0, 1]
 */
public record BoostedGradientAscent(ProjectedGradientAscent ascent, double gamma) implements Algorithm {

    private static final double LEAST_CURVATURE = 1e-4;

    /**
     * Checks gamma.
     *
     * @throws IllegalArgumentException if gamma is not in (0, 1]
     */
    public BoostedGradientAscent {
        if (!(gamma > 0 && gamma <= 1)) {
            throw new IllegalArgumentException("gamma must be in (0, 1]: was " + gamma);
        }
    }

    /**
     * Ascent with weights matched to the curvature c of a DR-submodular objective: s_t of density proportional to
     * e^{c(s-1)}, the gradient times beta = (1 - e^{-c})/c, which lifts the factor of the guarantee from 1 - 1/e to beta.
     *
     * <p>That is this algorithm with gamma := c. The integral of e^{c(s-1)} over [0, 1] is beta, so the density is
     * e^{c(s-1)}/beta = c e^{c(s-1)}/(1 - e^{-c}), and gradient factor and density are those above. At c = 0 both tend to
     * 1; the sampler divides by gamma and takes 1e-4 for a lesser c, which is a curvature too, if c is one.
     *
     * @param ascent iterations, steps, start and batch
     * @param curvature c with grad_i F(p + e) &gt;= (1 - c) grad_i F(p), in [0, 1]
     * @return the algorithm
     * @throws IllegalArgumentException if c is not in [0, 1]
     */
    public static BoostedGradientAscent matched(ProjectedGradientAscent ascent, double curvature) {
        if (!(curvature >= 0 && curvature <= 1)) {
            throw new IllegalArgumentException("curvature must be in [0, 1]: was " + curvature);
        }
        return new BoostedGradientAscent(ascent, Math.max(curvature, LEAST_CURVATURE));
    }

    @Override
    public String id() {
        return "boosted-pga";
    }

    @Override
    public Horizon horizon() {
        return ascent.horizon();
    }

    @Override
    public long oracleCalls() {
        return ascent.oracleCalls();
    }

    @Override
    public Outcome run(Problem problem, RandomStreams streams, IterationListener listener) {
        GradientOracle oracle = problem.objective().oracle(streams);
        RandomGenerator mix = streams.stream(Purpose.MIX);
        double mass = -Math.expm1(-gamma);
        double[] scaled = new double[problem.dimension()];
        return ascent.ascend(problem, streams, listener, oracle, (x, batch, out) -> {
            double s = 1 + Math.log(mix.nextDouble() * mass + Math.exp(-gamma)) / gamma;
            scale(Math.max(0, s), x, scaled);
            oracle.gradient(scaled, batch, out);
            scale(mass / gamma, out, out);
        });
    }

    private static void scale(double factor, double[] from, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] = factor * from[i];
        }
    }
}
