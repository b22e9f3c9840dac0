package io.github.subtail.measure;

import static java.util.Objects.requireNonNull;

import io.github.subtail.constants.Constant;
import io.github.subtail.constants.ProblemConstants;
import io.github.subtail.measure.UpperCertificate.Upper;
import io.github.subtail.objective.Objective;
import io.github.subtail.region.Region;
import io.github.subtail.run.IterationListener;
import io.github.subtail.schedule.Schedule;

/**
 * Watches one run of PGA or SCG and bounds OPT = max_C F from above by the stochastic gradients that it drew, without
 * further ones.
 *
 * <pre>
 *   (U5)  mean of (1+c) F(x_t) - c F(0)  +  max over y in C of &lt;g, y&gt; - mean of &lt;g_t, x_t&gt;  +  D s
 *   (U6)  mean of c F(x_t) + (1-c) F(0)  +  max over y in C of &lt;g, y&gt;  +  R s
 *   g = mean of g_t,  s = (sigma/k) sqrt(2 ln(1/delta) sum 1/b_t),  means over the k iterations t = first..last
 * </pre>
 *
 * <p>c is c_A in U5, 0 if F is concave, and c_B in U6; 1 if it is not known. Each holds with probability 1 - delta alone;
 * together their deltas add up, and so do those of a lower bound that is set against one of them. F(x_t) is exact: a
 * certified lower bound of it cannot stand in.
 *
 * <p>Proof. At the optimum x*, &lt;grad F(x), x* - x&gt; &gt;= OPT - (1+c) F(x) + c F(0) and &lt;grad F(x), x*&gt; &gt;= OPT - c F(x) - (1-c)
 * F(0). Take means over t and put g_t for the gradient; the error is one martingale with directions x* - x_t, resp. x*,
 * known before g_t is drawn, of norm at most D_b, resp. R_b. Then x* may be any y in C. []
 *
 * <p>Gradients of boosted ascent and of SCG++ are not those of F at x_t: not for them. Costs one exact value an iteration,
 * and one linear maximisation a bound. Not for several threads.
 */
public final class ObservedUpper implements IterationListener {

    private final Objective objective;
    private final Region region;
    private final Schedule batch;
    private final int first;
    private final int last;
    private final double[] gradient;
    private double values;
    private double inner;
    private double variances;
    private int seen;

    /**
     * Watches part of a run.
     *
     * @param objective F without noise, monotone and DR-submodular
     * @param region C
     * @param batch the samples of each gradient
     * @param first the first iteration that counts, from 1; fixed before the run
     * @param last the last one
     * @throws IllegalArgumentException if the iterations are not 1 &lt;= first &lt;= last
     */
    public ObservedUpper(Objective objective, Region region, Schedule batch, int first, int last) {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("iterations must be 1 <= first <= last: were " + first + " and " + last);
        }
        this.objective = requireNonNull(objective, "objective");
        this.region = requireNonNull(region, "region");
        this.batch = requireNonNull(batch, "batch");
        this.first = first;
        this.last = last;
        this.gradient = new double[region.dimension()];
    }

    @Override
    public void onStep(int t, double[] x, double[] drawn, double[] direction) {
        if (t < first || t > last) {
            return;
        }
        for (int i = 0; i < x.length; i++) {
            gradient[i] += drawn[i];
            inner += drawn[i] * x[i];
        }
        values += objective.value(x);
        variances += 1.0 / batch.batchAt(t);
        seen++;
    }

    /**
     * U5, from pairs of points.
     *
     * @param constants the problem; D_b, D_cell, c_A and whether it is concave are used if known
     * @param sigma sub-Gaussian deviation of one sample, at least 0
     * @param delta the probability of failure, in (0, 1)
     * @return the bound
     * @throws IllegalArgumentException if sigma or delta is out of range
     * @throws IllegalStateException if the run has not passed all of the iterations that count
     */
    public Upper fromPairs(ProblemConstants constants, double sigma, double delta) {
        double c = constants.find("concave").isPresent() ? 0 : known(constants, "c_A", 1);
        double distance = Math.min(
                constants.diameter(),
                Math.min(known(constants, "D_cell", Double.MAX_VALUE), known(constants, "D_b", Double.MAX_VALUE)));
        double value = (1 + c) * mean(values) - c * constants.valueAtZero() + linear() - mean(inner);
        return new Upper(value + distance * deviation(sigma, delta), "U5");
    }

    /**
     * U6, from rays.
     *
     * @param constants the problem; R_b, R_cell and c_B are used if known
     * @param sigma sub-Gaussian deviation of one sample, at least 0
     * @param delta the probability of failure, in (0, 1)
     * @return the bound
     * @throws IllegalArgumentException if sigma or delta is out of range
     * @throws IllegalStateException if the run has not passed all of the iterations that count
     */
    public Upper fromRays(ProblemConstants constants, double sigma, double delta) {
        double c = known(constants, "c_B", 1);
        double radius = Math.min(
                constants.radius(),
                Math.min(known(constants, "R_cell", Double.MAX_VALUE), known(constants, "R_b", Double.MAX_VALUE)));
        double value = c * mean(values) + (1 - c) * constants.valueAtZero() + linear();
        return new Upper(value + radius * deviation(sigma, delta), "U6");
    }

    private double mean(double sum) {
        if (seen != last - first + 1) {
            throw new IllegalStateException(
                    "the run must have passed iterations " + first + " to " + last + ": passed " + seen + " of them");
        }
        return sum / seen;
    }

    /** max over C of &lt;g, y&gt;. */
    private double linear() {
        return mean(region.linearMaximizer().maximize(gradient, new double[gradient.length]));
    }

    private double deviation(double sigma, double delta) {
        if (!(sigma >= 0 && Double.isFinite(sigma))) {
            throw new IllegalArgumentException("sigma must be finite and >= 0: was " + sigma);
        }
        if (!(delta > 0 && delta < 1)) {
            throw new IllegalArgumentException("delta must be in (0, 1): was " + delta);
        }
        return mean(sigma * Math.sqrt(-2 * Math.log(delta) * variances));
    }

    private static double known(ProblemConstants constants, String name, double otherwise) {
        return constants.find(name).map(Constant::safe).orElse(otherwise);
    }
}
