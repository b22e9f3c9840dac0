package io.github.subtail.experiment;

import java.util.List;
import java.util.Optional;

/**
 * A mapping of a description whose keys are known: an unknown one is refused with the nearest known one.
 *
 * @param field where it stands
 * @param mapping what was written
 * @param keys the keys it may have
 */
record Section(Field field, Tree.Mapping mapping, List<String> keys) {

    Section {
        for (var entry : mapping.entries().entrySet()) {
            if (!keys.contains(entry.getKey())) {
                throw unknown(field, entry.getKey(), entry.getValue(), keys);
            }
        }
    }

    private static InputException unknown(Field field, String key, Tree value, List<String> keys) {
        String shown = new Tree.Scalar(0, key, Tree.Kind.TEXT).shown();
        String hint = Suggestion.nearest(key, keys)
                .map(near -> "did you mean `" + near + "`?")
                .orElse("allowed are " + String.join(", ", keys));
        String where = new Field(field.source(), "", value).where();
        String in = field.path().isEmpty() ? "" : " in " + field.path();
        return new InputException(where + "unknown key `" + shown + "`" + in + ": " + hint);
    }

    boolean has(String key) {
        return mapping.entries().containsKey(key);
    }

    Optional<Field> optional(String key) {
        return Optional.ofNullable(mapping.entries().get(key)).map(tree -> new Field(field.source(), path(key), tree));
    }

    Field required(String key) {
        return optional(key)
                .orElseThrow(() -> new InputException(field.where() + "missing required key `" + path(key) + "`"));
    }

    private String path(String key) {
        return field.path().isEmpty() ? key : field.path() + "." + key;
    }

    /** Refuses keys that have no meaning here. */
    void forbid(String because, String... unwanted) {
        for (String key : unwanted) {
            optional(key).ifPresent(found -> {
                throw found.wrong(" has no meaning here: " + because);
            });
        }
    }

    int count(String key, int min, int fallback) {
        return optional(key).map(found -> found.count(min)).orElse(fallback);
    }

    long seed(String key, long fallback) {
        return optional(key).map(found -> found.integer(0, Long.MAX_VALUE)).orElse(fallback);
    }

    double positive(String key, double fallback) {
        return optional(key)
                .map(found -> found.number("a number > 0", x -> x > 0))
                .orElse(fallback);
    }
}
