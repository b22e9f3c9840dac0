package io.github.subtail.bounds;

import io.github.subtail.ascent.BoostedGradientAscent;
import io.github.subtail.constants.ProblemConstants;
import io.github.subtail.schedule.PowerSchedule;
import java.util.Optional;

/**
 * Theorem 2 of [BGZM23] as printed: boosted ascent, ||xi|| &lt;= M.
 *
 * <pre>
 *   mean F(x_t) &gt;= (1-e^-gamma) OPT - (8(A D + B)^2 + D^2) / (8 sqrt T) - D B sqrt(ln(1/delta) / (2T))
 *   row main      (13): step 2/sqrt(t), gamma = 1, A = L(1 + 1/e), B = (M + 2 L D)(1 - 1/e)
 *   row appendix  (68): step 1/sqrt(t), A = L(gamma - 1 + e^-gamma)/gamma^2, B = (M + 2 L D)(1 - e^-gamma)/gamma
 * </pre>
 *
 * <p>Neither proved nor refuted: the proof bounds a gradient by L D and halves three terms that it may not halve.
 */
public final class PublishedTheorem2 extends TheoremBound<BoostedGradientAscent> {

    private final boolean appendix;

    /**
     * The bound.
     *
     * @param appendix whether the appendix's constants and step are meant
     */
    public PublishedTheorem2(boolean appendix) {
        super(TheoremId.THEOREM_2, Edition.PUBLISHED, appendix ? "appendix" : "main", BoostedGradientAscent.class);
        this.appendix = appendix;
    }

    @Override
    public Statistic statistic() {
        return Statistic.RUNNING_MEAN;
    }

    @Override
    public Optional<String> erratum() {
        return Optional.of("unproved: ||grad F'|| <= L' D is not implied, and three terms are half of what is proved");
    }

    @Override
    void assume(Assumptions assumptions, BoundInput input, BoostedGradientAscent algorithm, Confidence confidence) {
        PowerSchedule step = new PowerSchedule(appendix ? 1 : 2, 0, 0.5);
        assumptions.bounded().schedule(algorithm.ascent().step(), step, appendix ? "1/sqrt(t)" : "2/sqrt(t)");
        if (!appendix) {
            assumptions.submodular().require(algorithm.gamma() == 1, "is about gamma = 1");
        }
        assumptions.weakness(algorithm.gamma());
    }

    @Override
    BoundTerms terms(BoundInput input, BoostedGradientAscent algorithm, Confidence confidence) {
        ProblemConstants problem = input.problem();
        double gamma = algorithm.gamma();
        double kept = -Math.expm1(-gamma);
        double smoothness = problem.smoothness();
        double diameter = problem.diameter();
        double slope = diameter * smoothness * (appendix ? (gamma - kept) / (gamma * gamma) : 1 + Math.exp(-1));
        double bound = (NoiseLevel.of(input.noise()).bound() + 2 * smoothness * diameter) * kept / gamma;
        double root = Math.sqrt(input.horizon());
        return new BoundTerms(
                kept * input.optimum(),
                -(8 * slope * slope + diameter * diameter) / (8 * root),
                0,
                -(2 * slope + bound) * bound / root,
                -diameter * bound * Math.sqrt(confidence.log() / (2 * input.horizon())));
    }
}
