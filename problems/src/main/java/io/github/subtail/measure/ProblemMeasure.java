package io.github.subtail.measure;

import io.github.subtail.constants.Constant;
import io.github.subtail.constants.ProblemConstants;
import io.github.subtail.constants.Provenance;
import io.github.subtail.objective.Objective;
import io.github.subtail.objective.TwiceDifferentiable;
import io.github.subtail.random.RandomStreams;
import io.github.subtail.region.LinearMaximizer;
import io.github.subtail.region.Polytope;
import io.github.subtail.region.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Measures the constants of a DR-submodular problem, gamma = 1.
 *
 * <pre>
 *   G = G0 = ||grad F(0)||            the gradient is nonnegative and antitone
 *   P0     = max_C &lt;grad F(0), v&gt;     one linear maximisation
 *   r_i    = max_C &lt;B_i, v&gt;           n of them, B = -Hess F(0)
 *   K2     = min(L R^2, max_C &lt;r, v&gt;) one more
 *   omega  = min(L R, ||min(r, grad F(0))||)
 * </pre>
 *
 * <p>D and R are the region's, exact for boxes and for equal caps and prices; the width w(C) and what a pull by grad F(0)
 * leaves of it, {@code k_j} and {@code V_j}, are exact for boxes and Monte Carlo values otherwise, whose intervals fail
 * with a probability of {@link Constant#MONTE_CARLO_RISK} in all. The cruder values that these replace are kept as {@code
 * D_box}, {@code K2_LR2}, {@code omega_LR}. Cost: n + 2 linear maximisations, n products with B, and some 17 for each
 * sample of the width.
 */
public final class ProblemMeasure {

    /** Beyond this many coordinates, n linear maximisations are not worth their time: K2 := L R^2, omega := L R. */
    private static final int MOST_ROWS = 5_000;

    private static final int FEWEST_SAMPLES = 1_000;
    private static final int MOST_SAMPLES = 20_000;

    private final Objective objective;
    private final Region region;
    private final Constant smoothness;
    private final Optional<TwiceDifferentiable> dominated;

    private ProblemMeasure(
            Objective objective, Region region, Constant smoothness, Optional<TwiceDifferentiable> dominated) {
        if (objective.dimension() != region.dimension()) {
            throw new IllegalArgumentException("dimension of the objective must equal that of the region: was "
                    + objective.dimension() + " and " + region.dimension());
        }
        this.objective = objective;
        this.region = region;
        this.smoothness = smoothness;
        this.dominated = dominated;
    }

    /**
     * For an objective whose Hessian is entrywise &lt;= 0 and greatest in modulus at 0, as those of quadratic programs and
     * of budget allocation are.
     *
     * @param objective F, monotone and DR-submodular on the box of the region
     * @param region C
     * @return the measure
     * @throws IllegalArgumentException if their dimensions differ
     */
    public static ProblemMeasure of(TwiceDifferentiable objective, Region region) {
        return new ProblemMeasure(objective, region, Smoothness.of(objective), Optional.of(objective));
    }

    /**
     * For any other objective: the user's word for L, and K2 = L R^2.
     *
     * @param objective F, monotone and DR-submodular on the box of the region
     * @param region C
     * @param smoothness L, finite and at least 0
     * @return the measure
     * @throws IllegalArgumentException if the dimensions differ or L is negative or not finite
     */
    public static ProblemMeasure given(Objective objective, Region region, double smoothness) {
        if (!(smoothness >= 0 && Double.isFinite(smoothness))) {
            throw new IllegalArgumentException("smoothness must be finite and >= 0: was " + smoothness);
        }
        Constant given = Constant.of("L", smoothness, Provenance.GIVEN, 0);
        return new ProblemMeasure(objective, region, given, Optional.empty());
    }

    /**
     * Every constant, with a number of samples for the width that takes two or three seconds.
     *
     * @param streams the randomness of the Monte Carlo width; {@code ANALYSIS} is drawn from
     * @return the constants
     */
    public ProblemConstants constants(RandomStreams streams) {
        int coordinates = region instanceof Polytope ? 1_000_000 : 4_000_000;
        int samples = coordinates / region.dimension();
        return constants(streams, Math.min(MOST_SAMPLES, Math.max(FEWEST_SAMPLES, samples)));
    }

    /**
     * Every constant.
     *
     * @param streams the randomness of the Monte Carlo width; {@code ANALYSIS} is drawn from
     * @param samples draws for the width, at least 100; not used if the width is exact
     * @return the constants
     * @throws IllegalArgumentException if there are fewer samples
     */
    public ProblemConstants constants(RandomStreams streams, int samples) {
        if (samples < 100) {
            throw new IllegalArgumentException("samples of the width must be >= 100: was " + samples);
        }
        int n = region.dimension();
        RegionMeasure geometry = new RegionMeasure(region);
        double[] gradient = new double[n];
        double valueAtZero = objective.valueAndGradient(new double[n], gradient);
        double norm = RegionMeasure.norm(gradient);
        Constant radius = geometry.radius();
        boolean quadratic =
                dominated.map(TwiceDifferentiable::hasConstantHessian).orElse(false);
        List<Constant> found = new ArrayList<>(List.of(
                exact("n", n),
                exact("gamma", 1),
                exact("F0", valueAtZero),
                exact("grad0", norm),
                geometry.diameter(),
                radius,
                smoothness,
                Constant.of("Lbar", smoothness.value(), smoothness.provenance(), 0),
                Constant.of("Lpath", quadratic ? 0 : smoothness.value(), Provenance.UPPER, 0),
                Constant.of("G", norm, Provenance.UPPER, 0),
                exact("G0", norm),
                Constant.of("P0", region.linearMaximizer().maximize(gradient, new double[n]), Provenance.EXACT, 1)));
        found.addAll(curvature(radius.value(), gradient));
        found.addAll(new GaussianWidth(region, gradient, samples, streams).measure());
        geometry.vertices().ifPresent(count -> found.add(Constant.of("vertices", count, Provenance.UPPER, 0)));
        found.add(geometry.boxDiameter());
        return new ProblemConstants(found);
    }

    private static Constant exact(String name, double value) {
        return Constant.of(name, value, Provenance.EXACT, 0);
    }

    private List<Constant> curvature(double radius, double[] gradient) {
        double change = smoothness.value() * radius;
        double square = change * radius;
        double secondOrder = square;
        double variation = change;
        int calls = 0;
        if (dominated.isPresent() && region.dimension() <= MOST_ROWS) {
            double[] reach = reach(dominated.get());
            calls = reach.length;
            secondOrder = Math.min(square, region.linearMaximizer().maximize(reach, new double[calls]));
            for (int i = 0; i < calls; i++) {
                reach[i] = Math.min(reach[i], gradient[i]); // a gradient entry falls to 0 at most
            }
            variation = Math.min(change, RegionMeasure.norm(reach));
        }
        return List.of(
                Constant.of("K2", secondOrder, Provenance.UPPER, calls == 0 ? 0 : calls + 1),
                Constant.of("omega", variation, Provenance.UPPER, calls),
                Constant.of("K2_LR2", square, Provenance.UPPER, 0),
                Constant.of("omega_LR", change, Provenance.UPPER, 0));
    }

    /** r_i = max_C &lt;B_i, v&gt;. */
    private double[] reach(TwiceDifferentiable function) {
        int n = function.dimension();
        LinearMaximizer maximizer = region.linearMaximizer();
        double[] zero = new double[n];
        double[] unit = new double[n];
        double[] row = new double[n];
        double[] vertex = new double[n];
        double[] reach = new double[n];
        for (int i = 0; i < n; i++) {
            unit[i] = 1;
            function.hessianProduct(zero, unit, row);
            unit[i] = 0;
            for (int j = 0; j < n; j++) {
                row[j] = -row[j];
            }
            reach[i] = maximizer.maximize(row, vertex);
        }
        return reach;
    }
}
