package io.github.subtail.ascent;

import io.github.subtail.run.Algorithm;
import io.github.subtail.run.AlgorithmContract;

/** Boosted ascent with weights matched to a curvature of 0.2. */
class MatchedGradientAscentTest extends AlgorithmContract {

    @Override
    protected Algorithm algorithm(int iterations) {
        return BoostedGradientAscent.matched(new ProjectedGradientAscent(iterations), 0.2);
    }

    @Override
    protected long expectedCalls(int iterations) {
        return iterations;
    }

    @Override
    protected double reach() {
        return 0.99;
    }
}
