package io.github.subtail.bounds;

import io.github.subtail.constants.NoiseConstants;
import io.github.subtail.constants.OptimumBracket;
import io.github.subtail.constants.ProblemConstants;
import io.github.subtail.run.Algorithm;
import io.github.subtail.run.Horizon;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * All that a bound may know of a run.
 *
 * @param problem geometry and smoothness
 * @param noise what the noise of one stochastic gradient meets
 * @param algorithm the method with its schedules
 * @param horizon the iteration T that is bounded: up to the length of an anytime algorithm, the length of a fixed one
 * @param optimum the number put for OPT
 * @param optimumInNoise the number put for OPT where a greater OPT means a greater loss
 * @param observed sums of the run at that horizon; empty before it
 */
public record BoundInput(
        ProblemConstants problem,
        NoiseConstants noise,
        Algorithm algorithm,
        int horizon,
        double optimum,
        double optimumInNoise,
        Map<ObservedSum, Double> observed) {

    /**
     * Checks horizon and optimum.
     *
     * @throws IllegalArgumentException if the algorithm has no output at the horizon or the optimum is not finite
     */
    public BoundInput {
        observed = Map.copyOf(observed);
        Horizon whole = algorithm.horizon();
        boolean fixed = whole.kind() == Horizon.Kind.FIXED;
        if (horizon < 1 || horizon > whole.length() || (fixed && horizon != whole.length())) {
            throw new IllegalArgumentException("horizon of " + algorithm.id() + " must be "
                    + (fixed ? "" : "between 1 and ") + whole.length() + ": was " + horizon);
        }
        if (!Double.isFinite(optimum) || !Double.isFinite(optimumInNoise)) {
            throw new IllegalArgumentException("OPT must be finite: was " + optimum + " and " + optimumInNoise);
        }
    }

    /**
     * A known optimum.
     *
     * @param problem geometry and smoothness
     * @param noise the noise
     * @param algorithm the method
     * @param horizon the iteration T
     * @param optimum OPT
     * @return the input before any run
     */
    public static BoundInput known(
            ProblemConstants problem, NoiseConstants noise, Algorithm algorithm, int horizon, double optimum) {
        return new BoundInput(problem, noise, algorithm, horizon, optimum, optimum, Map.of());
    }

    /**
     * The lower end of a bracket: a bound at this input is not above the same bound at OPT, so a run that falls below
     * it falls below the bound.
     *
     * @param problem geometry and smoothness
     * @param noise the noise
     * @param algorithm the method
     * @param horizon the iteration T
     * @param bracket what is known of OPT
     * @return the input before any run
     */
    public static BoundInput atLower(
            ProblemConstants problem, NoiseConstants noise, Algorithm algorithm, int horizon, OptimumBracket bracket) {
        return new BoundInput(problem, noise, algorithm, horizon, bracket.lower(), bracket.upper(), Map.of());
    }

    /**
     * The upper end of a bracket: a bound at this input is not below the same bound at OPT, so a run that stays above
     * it stays above the bound.
     *
     * @param problem geometry and smoothness
     * @param noise the noise
     * @param algorithm the method
     * @param horizon the iteration T
     * @param bracket what is known of OPT
     * @return the input before any run
     */
    public static BoundInput atUpper(
            ProblemConstants problem, NoiseConstants noise, Algorithm algorithm, int horizon, OptimumBracket bracket) {
        return new BoundInput(problem, noise, algorithm, horizon, bracket.upper(), bracket.lower(), Map.of());
    }

    /**
     * The same run with what it has observed.
     *
     * @param sums sums up to the horizon
     * @return a copy
     */
    public BoundInput observing(Map<ObservedSum, Double> sums) {
        return new BoundInput(problem, noise, algorithm, horizon, optimum, optimumInNoise, sums);
    }

    /**
     * Another algorithm on the same problem, at its full length.
     *
     * @param other the algorithm
     * @return a copy without observed sums
     */
    public BoundInput with(Algorithm other) {
        return new BoundInput(problem, noise, other, other.horizon().length(), optimum, optimumInNoise, Map.of());
    }

    /**
     * The same anytime run, judged earlier or later.
     *
     * @param t the iteration
     * @return a copy without observed sums, which belong to their horizon
     */
    public BoundInput at(int t) {
        return new BoundInput(problem, noise, algorithm, t, optimum, optimumInNoise, Map.of());
    }

    /**
     * A sum that was observed.
     *
     * @param sum which one
     * @return its value at the horizon, if it is known
     */
    public OptionalDouble observed(ObservedSum sum) {
        Double value = observed.get(sum);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
