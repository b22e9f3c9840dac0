package io.github.subtail.bounds;

import io.github.subtail.ascent.ProjectedGradientAscent;

/**
 * Corollary 1 of [BGZM23], corrected: {@link CorrectedTheorem1} at delta = exp(-sqrt T), so it applies where delta is
 * not below that.
 */
public final class CorrectedCorollary1 extends PlainAscentBound {

    /** The bound. */
    public CorrectedCorollary1() {
        super(TheoremId.COROLLARY_1, Edition.CORRECTED, "B1");
    }

    @Override
    void assume(Assumptions assumptions, BoundInput input, ProjectedGradientAscent algorithm, Confidence confidence) {
        double least = Math.exp(-Math.sqrt(input.horizon()));
        assumptions
                .summable(algorithm.step(), algorithm.batch())
                .bounded()
                .require(confidence.delta() >= least, "speaks of delta = exp(-sqrt T) = " + least)
                .require(least > 0, "speaks of delta = exp(-sqrt T), which is below every double");
    }

    @Override
    AscentRule rule(AscentGeometry geometry, NoiseLevel noise) {
        return AscentRule.crude(geometry, noise.bound());
    }

    @Override
    Confidence meant(Confidence asked, int horizon) {
        return new Confidence(Math.exp(-Math.sqrt(horizon)));
    }

    /** Each horizon has a confidence of its own. */
    @Override
    public double[] curve(BoundInput input, double delta) {
        return pointwise(input, delta);
    }
}
