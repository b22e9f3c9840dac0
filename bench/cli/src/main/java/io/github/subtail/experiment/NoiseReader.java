package io.github.subtail.experiment;

import io.github.subtail.experiment.NoiseSpec.HessianNoise;
import io.github.subtail.experiment.NoiseSpec.Scale;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Reads the key {@code noise}. */
final class NoiseReader {

    private NoiseReader() {}

    static NoiseSpec read(Field field) {
        if (field.is("none")) {
            return new NoiseSpec.None();
        }
        if (!field.isMapping()) {
            throw field.mustBe("none or a mapping such as {at-zero: 4, clip: 2}");
        }
        Section section = field.section(
                "kind", "absolute", "at-zero", "relative", "clip", "hessian", "hessian-absolute", "customers");
        Map<String, Boolean> kinds = new LinkedHashMap<>();
        kinds.put("gaussian", false);
        kinds.put("customers", true);
        boolean customers =
                section.optional("kind").map(kind -> kind.choice(kinds)).orElse(false);
        return customers ? minibatch(section) : gaussian(section);
    }

    private static NoiseSpec minibatch(Section section) {
        section.forbid(
                "it belongs to kind gaussian",
                "absolute",
                "at-zero",
                "relative",
                "clip",
                "hessian",
                "hessian-absolute");
        return new NoiseSpec.Customers(section.required("customers").count(1));
    }

    private static NoiseSpec gaussian(Section section) {
        section.forbid("it belongs to kind customers", "customers");
        List<Scale> given = Arrays.stream(Scale.values())
                .filter(scale -> section.has(scale.key()))
                .toList();
        if (given.size() != 1) {
            throw section.field().wrong(" must have exactly one of the keys absolute, at-zero and relative");
        }
        Scale scale = given.get(0);
        return new NoiseSpec.Gaussian(
                scale,
                nonNegative(section.required(scale.key())),
                section.optional("clip").map(NoiseReader::clip).orElse(OptionalDouble.empty()),
                hessian(section));
    }

    private static OptionalDouble clip(Field field) {
        return field.is("none")
                ? OptionalDouble.empty()
                : OptionalDouble.of(field.number("none or a number > 0", x -> x > 0));
    }

    private static HessianNoise hessian(Section section) {
        if (section.has("hessian") && section.has("hessian-absolute")) {
            throw section.field().wrong(" must have at most one of the keys hessian and hessian-absolute");
        }
        return section.optional("hessian-absolute")
                .map(field -> new HessianNoise(nonNegative(field), true))
                .or(() -> section.optional("hessian").map(field -> new HessianNoise(nonNegative(field), false)))
                .orElse(HessianNoise.NONE);
    }

    private static double nonNegative(Field field) {
        return field.number("a number >= 0", x -> x >= 0);
    }
}
