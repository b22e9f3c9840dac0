package io.github.subtail.experiment;

import io.github.subtail.ascent.BoostedGradientAscent;
import io.github.subtail.ascent.ProjectedGradientAscent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** How boosted ascent weights the points of a ray. */
public sealed interface WeightsSpec {

    /**
     * The density e^{gamma(s-1)} of the weak-DR factor.
     *
     * @param gamma the factor, in (0, 1]
     */
    record Standard(double gamma) implements WeightsSpec {}

    /**
     * The density e^{c(s-1)} of the curvature, for gamma = 1.
     *
     * @param curvature c, in [0, 1]; empty until the instance is known
     */
    record Matched(OptionalDouble curvature) implements WeightsSpec {}

    /**
     * Boosted ascent with these weights.
     *
     * @param ascent what it shares with plain ascent
     * @return the algorithm
     * @throws IllegalStateException if the weights are matched and the instance was not looked at yet
     */
    default BoostedGradientAscent boost(ProjectedGradientAscent ascent) {
        if (this instanceof Standard standard) {
            return new BoostedGradientAscent(ascent, standard.gamma);
        }
        double curvature = ((Matched) this)
                .curvature.orElseThrow(() ->
                        new IllegalStateException("matched weights have no curvature before their instance is known"));
        return BoostedGradientAscent.matched(ascent, curvature);
    }

    /** Whether the instance has still to say what they are. */
    default boolean open() {
        return this instanceof Matched matched && matched.curvature.isEmpty();
    }

    /** Writes the keys gamma, weights and, once it is known, curvature. */
    default void describe(Map<String, Object> map) {
        map.put("gamma", this instanceof Standard standard ? standard.gamma : 1.0);
        map.put("weights", this instanceof Standard ? "standard" : "matched");
        if (this instanceof Matched matched) {
            matched.curvature.ifPresent(c -> map.put("curvature", c));
        }
    }

    /** Reads the keys gamma, weights and curvature. */
    static WeightsSpec read(Section section) {
        Map<String, Boolean> words = new LinkedHashMap<>();
        words.put("standard", false);
        words.put("matched", true);
        boolean matched =
                section.optional("weights").map(field -> field.choice(words)).orElse(false);
        if (!matched) {
            section.forbid("the weights are standard", "curvature");
            return new Standard(section.optional("gamma")
                    .map(field -> field.number("a number in (0, 1]", x -> x > 0 && x <= 1))
                    .orElse(1.0));
        }
        section.optional("gamma").ifPresent(field -> field.number("1 where weights are matched", x -> x == 1));
        return new Matched(
                section.has("curvature")
                        ? OptionalDouble.of(
                                section.required("curvature").number("a number in [0, 1]", x -> x >= 0 && x <= 1))
                        : OptionalDouble.empty());
    }
}
