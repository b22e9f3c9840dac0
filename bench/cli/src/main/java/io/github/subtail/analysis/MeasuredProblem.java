package io.github.subtail.analysis;

import io.github.subtail.bounds.BoundInput;
import io.github.subtail.budget.BudgetObjective;
import io.github.subtail.constants.Constant;
import io.github.subtail.constants.NoiseConstants;
import io.github.subtail.constants.OptimumBracket;
import io.github.subtail.constants.ProblemConstants;
import io.github.subtail.constants.Provenance;
import io.github.subtail.counterexample.FreshCoordinates;
import io.github.subtail.experiment.BuiltProblem;
import io.github.subtail.measure.BudgetMeasure;
import io.github.subtail.measure.PlaceMeasure;
import io.github.subtail.measure.ProblemMeasure;
import io.github.subtail.random.RandomStreams;
import io.github.subtail.region.Region;
import io.github.subtail.run.Algorithm;
import io.github.subtail.store.ConstantRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A problem with all that bounds need to know of it.
 *
 * @param built the problem
 * @param constants its geometry and smoothness
 * @param noise what its noise meets
 * @param bracket what is known of OPT
 */
public record MeasuredProblem(
        BuiltProblem built, ProblemConstants constants, NoiseConstants noise, OptimumBracket bracket) {

    /** The place of an optimum takes some 200 n linear maximisations: a second for n = 100. */
    private static final int MOST_PLACED = 300;

    /** A linear maximisation for each advertiser and customer: up to here a few seconds. */
    private static final long MOST_ROW_ENTRIES = 100_000_000;

    /** The width of a region is simulated with this seed, so that everybody gets the same number. */
    private static final RandomStreams WIDTH = new RandomStreams(1, 0);

    /**
     * Measures a problem before any run: about a second.
     *
     * @param built the problem
     * @return the measured problem
     */
    public static MeasuredProblem of(BuiltProblem built) {
        return of(built, constants(built), Optimum.of(built, Brackets.of(built)));
    }

    static MeasuredProblem of(BuiltProblem built, ProblemConstants general, Optimum optimum) {
        ProblemConstants constants = general;
        for (Constant constant : optimum.constants()) {
            constants = constants.with(constant);
        }
        return new MeasuredProblem(built, constants, built.noise(), optimum.bracket());
    }

    /**
     * Where OPT is, and the constants that are the sharper the better that is known.
     *
     * @param bracket what is known of OPT
     * @param constants in the order in which they are told
     */
    record Optimum(OptimumBracket bracket, List<Constant> constants) {

        static Optimum of(BuiltProblem built, OptimumBracket bracket) {
            Region region = built.problem().region();
            List<Constant> found = new ArrayList<>();
            if (built.exact() instanceof BudgetObjective budget) {
                found.add(Constant.of("concave", 1, Provenance.EXACT, 0));
                if ((long) region.dimension() * budget.weights().length * budget.customers() <= MOST_ROW_ENTRIES) {
                    found.addAll(BudgetMeasure.of(budget, region, bracket.lower()));
                }
            }
            if (!built.exact().hasConstantHessian() || built.exact().dimension() > MOST_PLACED) {
                return new Optimum(bracket, found);
            }
            List<Constant> placed = PlaceMeasure.of(built.exact(), region, bracket.lower());
            found.addAll(placed);
            double least = new ProblemConstants(placed).require("U4");
            return new Optimum(bracket.cap(least, "place of the optimum (U4)"), found);
        }
    }

    /** The constants that OPT has no part in. */
    static ProblemConstants constants(BuiltProblem built) {
        Region region = built.problem().region();
        ProblemMeasure measure = built.smoothness().provenance() == Provenance.GIVEN
                ? ProblemMeasure.given(built.exact(), region, built.smoothness().value())
                : ProblemMeasure.of(built.exact(), region);
        ProblemConstants constants = measure.constants(WIDTH);
        if (!(built.exact() instanceof FreshCoordinates fresh)) {
            return constants;
        }
        // Lbar as CE3 is stated, for an estimator that samples points but not functions; v'Bv is at most the greatest
        // entry of B = -Hess F(0) where sum v <= 1
        Constant smoothness = built.smoothness();
        return constants
                .with(Constant.of("Lbar", 2 * smoothness.value(), smoothness.provenance(), 0))
                .with(Constant.of("K2", fresh.horizon() + 1, Provenance.UPPER, 0));
    }

    /**
     * A run with OPT at the lower end of its bracket.
     *
     * @param algorithm the algorithm, at its full length
     * @return the input of bounds
     */
    public BoundInput atLower(Algorithm algorithm) {
        return BoundInput.atLower(
                constants, noise, algorithm, algorithm.horizon().length(), bracket);
    }

    /**
     * A run with OPT at the upper end of its bracket.
     *
     * @param algorithm the algorithm, at its full length
     * @return the input of bounds
     */
    public BoundInput atUpper(Algorithm algorithm) {
        return BoundInput.atUpper(
                constants, noise, algorithm, algorithm.horizon().length(), bracket);
    }

    /**
     * What the constants of the noise rest on.
     *
     * @return in words: the noise of a described problem is known, never estimated
     */
    public String noiseBasis() {
        if (Double.isFinite(noise.subGaussian())) {
            return known("sigma", noise.subGaussian());
        }
        return Double.isFinite(noise.bound()) ? known("M", noise.bound()) : known("total deviation", noise.total());
    }

    private static String known(String name, double value) {
        return String.format(Locale.ROOT, "%s = %.5g known from the description, not estimated", name, value);
    }

    List<ConstantRow> rows() {
        return constants.constants().stream()
                .map(c -> new ConstantRow(
                        built.spec().id(),
                        c.name(),
                        c.value(),
                        c.provenance().name().toLowerCase(Locale.ROOT),
                        c.intervalLower(),
                        c.intervalUpper(),
                        c.linearMaximizations()))
                .toList();
    }
}
