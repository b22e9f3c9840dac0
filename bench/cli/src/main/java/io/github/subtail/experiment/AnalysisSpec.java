package io.github.subtail.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What is computed from the trials.
 *
 * @param quantiles levels, each in (0, 1)
 * @param deltas failure probabilities of the bounds, each in (0, 1)
 * @param confidence of the quantiles' intervals, in (0, 1)
 * @param reference what counts as 1 in a share
 */
public record AnalysisSpec(List<Double> quantiles, List<Double> deltas, double confidence, Reference reference) {

    /** What values are divided by. */
    public sealed interface Reference {
        /** The best value known: opt_lower. */
        record BestKnown() implements Reference {}

        /** The least certificate: opt_upper. */
        record Certified() implements Reference {}

        /**
         * A number that the user gives.
         *
         * @param value finite and &gt; 0
         */
        record Given(double value) implements Reference {}
    }

    static final AnalysisSpec DEFAULT =
            new AnalysisSpec(List.of(0.01, 0.05, 0.5, 0.9), List.of(0.5, 0.1, 0.01), 0.95, new Reference.BestKnown());

    /** Copies the lists. */
    public AnalysisSpec {
        quantiles = List.copyOf(quantiles);
        deltas = List.copyOf(deltas);
    }

    Map<String, Object> description() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("quantiles", quantiles);
        map.put("delta", deltas);
        map.put("confidence", confidence);
        if (reference instanceof Reference.Given given) {
            map.put("reference", given.value());
        } else {
            map.put("reference", reference instanceof Reference.Certified ? "certified" : "best-known");
        }
        return map;
    }

    static AnalysisSpec read(Field field) {
        Section section = field.section(Catalogue.keys("analysis"));
        return new AnalysisSpec(
                section.optional("quantiles").map(AnalysisSpec::fractions).orElse(DEFAULT.quantiles),
                section.optional("delta").map(AnalysisSpec::fractions).orElse(DEFAULT.deltas),
                section.optional("confidence").map(AnalysisSpec::fraction).orElse(DEFAULT.confidence),
                section.optional("reference").map(AnalysisSpec::readReference).orElse(DEFAULT.reference));
    }

    private static List<Double> fractions(Field field) {
        List<Double> values = field.list("numbers in (0, 1)").stream()
                .map(AnalysisSpec::fraction)
                .toList();
        if (values.stream().distinct().count() < values.size()) {
            throw field.wrong(" must be distinct: was " + values);
        }
        return values;
    }

    private static double fraction(Field field) {
        return field.number("a number in (0, 1)", x -> x > 0 && x < 1);
    }

    private static Reference readReference(Field field) {
        if (field.isNumber()) {
            return new Reference.Given(field.number("best-known, certified or a number > 0", x -> x > 0));
        }
        Map<String, Supplier<Reference>> words = new LinkedHashMap<>();
        words.put("best-known", Reference.BestKnown::new);
        words.put("certified", Reference.Certified::new);
        return field.choice(words, "a number > 0").get();
    }
}
