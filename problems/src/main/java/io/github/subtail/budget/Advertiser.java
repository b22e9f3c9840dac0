package io.github.subtail.budget;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;

/**
 * One advertiser of a budget-allocation instance.
 *
 * @param weight alpha_i in the objective, finite, &gt;= 0
 * @param cap what it may spend on one channel at most
 * @param budget what it may spend on all channels together, finite, &gt;= 0; empty for no such limit
 */
public record Advertiser(double weight, Cap cap, OptionalDouble budget) {

    /**
     * Checks weight and budget.
     *
     * @throws IllegalArgumentException if one of them is out of range
     */
    public Advertiser {
        requireNonNull(cap, "cap");
        requireNonNegative("advertiser weight", weight);
        budget.ifPresent(limit -> requireNonNegative("advertiser budget", limit));
    }

    private static void requireNonNegative(String name, double value) {
        if (!(value >= 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(name + " must be finite and >= 0: was " + value);
        }
    }
}
