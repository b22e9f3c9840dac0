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
 *   GI  N = (w(C) + D sqrt(2 ln(1/d0))) s0 W/sqrt|M0| + D A1 min{ chi(n, d1), sqrt(2 ln(Nv/d1)) }
 *       independent (clipped) Gaussian gradient noise; d1 = delta/100, d0 = delta - d1, or d0 = delta if s1 = 0
 *   A = sum w_t s_t,  s_t^2 = s0^2/|M0| + (t-1) s1^2 R^2/(T^2 |M|),  A1 the same for s0 = 0,  W = sum w_t
 * </pre>
 *
 * <p>s0 belongs to one stochastic gradient, s1 to one sampled difference per unit of its length. The error is a
 * martingale without bias, so the noise may depend on the past. GI: the first batch is drawn at 0, whatever follows, so its
 * mean xi enters every estimate alike and costs at most W max_C &lt;xi, v - x*&gt;, a function of the Gaussian noise with Lipschitz
 * constant W D/sqrt|M0| and mean at most W s0 w(C)/sqrt|M0|; the differences are the martingale of SG. A simulated w(C)
 * takes its risk out of delta first. For gamma &lt; 1 as in {@link SharpenedTheorem4}. O(T).
 */
public final class SharpenedTheorem5 extends PlusPlusBound {

    /** The part of delta for the noise of the differences, which is small beside that of the first batch. */
    private static final double LATER_PART = 0.01;

    private final Row rule;

    /** What is assumed of the noise. */
    public enum Row {
        /** Finite variance. */
        V,
        /** Sub-Gaussian. */
        SG,
        /** Bounded. */
        B,
        /** Gaussian gradient noise, concentration around the mean width. */
        GI
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
        assume(rule, assumptions, input, algorithm, confidence);
    }

    /** What a row assumes of the noise. */
    static void assume(
            Row rule,
            Assumptions assumptions,
            BoundInput input,
            StochasticContinuousGreedyPlusPlus algorithm,
            Confidence confidence) {
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
            case GI -> assumptions.gaussian().width(confidence);
        }
    }

    @Override
    BoundTerms terms(BoundInput input, StochasticContinuousGreedyPlusPlus algorithm, Confidence confidence) {
        ProblemConstants problem = input.problem();
        Weighting weighting = new Weighting(problem.radius(), problem.gamma());
        double deviation = deviation(rule, input, algorithm, weighting, confidence);
        return GreedyBase.of(input, problem.secondOrder(), 0)
                .minus(mean(rule, input, algorithm, weighting), problem.diameter() * deviation);
    }

    /** The mean loss by noise of a row. */
    static double mean(Row rule, BoundInput input, StochasticContinuousGreedyPlusPlus algorithm, Weighting weighting) {
        return rule == Row.GI ? input.problem().width().orElseThrow() * first(input, algorithm, weighting) : 0;
    }

    /** The loss by noise beyond its mean, in units of the diameter. */
    static double deviation(
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
            case GI -> {
                double later = averaged(input, algorithm, 0, next.sigma(), weighting);
                Confidence left = confidence.after(input.problem().risk());
                Confidence small = new Confidence(left.delta() * LATER_PART);
                yield later == 0
                        ? first(input, algorithm, weighting) * left.gaussian()
                        : first(input, algorithm, weighting)
                                        * left.after(small.delta()).gaussian()
                                + later * factor(input.problem(), small);
            }
        };
    }

    /** W s0 / sqrt|M0|. */
    private static double first(BoundInput input, StochasticContinuousGreedyPlusPlus algorithm, Weighting weighting) {
        return averaged(input, algorithm, NoiseLevel.of(input.noise()).sigma(), 0, weighting);
    }

    private static double factor(ProblemConstants problem, Confidence confidence) {
        double norm = confidence.norm(problem.dimension());
        return problem.vertices()
                .map(count -> Math.min(norm, confidence.gaussian(count)))
                .orElse(norm);
    }
}
