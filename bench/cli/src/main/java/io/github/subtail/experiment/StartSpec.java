package io.github.subtail.experiment;

import io.github.subtail.ascent.Start;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where an ascent method starts. */
public sealed interface StartSpec {

    /** A draw from N(0, I), projected. */
    record Gaussian() implements StartSpec {}

    /** The origin. */
    record Zero() implements StartSpec {}

    /**
     * A fixed point, projected.
     *
     * @param coordinates n finite numbers
     */
    record At(List<Double> coordinates) implements StartSpec {}

    /**
     * The start as the algorithms take it.
     *
     * @return the start
     */
    default Start start() {
        if (this instanceof At at) {
            return Start.at(
                    at.coordinates.stream().mapToDouble(Double::doubleValue).toArray());
        }
        return this instanceof Zero ? Start.zero() : Start.gaussian();
    }

    /**
     * The canonical value.
     *
     * @return a word or a list
     */
    default Object description() {
        if (this instanceof At at) {
            return at.coordinates;
        }
        return this instanceof Zero ? "zero" : "gaussian";
    }

    /** Reads a word or a list of numbers. */
    static StartSpec read(Field field) {
        if (field.isList()) {
            return new At(field.list("numbers").stream()
                    .map(item -> item.number("a finite number", x -> true))
                    .toList());
        }
        Map<String, StartSpec> words = new LinkedHashMap<>();
        words.put("gaussian", new Gaussian());
        words.put("zero", new Zero());
        return field.choice(words, "a list of n numbers");
    }
}
