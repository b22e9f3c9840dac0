package io.github.subtail.figure;

import java.util.List;

/**
 * One axis of a panel.
 *
 * @param label what it measures, with its unit or normaliser
 * @param logarithmic whether equal ratios are equal lengths; then every value must be &gt; 0
 * @param categories if not empty, the words at 1, 2, ... instead of numbers
 */
public record Axis(String label, boolean logarithmic, List<String> categories) {

    /** Copies the categories. */
    public Axis {
        categories = List.copyOf(categories);
    }

    /**
     * An axis of numbers.
     *
     * @param label what it measures
     * @return a linear axis
     */
    public static Axis linear(String label) {
        return new Axis(label, false, List.of());
    }

    /**
     * An axis of positive numbers.
     *
     * @param label what it measures
     * @return a logarithmic axis
     */
    public static Axis logarithmic(String label) {
        return new Axis(label, true, List.of());
    }

    /**
     * An axis of words.
     *
     * @param label what it lists
     * @param categories the words at 1, 2, ...
     * @return the axis
     */
    public static Axis of(String label, List<String> categories) {
        return new Axis(label, false, categories);
    }
}
