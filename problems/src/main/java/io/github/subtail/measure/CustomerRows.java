package io.github.subtail.measure;

import io.github.subtail.budget.BudgetObjective;
import io.github.subtail.kernel.Compressed;
import io.github.subtail.region.Region;

/**
 * Budget allocation as a sum over rows, one for each advertiser and customer:
 *
 * <pre>  F(x) - F(0) = sum_k w_k (1 - exp(-(Ax)_k)),   x in C</pre>
 *
 * <p>with w_k the weight of the advertiser and most_k = max over C of (Ax)_k; one linear maximisation for each row.
 */
final class CustomerRows {

    private final BudgetObjective objective;
    private final double[] advertiser;
    private final double[] most;
    private final double[] block;

    CustomerRows(BudgetObjective objective, CountedMaximizer maximizer, Region region) {
        this.objective = objective;
        this.advertiser = objective.weights();
        this.block = new double[objective.customers()];
        this.most = new double[advertiser.length * block.length];
        Compressed rows = objective.attraction().byRow();
        double[] direction = new double[region.dimension()];
        double[] vertex = new double[direction.length];
        for (int k = 0; k < most.length; k++) {
            int customer = k % block.length;
            int from = (k / block.length) * objective.channels();
            rows.addTo(direction, from, customer, 1);
            most[k] = maximizer.maximize(direction, vertex);
            for (int e = rows.start(customer); e < rows.start(customer + 1); e++) {
                direction[from + rows.index(e)] = 0;
            }
        }
    }

    int count() {
        return most.length;
    }

    double weight(int row) {
        return advertiser[row / block.length];
    }

    /** max over C of (Ax)_row. */
    double most(int row) {
        return most[row];
    }

    /** z = Ax. */
    void times(double[] x, double[] z) {
        for (int i = 0; i < advertiser.length; i++) {
            objective.attraction().multiply(x, i * objective.channels(), block);
            System.arraycopy(block, 0, z, i * block.length, block.length);
        }
    }

    /** A'(wy). */
    void transposed(double[] y, double[] out) {
        for (int i = 0; i < advertiser.length; i++) {
            System.arraycopy(y, i * block.length, block, 0, block.length);
            objective.attraction().multiplyTransposed(advertiser[i], block, out, i * objective.channels());
        }
    }
}
