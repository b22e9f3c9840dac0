package io.github.subtail.bounds;

import io.github.subtail.constants.ProblemConstants;
import io.github.subtail.greedy.StochasticContinuousGreedyPlusPlus;
import java.util.Arrays;
import java.util.List;

/**
 * The sharpened bound of SCG++, any batches.
 *
 * <pre>
 *   F(x_{T+1}) &gt;= (1-k) OPT + k F(0) - (1-k) K2/(2T) - N,   k = (1-1/T)^T
 *   V   N = D A / sqrt(delta)                                    s0, s1 roots of trace second moments
 *   SG  N = D A min{ chi(n, delta), sqrt(2 ln(Nv/delta)) }       s0, s1 sub-Gaussian parameters
 *   B   N = D A sqrt(2 ln(2/delta))                              s0, s1 norm bounds
 *   A = sum w_t s_t,  s_t^2 = s0^2/|M0| + (t-1) s1^2 R^2/(T^2 |M|)
 * </pre>
 *
 * <p>s0 belongs to one stochastic gradient, s1 to one sampled difference per unit of its length. The error is a
 * martingale without bias, so the noise may depend on the past. For gamma &lt; 1 as in {@link SharpenedTheorem4}. O(T).
 */
public final class SharpenedTheorem5 extends PlusPlusBound {

    private final Row rule;

    /** What is assumed of the noise. */
    public enum Row {
        /** Finite variance. */
        V,
        /** Sub-Gaussian. */
        SG,
        /** Bounded. */
        B
    }

    /**
     * One row.
     *
     * @param rule what is assumed of the noise
     */
    public SharpenedTheorem5(Row rule) {
        super(Edition.SHARPENED, rule.name());
        this.rule = rule;
    }

    /**
     * Every row.
     *
     * @return the bounds
     */
    public static List<Bound> rows() {
        return Arrays.stream(Row.values()).<Bound>map(SharpenedTheorem5::new).toList();
    }

    @Override
    void assume(
            Assumptions assumptions,
            BoundInput input,
            StochasticContinuousGreedyPlusPlus algorithm,
            Confidence confidence) {
        super.assume(assumptions, input, algorithm, confidence);
        assume(rule, assumptions, input, algorithm);
    }

    /** What a row assumes of the noise. */
    static void assume(
            Row rule, Assumptions assumptions, BoundInput input, StochasticContinuousGreedyPlusPlus algorithm) {
        switch (rule) {
            case V -> assumptions.variance();
            case SG -> assumptions.subGaussian();
            case B ->
                assumptions
                        .bounded()
                        .require(
                                Double.isFinite(
                                        DifferenceNoise.of(input, algorithm).bound()),
                                "needs bounded Hessian noise: sigma_h was "
                                        + input.noise().hessian());
        }
    }

    @Override
    BoundTerms terms(BoundInput input, StochasticContinuousGreedyPlusPlus algorithm, Confidence confidence) {
        ProblemConstants problem = input.problem();
        Weighting weighting = new Weighting(problem.radius(), problem.gamma());
        double loss = loss(rule, input, algorithm, weighting, confidence);
        return GreedyBase.of(input, problem.secondOrder(), 0).minus(0, problem.diameter() * loss);
    }

    /** The loss by noise of a row, in units of the diameter. */
    static double loss(
            Row rule,
            BoundInput input,
            StochasticContinuousGreedyPlusPlus algorithm,
            Weighting weighting,
            Confidence confidence) {
        NoiseLevel first = NoiseLevel.of(input.noise());
        DifferenceNoise next = DifferenceNoise.of(input, algorithm);
        return switch (rule) {
            case V ->
                averaged(input, algorithm, first.total(), next.total(), weighting) / Math.sqrt(confidence.delta());
            case SG ->
                averaged(input, algorithm, first.sigma(), next.sigma(), weighting)
                        * factor(input.problem(), confidence);
            case B -> averaged(input, algorithm, first.bound(), next.bound(), weighting) * confidence.gaussian(2);
        };
    }

    private static double factor(ProblemConstants problem, Confidence confidence) {
        double norm = confidence.norm(problem.dimension());
        return problem.vertices()
                .map(count -> Math.min(norm, confidence.gaussian(count)))
                .orElse(norm);
    }
}
