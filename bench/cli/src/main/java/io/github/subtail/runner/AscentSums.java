package io.github.subtail.runner;

import io.github.subtail.region.LinearMaximizer;
import io.github.subtail.region.Region;
import io.github.subtail.store.CertificateSum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Watches one run of an ascent method and keeps the sums of its a-posteriori bounds at the checkpoints:
 *
 * <pre>
 *   reg_obs   = max_{c in C} &lt;sum_{s&lt;=t} g_s, c&gt; - sum_{s&lt;=t} &lt;g_s, x_s&gt;
 *   value_sum = sum_{s&lt;=t} &lt;g_s, x_s&gt;
 * </pre>
 *
 * <p>with the gradients that the method steps along, boosted ones included.
 */
final class AscentSums implements SumRecorder {

    private final LinearMaximizer maximizer;
    private final int[] checkpoints;
    private final double[] gradients;
    private final double[] vertex;
    private final List<CertificateSum> sums = new ArrayList<>();
    private double inner;

    /**
     * A recorder for one run.
     *
     * @param region the feasible set
     * @param checkpoints the iterations to keep, ascending
     */
    AscentSums(Region region, int[] checkpoints) {
        this.maximizer = region.linearMaximizer();
        this.checkpoints = checkpoints;
        this.gradients = new double[region.dimension()];
        this.vertex = new double[region.dimension()];
    }

    @Override
    public void onStep(int t, double[] x, double[] gradient, double[] direction) {
        for (int i = 0; i < x.length; i++) {
            gradients[i] += gradient[i];
            inner += gradient[i] * x[i];
        }
        if (Arrays.binarySearch(checkpoints, t) >= 0) {
            sums.add(new CertificateSum(t, "reg_obs", maximizer.maximize(gradients, vertex) - inner));
            sums.add(new CertificateSum(t, "value_sum", inner));
        }
    }

    @Override
    public List<CertificateSum> sums() {
        return sums;
    }
}
