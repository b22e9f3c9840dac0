package io.github.subtail.bounds;

import io.github.subtail.greedy.StochasticContinuousGreedyPlusPlus;
import io.github.subtail.schedule.Schedule;

/** The bounds of F(x_{T+1}) of SCG++ that follow the error of its gradient estimate, a martingale. */
abstract class PlusPlusBound extends TheoremBound<StochasticContinuousGreedyPlusPlus> {

    PlusPlusBound(Edition edition, String row) {
        super(TheoremId.THEOREM_5_APPENDIX, edition, row, StochasticContinuousGreedyPlusPlus.class);
    }

    @Override
    public final Statistic statistic() {
        return Statistic.VALUE;
    }

    @Override
    void assume(
            Assumptions assumptions,
            BoundInput input,
            StochasticContinuousGreedyPlusPlus algorithm,
            Confidence confidence) {
        DifferenceNoise.of(input, algorithm).unknown().ifPresent(reason -> assumptions.require(false, reason));
    }

    /** s_t^2 = first^2/|M0| + sum_{1 &lt; i &lt;= t} (next R/T)^2/|M_i| summed as A = sum w_t s_t. */
    static double averaged(BoundInput input, StochasticContinuousGreedyPlusPlus algorithm, double first, double next) {
        int horizon = input.horizon();
        double[] weight = MomentumWeights.weights(horizon, input.problem().gamma());
        double square = first * first / algorithm.initialBatch();
        double step = next * input.problem().radius() / horizon;
        Schedule batch = algorithm.batch();
        double sum = weight[0] * Math.sqrt(square);
        for (int t = 2; t <= horizon; t++) {
            square += step * step / batch.batchAt(t);
            sum += weight[t - 1] * Math.sqrt(square);
        }
        return sum;
    }

    /** The greatest s_t, which is the last. */
    static double last(BoundInput input, StochasticContinuousGreedyPlusPlus algorithm, double first, double next) {
        int horizon = input.horizon();
        double step = next * input.problem().radius() / horizon;
        double square = first * first / algorithm.initialBatch();
        for (int t = 2; t <= horizon; t++) {
            square += step * step / algorithm.batch().batchAt(t);
        }
        return Math.sqrt(square);
    }
}
