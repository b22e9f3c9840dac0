package io.github.subtail.measure;

import io.github.subtail.budget.BudgetObjective;
import io.github.subtail.kernel.Compressed;
import java.util.Arrays;

/**
 * Lower bounds of one partial derivative of budget allocation over C, a convex function of x,
 *
 * <pre>  (grad F(x))_i = w sum_t a_it exp(-(Ax)_t),  t over the customers of channel i</pre>
 *
 * <p>by the duality gap of Frank and Wolfe's method: every iteration gives a bound. Costs a linear maximisation and the
 * rows of those customers each.
 */
final class SlopeMinimum {

    private static final int ITERATIONS = 60;

    private final BudgetObjective objective;
    private final CountedMaximizer maximizer;
    private final double[] x;
    private final double[] vertex;
    private final double[] fall;

    SlopeMinimum(BudgetObjective objective, CountedMaximizer maximizer) {
        this.objective = objective;
        this.maximizer = maximizer;
        this.x = new double[objective.dimension()];
        this.vertex = new double[x.length];
        this.fall = new double[x.length];
    }

    /** At least 0 and at most the least value over C. */
    double of(int coordinate) {
        int channel = coordinate % objective.channels();
        int from = coordinate - channel;
        double weight = objective.weights()[coordinate / objective.channels()];
        Compressed customers = objective.attraction().byRow();
        Compressed channels = objective.attraction().byColumn();
        Arrays.fill(x, 0);
        double greatest = 0;
        for (int k = 0; k < ITERATIONS; k++) {
            Arrays.fill(fall, 0);
            double value = 0;
            for (int e = channels.start(channel); e < channels.start(channel + 1); e++) {
                int customer = channels.index(e);
                double slope = weight * channels.value(e) * Math.exp(-customers.dot(customer, x, from));
                value += slope;
                customers.addTo(fall, from, customer, slope);
            }
            double gap = maximizer.maximize(fall, vertex) - CountedMaximizer.inner(fall, x);
            greatest = Math.max(greatest, value - gap);
            double step = 2.0 / (k + 2);
            for (int i = 0; i < x.length; i++) {
                x[i] += step * (vertex[i] - x[i]);
            }
        }
        return greatest;
    }
}
