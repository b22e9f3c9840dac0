package io.github.subtail.experiment;

import io.github.subtail.noise.GaussianNoise;
import io.github.subtail.noise.HessianNoise;
import io.github.subtail.noise.NoiseScale;
import io.github.subtail.plugin.NoiseProvider;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the key {@code noise}. */
final class NoiseReader {

    /** What a description without Hessian noise means. */
    static final HessianNoise NO_HESSIAN = new HessianNoise.RelativeToSmoothness(0);

    private NoiseReader() {}

    static NoiseSpec read(Field field, DataFolder folder) {
        if (field.is("none")) {
            return new NoiseSpec.None();
        }
        if (!field.isMapping()) {
            throw field.mustBe("none or a mapping such as {at-zero: 4, clip: 2}");
        }
        Map<String, Optional<NoiseProvider>> kinds = new LinkedHashMap<>();
        kinds.put("gaussian", Optional.empty());
        kinds.put("customers", Optional.empty());
        Plugins.current().noises().forEach(provider -> kinds.put(provider.type(), Optional.of(provider)));
        Optional<Field> kind = field.checkedSection().optional("kind");
        Optional<NoiseProvider> own = kind.flatMap(given -> given.choice(kinds));
        if (own.isPresent()) {
            Section section = field.section(PluginSpec.keys(own.get(), "kind").toArray(String[]::new));
            return new NoiseSpec.Own(PluginSpec.read(own.get(), section, folder));
        }
        Section section = field.section(Catalogue.keys("noise"));
        boolean customers = kind.map(given -> given.is("customers")).orElse(false);
        return customers ? minibatch(section) : gaussian(section);
    }

    private static NoiseSpec minibatch(Section section) {
        section.forbid("it belongs to kind gaussian", "absolute", "at-zero", "relative", "clip");
        return new NoiseSpec.Customers(section.required("customers").count(1), hessian(section));
    }

    private static NoiseSpec gaussian(Section section) {
        section.forbid("it belongs to kind customers", "customers");
        List<NoiseScale> given = Arrays.stream(NoiseScale.values())
                .filter(scale -> section.has(NoiseSpec.key(scale)))
                .toList();
        if (given.size() != 1) {
            throw section.field().wrong(" must have exactly one of the keys absolute, at-zero and relative");
        }
        NoiseScale scale = given.get(0);
        return new NoiseSpec.Gaussian(new GaussianNoise(
                scale,
                nonNegative(section.required(NoiseSpec.key(scale))),
                section.optional("clip").map(NoiseReader::clip).orElse(Double.POSITIVE_INFINITY),
                hessian(section)));
    }

    private static double clip(Field field) {
        return field.is("none") ? Double.POSITIVE_INFINITY : field.number("none or a number > 0", x -> x > 0);
    }

    private static HessianNoise hessian(Section section) {
        if (section.has("hessian") && section.has("hessian-absolute")) {
            throw section.field().wrong(" must have at most one of the keys hessian and hessian-absolute");
        }
        if (section.has("hessian-absolute")) {
            return new HessianNoise.Absolute(nonNegative(section.required("hessian-absolute")));
        }
        return section.optional("hessian")
                .<HessianNoise>map(field -> new HessianNoise.RelativeToSmoothness(nonNegative(field)))
                .orElse(NO_HESSIAN);
    }

    private static double nonNegative(Field field) {
        return field.number("a number >= 0", x -> x >= 0);
    }
}
