package io.github.subtail.figure;

import java.util.List;

/**
 * One axis of a panel.
 *
 * @param label what it measures, with its unit or normaliser
 * @param scale how numbers are laid out
 * @param categories if not empty, the words at 1, 2, ... instead of numbers
 */
public record Axis(String label, Scale scale, List<String> categories) {

    /** How numbers are laid out. */
    public enum Scale {
        /** Equal differences are equal lengths. */
        LINEAR,
        /** Equal ratios are equal lengths; every value must be &gt; 0. */
        LOGARITHMIC,
        /** Shows 1 - value, logarithmically: a power law of the distance from 1 is a line. Above 1 - 1e-9 it is left out. */
        GAP
    }

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
        return new Axis(label, Scale.LINEAR, List.of());
    }

    /**
     * An axis of positive numbers.
     *
     * @param label what it measures
     * @return a logarithmic axis
     */
    public static Axis logarithmic(String label) {
        return new Axis(label, Scale.LOGARITHMIC, List.of());
    }

    /**
     * An axis of the distance from 1.
     *
     * @param label what the distance measures
     * @return a logarithmic axis of 1 - value
     */
    public static Axis gap(String label) {
        return new Axis(label, Scale.GAP, List.of());
    }

    /**
     * An axis of words.
     *
     * @param label what it lists
     * @param categories the words at 1, 2, ...
     * @return the axis
     */
    public static Axis of(String label, List<String> categories) {
        return new Axis(label, Scale.LINEAR, categories);
    }

    /**
     * Whether equal ratios, of values or of distances from 1, are equal lengths.
     *
     * @return false for a linear axis
     */
    public boolean logarithmic() {
        return scale != Scale.LINEAR;
    }
}
