package io.github.subtail.bounds;

import io.github.subtail.greedy.StochasticContinuousGreedyPlusPlus;
import io.github.subtail.schedule.PowerSchedule;
import io.github.subtail.schedule.Schedule;

/**
 * The bounds of F(x_{T+1}) of SCG++ that follow the error of its gradient estimate, a martingale with
 *
 * <pre>  s_t^2 = first^2/|M0| + sum_{1 &lt; i &lt;= t} (next R/T)^2/|M_i|</pre>
 */
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
        assumptions.summable(Schedule.constant(1), algorithm.batch());
        DifferenceNoise.of(input, algorithm).unknown().ifPresent(reason -> assumptions.require(false, reason));
    }

    /**
     * How far a step goes and how iterations weigh: ||x_{t+1} - x_t|| &lt;= radius/T, w_t = (1/T) prod_{j&gt;t} (1 - c_j/T).
     *
     * @param radius R
     * @param rates c on equal parts of the run: gamma, or curvatures
     */
    @SuppressWarnings("ArrayRecordComponent") // local to one evaluation
    record Weighting(double radius, double... rates) {}

    /** A = sum w_t s_t. */
    static double averaged(
            BoundInput input,
            StochasticContinuousGreedyPlusPlus algorithm,
            double first,
            double next,
            Weighting weighting) {
        int horizon = input.horizon();
        double initial = first * first / algorithm.initialBatch();
        double step = next * weighting.radius() / horizon;
        double[] rates = weighting.rates();
        if (rates.length > 1) {
            return averaged(MomentumWeights.weights(horizon, rates), algorithm.batch(), initial, step);
        }
        double decay = Math.log1p(-rates[0] / horizon);
        Nodes nodes = Nodes.of(horizon, Schedule.constant(1), algorithm.batch());
        double[] point = nodes.point();
        double[] draws = draws(point, algorithm.batch());
        double sum = 0;
        for (int k = 0; k < point.length; k++) {
            double weight = point[k] == horizon ? 1 : Math.exp((horizon - point[k]) * decay);
            sum += nodes.weight()[k] * weight / horizon * Math.sqrt(initial + step * step * draws[k]);
        }
        return sum;
    }

    /** Term by term. */
    private static double averaged(double[] weights, Schedule batch, double initial, double step) {
        double draws = 0;
        double sum = 0;
        for (int t = 1; t <= weights.length; t++) {
            draws += t == 1 ? 0 : 1.0 / batch.batchAt(t);
            sum += weights[t - 1] * Math.sqrt(initial + step * step * draws);
        }
        return sum;
    }

    /** The greatest s_t, which is the last. */
    static double last(BoundInput input, StochasticContinuousGreedyPlusPlus algorithm, double first, double next) {
        int horizon = input.horizon();
        double step = next * input.problem().radius() / horizon;
        double[] point =
                Nodes.of(horizon, Schedule.constant(1), algorithm.batch()).point();
        point[point.length - 1] = horizon;
        double[] draws = draws(point, algorithm.batch());
        return Math.sqrt(first * first / algorithm.initialBatch() + step * step * draws[draws.length - 1]);
    }

    /** sum_{1 < i <= t} 1/|M_i| at each point t. */
    private static double[] draws(double[] point, Schedule batch) {
        double[] draws = new double[point.length];
        boolean constant = batch instanceof PowerSchedule power && power.power() == 0;
        for (int k = 1; k < draws.length; k++) {
            draws[k] = constant ? (point[k] - 1) / batch.batchAt(1) : draws[k - 1] + 1.0 / batch.batchAt(k + 1);
        }
        return draws;
    }
}
