package io.github.subtail.measure;

import io.github.subtail.constants.Constant;
import io.github.subtail.constants.Provenance;
import io.github.subtail.objective.TwiceDifferentiable;
import io.github.subtail.region.Polytope;
import io.github.subtail.region.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The curvature of a quadratic F(x) = F(0) + &lt;h, x&gt; - x'Bx/2, B &gt;= 0 entrywise, on C, and the place of its optimum.
 *
 * <pre>
 *   c_A, c_B        max_i r_i/h_i and max_i r_i/(h_i - r_i/2), at most 1;  r_i = max_C &lt;B_i, v&gt;
 *   om_c, P_m       ||r||/2 &gt;= ||grad F(x) - m|| on C;  max_C &lt;m, v&gt;;  m = h - r/2
 *   R_cell, D_cell  bounds of R and D, see {@link RadiusCells}; for A &gt;= 0 only, else those of the region
 *   U4              max over Y of &lt;h - l/2, y&gt; &gt;= OPT, Y a band of C that holds every optimum, l = min_Y By
 *   R_b, D_b        bounds of ||x*|| and of ||v - x*|| over v in C
 *   q_l, rb_max     min_Y &lt;l, y&gt; &lt;= x*'Bx*;  max_C &lt;rb, v&gt;, rb_i = max_Y &lt;B_i, y&gt;
 *   Delta_0..8      max_Y &lt;s r - l/2, y&gt; at s = 0, 1/8, .., 1, convex in s
 *   A0_.._k, A1_.._k  pairs with kappa(x) &lt;= A0 + A1 (OPT - F(x)) on C, for plain (pga) and boosted ascent
 * </pre>
 *
 * <p>With these, for x in s C,
 *
 * <pre>
 *   &lt;grad F(x), x*&gt; &gt;= OPT - Delta(s),  Delta(s) = min(chord of Delta_k at s, s rb_max - q_l/2)
 *   &lt;grad F(x), x* - x&gt; &gt;= OPT - F(x) - kappa(x)
 * </pre>
 *
 * <p>The two members of Delta are each convex in s and their minimum is not: the chord belongs to the first alone.
 * Everything takes linear maximisations over C only; on n = 100 and 50 rows some 20,000 of them, under a second. Every number is a
 * rigorous bound on the safe side, up to the 1e-9 that a linear maximiser certifies. Provenance is exact for r and what
 * is made of it, upper for the rest.
 */
public final class PlaceMeasure {

    /** Relative error that the value at a point of a linear objective may have. */
    private static final double ROUNDING = 1e-9;

    private static final int ROUNDS = 4;
    private static final int SPLITS_PER_COORDINATE = 8;
    private static final int GRID = 8;

    /** Cells of values shrink towards the known optimum, where runs end. */
    private static final int LEVELS = 14;

    private static final double SHRINK = 0.6;

    /** Mean of the density of the random point on the ray: 1 if it is the end of the ray. */
    private static final double BOOSTED_MEAN = 1 / (Math.E - 1);

    private final CountedMaximizer maximizer;
    private final Region region;
    private final double[] linear;
    private final double[][] rows;
    private final double atZero;
    private final double lower;
    private final List<Constant> found = new ArrayList<>();
    private int counted;

    private PlaceMeasure(TwiceDifferentiable objective, Region region, double lower) {
        int n = region.dimension();
        this.region = region;
        this.maximizer = new CountedMaximizer(region);
        this.linear = new double[n];
        this.atZero = objective.valueAndGradient(new double[n], linear);
        this.lower = lower - atZero;
        this.rows = new double[n][n];
        double[] unit = new double[n];
        for (int i = 0; i < n; i++) {
            unit[i] = 1;
            objective.hessianProduct(new double[n], unit, rows[i]);
            unit[i] = 0;
            for (int j = 0; j < n; j++) {
                rows[i][j] = -rows[i][j];
            }
        }
    }

    /**
     * Measures curvature and place.
     *
     * @param objective F, with a constant Hessian &lt;= 0 entrywise, monotone on the box of the region
     * @param region C
     * @param lower the value of F at a point of C, the better the sharper; at least F(0)
     * @return the constants above, each with the number of linear maximisations it took beyond those before it
     * @throws IllegalArgumentException if the Hessian is not constant, the dimensions differ, or {@code lower} is not
     *     finite, is below F(0) or is certified to be above OPT
     */
    public static List<Constant> of(TwiceDifferentiable objective, Region region, double lower) {
        if (!objective.hasConstantHessian()) {
            throw new IllegalArgumentException("the place of the optimum needs an objective with a constant Hessian");
        }
        if (objective.dimension() != region.dimension()) {
            throw new IllegalArgumentException("dimension of the objective must equal that of the region: was "
                    + objective.dimension() + " and " + region.dimension());
        }
        double[] gradient = new double[region.dimension()];
        double atZero = objective.valueAndGradient(new double[gradient.length], gradient);
        double most = region.linearMaximizer().maximize(gradient, new double[gradient.length]);
        double risen = lower - atZero;
        if (!(risen >= 0 && risen <= most * (1 + ROUNDING))) {
            throw new IllegalArgumentException("lower bound of OPT must be between F(0) and F(0) + " + most + ": was "
                    + lower + ", F(0) = " + atZero);
        }
        PlaceMeasure measure = new PlaceMeasure(objective, region, atZero + Math.min(risen, most));
        measure.all();
        return List.copyOf(measure.found);
    }

    private void all() {
        double[] reach = Arrays.stream(rows).mapToDouble(this::maximum).toArray();
        curvature(reach);
        double radius = region.radius();
        double diameter = region.diameter();
        if (region instanceof Polytope polytope && CappedRegion.isPacking(polytope)) {
            radius =
                    Math.min(radius, new RadiusCells(polytope, maximizer).bound(SPLITS_PER_COORDINATE * linear.length));
            diameter = Math.min(diameter, Math.sqrt(2) * radius);
        }
        add("R_cell", radius);
        add("D_cell", diameter);
        LevelSet optimum = LevelSet.of(maximizer, linear, new double[linear.length], lower);
        double upper = Double.POSITIVE_INFINITY;
        for (int k = 0; k < ROUNDS; k++) {
            Band before = optimum.band();
            optimum = optimum.tighten(maximizer, linear, rows, lower);
            upper = Math.min(upper, before.maximize(LevelSet.lowered(linear, optimum.floor())));
        }
        add("U4", atZero + upper);
        place(optimum, reach, radius);
    }

    private void curvature(double[] reach) {
        double first = 0;
        double second = 0;
        for (int i = 0; i < reach.length; i++) {
            double left = linear[i] - reach[i] / 2;
            first = Math.max(first, reach[i] == 0 ? 0 : reach[i] / linear[i]);
            second = Math.max(second, reach[i] == 0 ? 0 : left > 0 ? reach[i] / left : 1);
        }
        found.add(Constant.of("c_A", Math.min(1, first), Provenance.EXACT, count()));
        found.add(Constant.of("c_B", Math.min(1, second), Provenance.EXACT, 0));
        found.add(Constant.of("om_c", RegionMeasure.norm(reach) / 2, Provenance.UPPER, 0));
        add("P_m", maximum(LevelSet.lowered(linear, reach)));
    }

    private void place(LevelSet optimum, double[] reach, double radius) {
        Band band = optimum.band();
        double[] most = Arrays.stream(rows).mapToDouble(band::maximize).toArray();
        double[] corner = new double[reach.length];
        double[] unit = new double[reach.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = 1;
            corner[i] = Math.max(0, band.maximize(unit));
            unit[i] = 0;
        }
        double own = Math.min(radius, Math.sqrt(Math.max(0, band.maximize(corner))));
        add("R_b", own);
        add("D_b", Math.hypot(radius, own));
        double curved = band.minimize(optimum.floor());
        add("q_l", curved);
        add("rb_max", maximum(most));
        for (int k = 0; k <= GRID; k++) {
            add("Delta_" + k, band.maximize(combine(k / (double) GRID, reach, -0.5, optimum.floor())));
        }
        ascent(optimum, most, curved);
    }

    /** kappa over the cells between levels, for the whole ray and for its end; then the pairs. */
    private void ascent(LevelSet optimum, double[] most, double curved) {
        double[] plain = new double[LEVELS + 1];
        double[] boosted = new double[LEVELS + 1];
        double[] gaps = new double[LEVELS + 1];
        double[] floor = new double[linear.length];
        for (int j = 0; j <= LEVELS; j++) {
            double level = j < LEVELS ? lower * -Math.expm1(j * Math.log(SHRINK)) : lower;
            LevelSet cell = optimum;
            if (j < LEVELS) {
                cell = LevelSet.of(maximizer, linear, floor, level).tighten(maximizer, linear, rows, level);
            }
            floor = cell.floor();
            plain[j] = cell.band().maximize(combine(1, most, -0.5, floor)) - curved / 2;
            boosted[j] = cell.band().maximize(combine(BOOSTED_MEAN, most, 0.5 - BOOSTED_MEAN, floor)) - curved / 2;
            gaps[j] = j < LEVELS - 1 ? lower * Math.pow(SHRINK, j + 1) : 0;
        }
        pairs("pga", plain, gaps);
        pairs("boosted", boosted, gaps);
    }

    private void pairs(String name, double[] defects, double[] gaps) {
        int k = 0;
        for (DefectPairs.Pair pair : DefectPairs.of(defects, gaps)) {
            add("A0_" + name + "_" + k, pair.constant());
            add("A1_" + name + "_" + k, pair.slope());
            k++;
        }
    }

    private static double[] combine(double a, double[] v, double b, double[] w) {
        double[] result = new double[v.length];
        for (int i = 0; i < v.length; i++) {
            result[i] = a * v[i] + b * w[i];
        }
        return result;
    }

    private double maximum(double[] c) {
        return maximizer.maximize(c, new double[c.length]);
    }

    private void add(String name, double value) {
        found.add(Constant.of(name, value, Provenance.UPPER, count()));
    }

    private int count() {
        int since = maximizer.calls() - counted;
        counted = maximizer.calls();
        return since;
    }
}
