package io.github.subtail.allocation;

import static java.util.Objects.requireNonNull;

import io.github.subtail.objective.Objective;
import io.github.subtail.region.LinearMaximizer;
import io.github.subtail.region.Projector;
import io.github.subtail.region.Region;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Maximises a concave function with exact gradients until the point found is certified to be good enough.
 *
 * <pre>
 *   d_t = Proj_C(x_t + lambda_t grad F(x_t)) - x_t
 *   x_{t+1} = x_t + alpha d_t,  alpha = 1, or less until F(x_{t+1}) &gt;= min(last 10 values) + 1e-4 alpha &lt;grad F(x_t), d_t&gt;
 *   lambda_{t+1} = ||s||^2 / &lt;s, -y&gt;,  s = x_{t+1} - x_t,  y = grad F(x_{t+1}) - grad F(x_t)
 *   stop when  max_t F(x_t) &gt;= (1 - gap) min_t (F(x_t) + max_{v in C} &lt;grad F(x_t), v - x_t&gt;)
 * </pre>
 *
 * <p>The right side is an upper bound of OPT, since a concave F lies below its tangents; so stopping needs neither a
 * horizon nor the smoothness L, and what is claimed does not depend on how the point was found. Takes some dozens of
 * iterations where steps of 1/L take thousands. An iteration costs one value with gradient, rarely more, one projection
 * and one linear maximisation. Source: Birgin, Martinez, Raydan, Nonmonotone spectral projected gradient methods on
 * convex sets, SIAM J. Optim. 10(4), 2000, doi:10.1137/S1052623497330963 (method SPG2); the stopping rule is ours.
 *
 * @param gap the relative gap to reach, in [0, 1); 0 to go on as long as allowed
 * @param iterations most iterations, at least 0; with 0 the start is certified as it is
 * @param stop asked before every iteration whether to stop; for a clock or a request of the user's
 */
public record CertifiedAscent(double gap, int iterations, BooleanSupplier stop) {

    private static final int MEMORY = 10;
    /** Iterations without a better point or bound after which rounding is all that is left. */
    private static final int PATIENCE = 100;

    private static final double SUFFICIENT = 1e-4;
    private static final double SHORTEST_ALPHA = 1e-12;
    /** Near the optimum values differ by less than their rounding while the gap, linear in the distance, still closes. */
    private static final double ROUNDING = 1e-14;
    /** Steps reach at most so many times the size of the box, or the projection would lose digits. */
    private static final double REACH = 1e4;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if gap or iterations are out of range
     */
    public CertifiedAscent {
        requireNonNull(stop, "stop");
        if (!(gap >= 0 && gap < 1)) {
            throw new IllegalArgumentException("gap must be in [0, 1): was " + gap);
        }
        if (iterations < 0) {
            throw new IllegalArgumentException("iterations must be >= 0: was " + iterations);
        }
    }

    /**
     * Ascent to a gap, within 10,000 iterations.
     *
     * @param gap the relative gap to reach, in [0, 1)
     */
    public CertifiedAscent(double gap) {
        this(gap, 10_000, () -> false);
    }

    /**
     * Maximises from 0 on.
     *
     * @param objective F, concave on C
     * @param region C
     * @return the best point found, with its certificate
     */
    public CertifiedMaximum maximize(Objective objective, Region region) {
        return maximize(objective, region, new double[region.dimension()]);
    }

    /**
     * Maximises from a point on, such as the maximum of a similar problem.
     *
     * @param objective F, concave on C
     * @param region C
     * @param start any finite point, projected onto C; length n, not changed
     * @return the best point found, with its certificate
     */
    public CertifiedMaximum maximize(Objective objective, Region region, double[] start) {
        return new Search(objective, region, start).run();
    }

    /** The state of one search. */
    private final class Search {
        private final Objective objective;
        private final Projector projector;
        private final LinearMaximizer maximizer;
        private final double[] recent = new double[MEMORY];
        private double[] x;
        private double[] g;
        private double[] next;
        private double[] nextGradient;
        private final double[] d;
        private double value;
        private final double size;
        private double lambda;
        private double[] best;
        private double bestValue = Double.NEGATIVE_INFINITY;
        private Tangent tangent;
        private double upper = Double.POSITIVE_INFINITY;

        Search(Objective objective, Region region, double[] start) {
            int n = region.dimension();
            this.objective = objective;
            projector = region.projector();
            maximizer = region.linearMaximizer();
            x = new double[n];
            g = new double[n];
            next = new double[n];
            nextGradient = new double[n];
            d = new double[n];
            size = Arrays.stream(region.upper()).max().orElseThrow();
            projector.project(start, x);
        }

        CertifiedMaximum run() {
            value = objective.valueAndGradient(x, g);
            Arrays.fill(recent, value);
            record();
            lambda = size / greatest(g);
            int t = 0;
            int gained = 0;
            while (t < iterations && t - gained < PATIENCE && !closed() && !stop.getAsBoolean() && step()) {
                recent[++t % MEMORY] = value;
                gained = record() ? t : gained;
            }
            return new CertifiedMaximum(best, bestValue, Math.max(bestValue, upper), tangent, t, closed());
        }

        private boolean closed() {
            return bestValue >= (1 - gap) * upper;
        }

        /** Keeps the best point and the least upper bound, not always of one iterate; whether either is new. */
        private boolean record() {
            boolean better = value > bestValue;
            if (better) {
                bestValue = value;
                best = x.clone();
            }
            double linear = maximizer.maximize(g, d);
            double bound = Math.max(value, value + linear - dot(g, x));
            boolean tighter = bound < upper;
            if (tighter) {
                upper = bound;
                tangent = Tangent.at(x, value, g);
            }
            return better || tighter;
        }

        /** The greatest modulus; the least normal number for a vector of zeros. */
        private static double greatest(double[] v) {
            double greatest = Double.MIN_NORMAL;
            for (double component : v) {
                greatest = Math.max(greatest, Math.abs(component));
            }
            return greatest;
        }

        /** One iteration; false where rounding leaves nothing to gain. */
        private boolean step() {
            for (int i = 0; i < x.length; i++) {
                next[i] = x[i] + lambda * g[i];
            }
            projector.project(next, next);
            double square = 0;
            for (int i = 0; i < x.length; i++) {
                d[i] = next[i] - x[i];
                square += d[i] * d[i];
            }
            // the second is a lower bound of the first, and keeps its digits where the first loses them
            double slope = Math.max(dot(g, d), square / lambda);
            if (!(slope > 0) || search(slope) == 0) {
                return false;
            }
            accept();
            return true;
        }

        /** The length along d that is accepted, with point and gradient there; 0 if none is. */
        private double search(double slope) {
            double least = Arrays.stream(recent).min().orElseThrow() - ROUNDING * Math.abs(value);
            double alpha = 1;
            while (alpha > SHORTEST_ALPHA) {
                for (int i = 0; i < x.length; i++) {
                    next[i] = x[i] + alpha * d[i];
                }
                double reached = objective.valueAndGradient(next, nextGradient);
                if (reached >= least + SUFFICIENT * alpha * slope) {
                    value = reached;
                    return alpha;
                }
                // the parabola through F(x_t), its slope and what was reached, kept away from both ends
                double parabola = slope * alpha * alpha / (2 * (slope * alpha - (reached - value)));
                alpha = Math.min(Math.max(parabola, 0.1 * alpha), 0.9 * alpha);
            }
            return 0;
        }

        /** Moves on, and takes the inverse of the curvature met on the way as the next step. */
        private void accept() {
            double square = 0;
            double curvature = 0;
            for (int i = 0; i < x.length; i++) {
                double s = next[i] - x[i];
                square += s * s;
                curvature -= s * (nextGradient[i] - g[i]);
            }
            double longest = REACH * size / greatest(nextGradient);
            lambda = curvature > 0 ? Math.min(square / curvature, longest) : longest;
            double[] point = x;
            x = next;
            next = point;
            double[] gradient = g;
            g = nextGradient;
            nextGradient = gradient;
        }

        private static double dot(double[] a, double[] b) {
            double sum = 0;
            for (int i = 0; i < a.length; i++) {
                sum += a[i] * b[i];
            }
            return sum;
        }
    }
}
