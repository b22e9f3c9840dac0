package io.github.subtail.budget;

import io.github.subtail.kernel.NegativeExponential;
import io.github.subtail.kernel.SparseMatrix;
import io.github.subtail.objective.TwiceDifferentiable;
import java.util.Arrays;

/**
 * The influence of k advertisers on the customers of a bipartite graph (eq. 38 of [BGZM23]):
 *
 * <pre>
 *   g(x^1, ..., x^k) = sum_i alpha_i f(x^i)
 *   f(y) = sum_t (1 - prod_{(s,t) in W} (1 - p_st)^{y_s}) = sum_t (1 - exp(-(A y)_t)),   a_st = -ln(1 - p_st)
 *   d g / d x^i_s = alpha_i sum_t a_st exp(-(A x^i)_t)
 * </pre>
 *
 * <p>Dimension k|S|: advertiser i has the coordinates i|S| to (i+1)|S| - 1, one for each channel. g is monotone,
 * concave and DR-submodular on x &gt;= 0. The weights alpha are in the value and in the gradient; the experiment code
 * of [BGZM23] has them in the value only. Never dense: O(k|W| + k|T|) time for a value with gradient.
 * A value at the point of the thread's last value with gradient costs O(k|S|): a run asks for both at every iterate.
 * Immutable and shared by threads: each thread that calls it gets 2|T| + k|S| doubles of scratch, kept with the thread for
 * as long as this objective lives.
 */
public final class BudgetObjective implements TwiceDifferentiable {

    private final SparseMatrix attraction;
    private final double[] weights;
    private final ThreadLocal<Workspace> workspaces;

    /**
     * The objective of a graph.
     *
     * @param graph channels S, customers T and edges W
     * @param probability p_st of each edge, in the order of the graph, each in (0,1)
     * @param weights alpha_i of each advertiser, at least one, each finite and &gt;= 0; copied
     * @throws IllegalArgumentException if an argument is out of range
     */
    public BudgetObjective(BipartiteGraph graph, double[] probability, double... weights) {
        attraction = attraction(graph, probability);
        this.weights = weights.clone();
        workspaces = ThreadLocal.withInitial(() -> new Workspace(customers(), dimension()));
        if (weights.length == 0) {
            throw new IllegalArgumentException("advertisers must be at least 1: was 0");
        }
        for (double alpha : weights) {
            if (!(alpha >= 0 && Double.isFinite(alpha))) {
                throw new IllegalArgumentException("advertiser weight must be finite and >= 0: was " + alpha);
            }
        }
    }

    private static SparseMatrix attraction(BipartiteGraph graph, double[] probability) {
        int edges = graph.edges();
        if (probability.length != edges) {
            throw new IllegalArgumentException(
                    "probabilities must be as many as edges, " + edges + ": was " + probability.length);
        }
        int[] customer = new int[edges];
        int[] channel = new int[edges];
        double[] a = new double[edges];
        for (int e = 0; e < edges; e++) {
            double p = probability[e];
            if (!(p > 0 && p < 1)) {
                throw new IllegalArgumentException("probability must be in (0,1): was " + p);
            }
            customer[e] = graph.customerOf(e);
            channel[e] = graph.channelOf(e);
            a[e] = -StrictMath.log1p(-p);
        }
        return new SparseMatrix(graph.customers().size(), graph.channels().size(), customer, channel, a);
    }

    /**
     * The matrix A of attractions a_st = -ln(1 - p_st): a row for each customer, a column for each channel. The
     * Hessian of advertiser i's block lies between -alpha_i A'A and 0, so L = max_i alpha_i ||A||_2^2.
     *
     * @return A, |T| x |S|
     */
    public SparseMatrix attraction() {
        return attraction;
    }

    /**
     * The advertisers' weights.
     *
     * @return a fresh copy of alpha, length k
     */
    public double[] weights() {
        return weights.clone();
    }

    /**
     * The number |S| of channels.
     *
     * @return at least 1
     */
    public int channels() {
        return attraction.columns();
    }

    /**
     * The number |T| of customers.
     *
     * @return at least 1
     */
    public int customers() {
        return attraction.rows();
    }

    @Override
    public int dimension() {
        return weights.length * channels();
    }

    @Override
    public double value(double[] x) {
        Workspace work = workspaces.get();
        if (Arrays.equals(x, work.point)) {
            return work.valueAtPoint;
        }
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            attraction.multiply(x, i * channels(), work.z);
            total += weights[i] * work.exponential.replace(work.z);
        }
        return total;
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
        Workspace work = workspaces.get();
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            attraction.multiply(x, i * channels(), work.z);
            total += weights[i] * work.exponential.replace(work.z);
            attraction.multiplyTransposed(weights[i], work.z, gradient, i * channels());
        }
        System.arraycopy(x, 0, work.point, 0, work.point.length);
        work.valueAtPoint = total;
        return total;
    }

    /** In the block of advertiser i: -alpha_i A' diag(exp(-A x^i)) A d^i. */
    @Override
    public void hessianProduct(double[] x, double[] direction, double[] out) {
        Workspace work = workspaces.get();
        double[] z = work.z;
        double[] change = work.change;
        for (int i = 0; i < weights.length; i++) {
            attraction.multiply(x, i * channels(), z);
            work.exponential.replace(z);
            attraction.multiply(direction, i * channels(), change);
            for (int t = 0; t < z.length; t++) {
                z[t] *= change[t];
            }
            attraction.multiplyTransposed(-weights[i], z, out, i * channels());
        }
    }

    @Override
    public boolean hasConstantHessian() {
        return false;
    }

    private static final class Workspace {
        final double[] z;
        final double[] change;
        /** Where the last value with gradient was asked for, at first nowhere. */
        final double[] point;

        double valueAtPoint = Double.NaN;
        final NegativeExponential exponential = new NegativeExponential();

        Workspace(int customers, int dimension) {
            z = new double[customers];
            change = new double[customers];
            point = new double[dimension];
            Arrays.fill(point, Double.NaN);
        }
    }
}
