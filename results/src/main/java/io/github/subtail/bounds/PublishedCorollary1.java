package io.github.subtail.bounds;

import io.github.subtail.ascent.ProjectedGradientAscent;
import java.util.Optional;

/**
 * Corollary 1 of [BGZM23] as printed, (9): Theorem 1 at delta = exp(-sqrt T).
 *
 * <pre>  mean F(x_t) &gt;= OPT/2 - (8(L+M)^2 + D^2) / (8 sqrt T) - D M / (sqrt 2 T^(1/4)),   w.p. 1 - 2 exp(-sqrt T)</pre>
 *
 * <p>It speaks of one confidence, so it applies where delta &gt;= 2 exp(-sqrt T). False for the reason of
 * {@link PublishedTheorem1}; the 2 should be 1.
 */
public final class PublishedCorollary1 extends TheoremBound<ProjectedGradientAscent> {

    /** The bound. */
    public PublishedCorollary1() {
        super(TheoremId.COROLLARY_1, Edition.PUBLISHED, "as-printed", ProjectedGradientAscent.class);
    }

    @Override
    public Statistic statistic() {
        return Statistic.RUNNING_MEAN;
    }

    @Override
    public Optional<String> erratum() {
        return Optional.of("false: rests on Theorem 1, which takes L for G; counterexample CE1");
    }

    @Override
    void assume(Assumptions assumptions, BoundInput input, ProjectedGradientAscent algorithm, Confidence confidence) {
        double least = 2 * Math.exp(-Math.sqrt(input.horizon()));
        assumptions
                .submodular()
                .bounded()
                .schedule(algorithm.step(), PublishedTheorem1.STEP, "2/sqrt(t)")
                .require(confidence.delta() >= least, "speaks of delta = 2 exp(-sqrt T) = " + least);
    }

    @Override
    BoundTerms terms(BoundInput input, ProjectedGradientAscent algorithm, Confidence confidence) {
        return PublishedTheorem1.formula(input, input.problem().smoothness(), Math.sqrt(input.horizon()));
    }
}
