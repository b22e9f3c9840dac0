package io.github.subtail.bounds;

import io.github.subtail.ascent.ProjectedGradientAscent;
import io.github.subtail.schedule.PowerSchedule;
import java.util.Optional;

/**
 * Theorem 1 of [BGZM23] as printed, (8): projected gradient ascent with step 2/sqrt(t) and ||xi|| &lt;= M.
 *
 * <pre>  mean F(x_t) &gt;= OPT/2 - (8(L+M)^2 + D^2) / (8 sqrt T) - D M sqrt(ln(1/delta) / (2T))</pre>
 *
 * <p>False: its proof bounds a gradient by the gradient's Lipschitz constant L. On the instance CE1 every run is below
 * it. The corrected edition repairs it.
 */
public final class PublishedTheorem1 extends TheoremBound<ProjectedGradientAscent> {

    static final PowerSchedule STEP = new PowerSchedule(2, 0, 0.5);

    /** The bound. */
    public PublishedTheorem1() {
        super(TheoremId.THEOREM_1, Edition.PUBLISHED, "as-printed", ProjectedGradientAscent.class);
    }

    @Override
    public Statistic statistic() {
        return Statistic.RUNNING_MEAN;
    }

    @Override
    public Optional<String> erratum() {
        return Optional.of("false: ||g|| <= L + M is used where G + M is needed; counterexample CE1");
    }

    @Override
    void assume(Assumptions assumptions, BoundInput input, ProjectedGradientAscent algorithm, Confidence confidence) {
        assumptions.submodular().bounded().schedule(algorithm.step(), STEP, "2/sqrt(t)");
    }

    @Override
    BoundTerms terms(BoundInput input, ProjectedGradientAscent algorithm, Confidence confidence) {
        return formula(input, input.problem().smoothness(), confidence.log());
    }

    /** (8) with {@code slope} for L and {@code log} for ln(1/delta). */
    static BoundTerms formula(BoundInput input, double slope, double log) {
        double diameter = input.problem().diameter();
        double bound = NoiseLevel.of(input.noise()).bound();
        double root = Math.sqrt(input.horizon());
        return new BoundTerms(
                input.optimum() / 2,
                -(8 * slope * slope + diameter * diameter) / (8 * root),
                0,
                -(2 * slope + bound) * bound / root,
                -diameter * bound * Math.sqrt(log / (2 * input.horizon())));
    }
}
