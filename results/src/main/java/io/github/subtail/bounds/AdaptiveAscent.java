package io.github.subtail.bounds;

import io.github.subtail.ascent.ProjectedGradientAscent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The bound of projected gradient ascent from the curvature and the place of the optimum, any steps and any x_1 in C.
 *
 * <pre>
 *   curvature  mean F(x_t) &gt;= F(0) + (OPT - F(0) - Reg/T)/(1 + c)
 *   concave    mean F(x_t) &gt;= OPT - Reg/T
 *   defect     mean F(x_t) &gt;= OPT - (A0 + Reg/T)/(1 - A1),  the best of the pairs (A0, A1)
 * </pre>
 *
 * <p>with Reg the least of three bounds, see the rows of the sharpened edition, or, a posteriori,
 *
 * <pre>  Reg_obs + D_b sigma sqrt(2 ln(1/delta) sum 1/b_t)</pre>
 *
 * <p>Needs gamma = 1 and sub-Gaussian noise, which may depend on the past. O(T), at each of some 80 tilts.
 */
public final class AdaptiveAscent extends TheoremBound<ProjectedGradientAscent> {

    private final Factor factor;
    private final boolean observed;

    /** What relates the mean value to OPT. */
    public enum Factor {
        /** The curvature c over the region. */
        CURVATURE("curvature"),
        /** Concavity of F. */
        CONCAVE("concave"),
        /** The defect of a quadratic near its optimum. */
        DEFECT("defect");

        private final String id;

        Factor(String id) {
            this.id = id;
        }
    }

    /**
     * One row.
     *
     * @param factor what relates the mean value to OPT
     * @param observed whether Reg is what the run has observed
     */
    public AdaptiveAscent(Factor factor, boolean observed) {
        super(
                observed ? TheoremId.POSTERIOR : TheoremId.THEOREM_1,
                Edition.ADAPTIVE,
                observed ? "PGA " + factor.id : factor.id,
                ProjectedGradientAscent.class);
        this.factor = factor;
        this.observed = observed;
    }

    /**
     * Every row, a-priori ones first.
     *
     * @return the bounds
     */
    public static List<Bound> rows() {
        List<Bound> rows = new ArrayList<>();
        Arrays.stream(Factor.values()).forEach(f -> rows.add(new AdaptiveAscent(f, false)));
        Arrays.stream(Factor.values()).forEach(f -> rows.add(new AdaptiveAscent(f, true)));
        return rows;
    }

    @Override
    public Statistic statistic() {
        return Statistic.RUNNING_MEAN;
    }

    @Override
    void assume(Assumptions assumptions, BoundInput input, ProjectedGradientAscent algorithm, Confidence confidence) {
        assumptions.submodular().subGaussian().summable(algorithm.step(), algorithm.batch());
        switch (factor) {
            case CURVATURE ->
                assumptions.require(input.problem().find("c_A").isPresent(), "needs the curvature of the problem, c_A");
            case CONCAVE ->
                assumptions.require(input.problem().find("concave").isPresent(), "needs a concave objective");
            case DEFECT ->
                assumptions.require(
                        Place.hasPairs(input.problem(), "pga"), "needs the place of the optimum of a quadratic");
        }
        if (observed) {
            assumptions.observed(ObservedSum.REG_OBS);
        }
    }

    @Override
    BoundTerms terms(BoundInput input, ProjectedGradientAscent algorithm, Confidence confidence) {
        double sigma = NoiseLevel.of(input.noise()).sigma();
        Regret regret = observed
                ? observed(input, algorithm, sigma, confidence)
                : PlacedRegret.plain(input, algorithm, progress(input)).least(sigma, confidence);
        int horizon = input.horizon();
        double c = Place.pairCurvature(input.problem());
        double atZero = input.problem().valueAtZero();
        return switch (factor) {
            case CURVATURE -> regret.below(atZero + (input.optimum() - atZero) / (1 + c), horizon * (1 + c));
            case CONCAVE -> regret.below(input.optimum(), horizon);
            case DEFECT -> Place.best(input.problem(), "pga", input.optimum(), regret, horizon);
        };
    }

    /** A bound of &lt;x_t - x*, grad F(x_t)&gt;. */
    private double progress(BoundInput input) {
        double c = factor == Factor.CONCAVE ? 0 : Place.pairCurvature(input.problem());
        return c * (input.optimumInNoise() - input.problem().valueAtZero());
    }

    private static Regret observed(
            BoundInput input, ProjectedGradientAscent algorithm, double sigma, Confidence confidence) {
        double sum = 0;
        for (int t = 1; t <= input.horizon(); t++) {
            sum += sigma * sigma / algorithm.batch().batchAt(t);
        }
        double deviation = Place.distance(input.problem()) * Math.sqrt(sum) * confidence.gaussian();
        return new Regret(input.observed(ObservedSum.REG_OBS).orElseThrow(), 0, deviation);
    }
}
