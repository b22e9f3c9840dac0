package io.github.subtail.bounds;

import io.github.subtail.greedy.StochasticContinuousGreedy;

/** The bounds of F(x_{T+1}) of stochastic continuous greedy. */
abstract class GreedyBound extends TheoremBound<StochasticContinuousGreedy> {

    GreedyBound(TheoremId theorem, Edition edition, String row) {
        super(theorem, edition, row, StochasticContinuousGreedy.class);
    }

    @Override
    public final Statistic statistic() {
        return Statistic.VALUE;
    }

    static MomentumWeights weights(BoundInput input, StochasticContinuousGreedy algorithm) {
        return MomentumWeights.of(
                algorithm.momentum(),
                algorithm.batch(),
                input.horizon(),
                input.problem().gamma());
    }
}
