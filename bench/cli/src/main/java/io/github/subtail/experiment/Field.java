package io.github.subtail.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One value of a description at its place, read as the type that its key asks for.
 *
 * @param source the file or option it came from
 * @param path the key path, such as {@code problems[0].noise.clip}; empty for the whole description
 * @param tree what was written
 */
record Field(String source, String path, Tree tree) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9+-]{1,64}");

    /** {@code file:line: path must be <rule>: was <value>}. */
    InputException mustBe(String rule) {
        return wrong(" must be " + rule + ": was " + tree.shown());
    }

    /** {@code file:line: path<complaint>}. */
    InputException wrong(String complaint) {
        boolean spec = path.isEmpty() && tree.line() == 0;
        return new InputException(
                spec ? source + complaint : where() + (path.isEmpty() ? "the description" : path) + complaint);
    }

    String where() {
        return source + (tree.line() > 0 ? ":" + tree.line() : "") + ": ";
    }

    Section section(String... keys) {
        if (!(tree instanceof Tree.Mapping mapping)) {
            throw mustBe("a mapping with keys " + String.join(", ", keys));
        }
        return new Section(this, mapping, List.of(keys));
    }

    /** The mapping it is known to be, its keys checked elsewhere. */
    Section checkedSection() {
        if (!(tree instanceof Tree.Mapping mapping)) {
            throw new IllegalStateException(path + " is no mapping");
        }
        return new Section(this, mapping, List.copyOf(mapping.entries().keySet()));
    }

    List<Field> list(String of) {
        if (!(tree instanceof Tree.Sequence sequence)) {
            throw mustBe("a list of " + of);
        }
        if (sequence.items().isEmpty()) {
            throw wrong(" must be a list of at least one of " + of + ": was empty");
        }
        List<Field> fields = new ArrayList<>();
        for (Tree item : sequence.items()) {
            fields.add(new Field(source, path + "[" + fields.size() + "]", item));
        }
        return fields;
    }

    long integer(long min, long max) {
        String rule = max == Long.MAX_VALUE || max == Integer.MAX_VALUE
                ? "an integer >= " + min
                : "an integer in [" + min + ", " + max + "]";
        if (!(tree instanceof Tree.Scalar scalar) || scalar.kind() != Tree.Kind.INTEGER) {
            throw mustBe(rule);
        }
        try {
            long value = Long.parseLong(scalar.text());
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new InputException(
                    mustBe("an integer in [" + min + ", " + max + "]").getMessage(), e);
        }
        throw value(scalar) > max ? mustBe("an integer in [" + min + ", " + max + "]") : mustBe(rule);
    }

    int count(int min) {
        return (int) integer(min, Integer.MAX_VALUE);
    }

    double number(String rule, DoublePredicate allowed) {
        if (!(tree instanceof Tree.Scalar scalar) || !isNumber()) {
            throw mustBe(rule);
        }
        double value = value(scalar);
        if (!Double.isFinite(value) || !allowed.test(value)) {
            throw mustBe(rule);
        }
        return value + 0.0; // -0 and 0 are one number
    }

    private static double value(Tree.Scalar scalar) {
        try {
            return Double.parseDouble(scalar.text());
        } catch (NumberFormatException e) {
            return Double.NaN; // .inf and .nan of YAML
        }
    }

    boolean isNumber() {
        return tree instanceof Tree.Scalar scalar
                && (scalar.kind() == Tree.Kind.INTEGER || scalar.kind() == Tree.Kind.NUMBER);
    }

    boolean isMapping() {
        return tree instanceof Tree.Mapping;
    }

    boolean isList() {
        return tree instanceof Tree.Sequence;
    }

    /** Whether it is just this word. */
    boolean is(String word) {
        return tree instanceof Tree.Scalar scalar && scalar.text().equals(word);
    }

    String text(String rule) {
        if (!(tree instanceof Tree.Scalar scalar)
                || scalar.kind() != Tree.Kind.TEXT
                || scalar.text().isBlank()) {
            throw mustBe(rule);
        }
        return scalar.text();
    }

    String name() {
        String rule = "a name of 1 to 64 characters a-z, 0-9, + and -";
        String name = text(rule);
        if (!NAME.matcher(name).matches()) {
            throw mustBe(rule);
        }
        return name;
    }

    /** One of the keys of {@code choices}; {@code also} is what else is allowed, for the message. */
    <T> T choice(Map<String, T> choices, String... also) {
        String word = tree instanceof Tree.Scalar scalar ? scalar.text() : "";
        T chosen = choices.get(word);
        if (chosen == null) {
            String allowed = alternatives(Stream.concat(choices.keySet().stream(), Arrays.stream(also))
                    .toList());
            throw wrong(" must be " + allowed + ": was " + tree.shown()
                    + Suggestion.nearest(word, choices.keySet())
                            .map(near -> ", did you mean `" + near + "`?")
                            .orElse(""));
        }
        return chosen;
    }

    private static String alternatives(List<String> words) {
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
}
