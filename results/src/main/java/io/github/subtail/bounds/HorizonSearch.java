package io.github.subtail.bounds;

import java.util.OptionalInt;
import java.util.function.IntFunction;

/**
 * The smallest horizon at which a bound reaches a value.
 *
 * <p>Horizons are doubled until one reaches it, then the gap is halved; up to 64 every one is tried. A bound that is not
 * monotone in T may reach the value earlier. The search ends at once where even the bound's share of OPT, which never
 * grows with T, is below the value. At most some 60 evaluations.
 *
 * @param bound the bound
 * @param delta the probability of failure, in (0, 1)
 * @param target the value to reach
 */
public record HorizonSearch(Bound bound, double delta, double target) {

    /** The greatest horizon that is tried. */
    public static final int LARGEST = 1_000_000_000;

    private static final int ONE_BY_ONE = 64;

    /**
     * What was found.
     *
     * @param horizon the smallest horizon, if there is one
     * @param reason why there is none; empty if there is one
     */
    public record Result(OptionalInt horizon, String reason) {
        private static Result none(String reason) {
            return new Result(OptionalInt.empty(), reason);
        }
    }

    /**
     * Searches.
     *
     * @param inputs the run for each horizon; a schedule may depend on it
     * @return the horizon, or why there is none
     * @throws IllegalArgumentException if delta is not in (0, 1)
     */
    public Result smallest(IntFunction<BoundInput> inputs) {
        int below = 0;
        for (long t = 1; ; t = Math.min(t < ONE_BY_ONE ? t + 1 : 2 * t, LARGEST)) {
            BoundEvaluation evaluation = BoundEvaluation.of(bound, inputs.apply((int) t), delta);
            if (evaluation.value() >= target) {
                return new Result(OptionalInt.of(between(inputs, below, (int) t)), "");
            }
            if (evaluation.terms().isPresent() && evaluation.terms().get().approximation() < target) {
                return Result.none("ends at "
                        + evaluation.terms().get().approximation() + " at T = " + t
                        + " even without noise, however long the run");
            }
            if (t == LARGEST) {
                String reason = "not reached by T = " + LARGEST;
                return Result.none(evaluation.applicability().reason().orElse(reason));
            }
            below = (int) t;
        }
    }

    private int between(IntFunction<BoundInput> inputs, int below, int reached) {
        int low = below;
        int high = reached;
        while (high - low > 1) {
            int middle = low + (high - low) / 2;
            if (BoundEvaluation.of(bound, inputs.apply(middle), delta).value() >= target) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }
}
