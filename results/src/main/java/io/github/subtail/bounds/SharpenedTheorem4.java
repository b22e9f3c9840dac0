package io.github.subtail.bounds;

import io.github.subtail.constants.ProblemConstants;
import io.github.subtail.greedy.StochasticContinuousGreedy;
import java.util.Arrays;
import java.util.List;

/**
 * The sharpened bound of SCG, any momentum in (0, 1].
 *
 * <pre>
 *   F(x_{T+1}) &gt;= (1-k) OPT + k F(0) - (1-k) K2/(2T) - (K2/T) sum w_t tau_t - N,   k = (1-1/T)^T
 *   V     N = D stot A / sqrt(delta)
 *   V,I   N = R stot A + D stot C sqrt((1-delta)/delta)              independent noise
 *   B     N = D M A sqrt(2 ln(2/delta))
 *   B,I   N = R stot A + D M C sqrt(2 lg)                            independent noise
 *   SG1   N = D sigma A chi(n, delta)
 *   SG2   N = D sigma A sqrt(2 ln(Nv/delta))                         Nv vertices
 *   SG3   N = D sqrt(A Z),  Z = min over theta of (lg + psi(theta))/theta, psi by a backward recursion
 *   GI    N = sigma w(C) A + D sigma C sqrt(2 lg)                    independent (clipped) Gaussian noise
 *   A = sum w_t s_t,  C^2 = sum c_i^2,  lg = ln(1/delta)
 * </pre>
 *
 * <p>A simulated w(C) takes its risk out of delta. w_t, s_t, tau_t, c_i are the weights of iterations and gradients in the output; a batch of b samples divides each
 * gradient's noise by sqrt b in all of them. For gamma &lt; 1 the K2 terms become (sum w_t) L R^2/(2T) and (L R D/T) sum
 * w_t tau_t, and k = (1-gamma/T)^T. Rows without "independent" hold for noise that depends on the past. O(T), for SG3
 * at each of some 80 values of theta.
 */
public final class SharpenedTheorem4 extends GreedyBound {

    /** SG3 runs its recursion at each of some 80 values of theta. */
    private static final int LONGEST_TILTED = 1 << 18;

    private final Row rule;

    /** What is assumed of the noise, and how its size is bounded. */
    public enum Row {
        /** Finite variance, Markov's inequality. */
        V("V"),
        /** Finite variance and independence, Efron-Stein and Cantelli. */
        VI("V,I"),
        /** Bounded, a martingale in Hilbert space. */
        B("B"),
        /** Bounded and independent, bounded differences. */
        BI("B,I"),
        /** Sub-Gaussian, the norm of one average. */
        SG1("SG1"),
        /** Sub-Gaussian, a union over the vertices. */
        SG2("SG2"),
        /** Sub-Gaussian, the weighted squares of all averages. */
        SG3("SG3"),
        /** Gaussian, concentration around the mean width. */
        GI("GI");

        final String id;

        Row(String id) {
            this.id = id;
        }
    }

    /**
     * One row.
     *
     * @param rule what is assumed of the noise
     */
    public SharpenedTheorem4(Row rule) {
        super(TheoremId.THEOREM_4, Edition.SHARPENED, rule.id);
        this.rule = rule;
    }

    /**
     * Every row.
     *
     * @return the bounds
     */
    public static List<Bound> rows() {
        return Arrays.stream(Row.values()).<Bound>map(SharpenedTheorem4::new).toList();
    }

    @Override
    void assume(
            Assumptions assumptions, BoundInput input, StochasticContinuousGreedy algorithm, Confidence confidence) {
        assume(rule, assumptions, input, confidence);
    }

    /** What a row assumes of the noise. */
    static void assume(Row rule, Assumptions assumptions, BoundInput input, Confidence confidence) {
        assumptions.recursion(rule == Row.SG3 ? LONGEST_TILTED : Nodes.LONGEST);
        switch (rule) {
            case V -> assumptions.variance();
            case VI -> assumptions.variance().independent();
            case B -> assumptions.bounded();
            case BI -> assumptions.bounded().variance().independent();
            case SG1, SG3 -> assumptions.subGaussian();
            case SG2 ->
                assumptions
                        .subGaussian()
                        .require(
                                input.problem().vertices().isPresent(),
                                "needs the number of vertices of the region, which is not known");
            case GI -> assumptions.gaussian().width(confidence);
        }
    }

    @Override
    BoundTerms terms(BoundInput input, StochasticContinuousGreedy algorithm, Confidence confidence) {
        ProblemConstants problem = input.problem();
        NoiseLevel noise = NoiseLevel.of(input.noise());
        MomentumWeights weights = weights(input, algorithm);
        return GreedyBase.of(input, problem.secondOrder(), weights.lag())
                .minus(
                        mean(rule, problem, noise, weights),
                        problem.diameter() * deviation(rule, problem, noise, weights, confidence));
    }

    /** The mean loss by noise of a row. */
    static double mean(Row rule, ProblemConstants problem, NoiseLevel noise, MomentumWeights weights) {
        return switch (rule) {
            case VI, BI -> problem.radius() * noise.total() * weights.noise();
            case GI -> noise.sigma() * problem.width().orElseThrow() * weights.noise();
            default -> 0;
        };
    }

    /** The loss by noise beyond its mean, in units of the diameter. */
    static double deviation(
            Row rule, ProblemConstants problem, NoiseLevel noise, MomentumWeights weights, Confidence confidence) {
        double averaged = weights.noise();
        double delta = confidence.delta();
        int n = problem.dimension();
        return switch (rule) {
            case V -> noise.total() * averaged / Math.sqrt(delta);
            case VI -> noise.total() * weights.share() * Math.sqrt((1 - delta) / delta);
            case B -> noise.bound() * averaged * confidence.gaussian(2);
            case BI -> noise.bound() * weights.share() * confidence.gaussian();
            case SG1 -> noise.sigma() * averaged * confidence.norm(n);
            case SG2 ->
                noise.sigma()
                        * averaged
                        * confidence.gaussian(problem.vertices().orElseThrow());
            case SG3 -> Math.sqrt(averaged * weights.energy(noise.sigma(), n, confidence));
            case GI ->
                noise.sigma()
                        * weights.share()
                        * confidence.after(problem.risk()).gaussian();
        };
    }
}
