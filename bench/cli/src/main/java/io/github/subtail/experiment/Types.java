package io.github.subtail.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the key {@code type}, which decides what the other keys mean. */
final class Types {

    private Types() {}

    static String of(Field field, List<String> types) {
        if (!(field.tree() instanceof Tree.Mapping mapping)) {
            throw field.mustBe("a mapping with the key type");
        }
        Map<String, String> known = new LinkedHashMap<>();
        types.forEach(type -> known.put(type, type));
        // only `type` is looked at: the other keys are checked once it is known
        return new Section(field, mapping, List.copyOf(mapping.entries().keySet()))
                .required("type")
                .choice(known);
    }
}
