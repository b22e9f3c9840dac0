package io.github.subtail.store;

/**
 * A problem instance and the bracket of its optimum.
 *
 * @param problem id of the problem
 * @param type its type, such as {@code nqp}
 * @param n dimension
 * @param f0 F(0)
 * @param optLower greatest value known to be reached; NaN if none
 * @param optLowerSource what reached it; empty if nothing did
 * @param optUpper least certified upper bound of the optimum; NaN if none
 * @param optUpperSource what certifies it; empty if nothing does
 */
public record InstanceRow(
        String problem,
        String type,
        int n,
        double f0,
        double optLower,
        String optLowerSource,
        double optUpper,
        String optUpperSource) {}
