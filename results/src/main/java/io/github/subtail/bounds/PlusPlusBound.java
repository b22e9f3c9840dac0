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
     * How iterations weigh and how far a step goes: w_t = (1 - rate/T)^(T-t)/T, ||x_{t+1} - x_t|| &lt;= radius/T.
     *
     * @param rate gamma, or the curvature
     * @param radius R
     */
    record Weighting(double rate, double radius) {}

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
        double decay = Math.log1p(-weighting.rate() / horizon);
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
