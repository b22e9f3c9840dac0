package io.github.subtail.experiment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * SPECs of the command line: one problem or one algorithm.
 *
 * <pre>
 *   nqp,n=20,m=10,noise.at-zero=4,noise.clip=2      key=value with the keys of an experiment file; a dot enters a mapping
 *   type=scg,horizons=[50,100]                      values are YAML, lists in brackets, mappings in braces
 *   problem.yaml                                    or a file that holds the mapping
 * </pre>
 */
public final class SpecText {

    private SpecText() {}

    /**
     * Reads the SPEC of a problem; its paths are relative to the working directory, or to the folder of the file.
     *
     * @param spec what the user wrote
     * @return the problem
     * @throws InputException if it says something wrong
     */
    public static ProblemSpec problem(String spec) {
        Source source = source(spec, Catalogue.names(Catalogue.problems()), "problem");
        return ProblemReader.read(source.field, 1, source.folder);
    }

    /**
     * Reads the SPEC of an algorithm. Where it names no iterations and no horizons, those are {@code length}.
     *
     * @param spec what the user wrote
     * @param length the horizon to fill in, at least 1
     * @return the algorithm
     * @throws InputException if it says something wrong
     */
    public static AlgorithmSpec algorithm(String spec, int length) {
        Source source = source(spec, Catalogue.names(Catalogue.algorithms()), "algorithm");
        Field field = source.field;
        if (field.isMapping()) {
            field.checkedSection().forbid("it belongs to an experiment", "problems", "trials");
        }
        if (field.tree() instanceof Tree.Mapping mapping
                && AlgorithmReader.isFixed(AlgorithmReader.type(field))
                && !mapping.entries().containsKey("horizons")) {
            Map<String, Tree> entries = new LinkedHashMap<>(mapping.entries());
            Tree horizon = new Tree.Scalar(0, Integer.toString(length), Tree.Kind.INTEGER);
            entries.put("horizons", new Tree.Sequence(0, List.of(horizon)));
            field = new Field(field.source(), field.path(), new Tree.Mapping(mapping.line(), entries));
        }
        return AlgorithmReader.read(field, length, source.folder);
    }

    /**
     * A description as a SPEC that reads back as the same.
     *
     * @param description keys and values, as of {@link ProblemSpec#description()}
     * @return {@code key=value,...}
     */
    public static String format(Map<String, Object> description) {
        List<String> parts = new ArrayList<>();
        flatten("", description, parts);
        return String.join(",", parts);
    }

    private static void flatten(String prefix, Map<?, ?> map, List<String> parts) {
        map.forEach((key, value) -> {
            if (value instanceof Map<?, ?> inner) {
                flatten(prefix + key + ".", inner, parts);
            } else {
                parts.add(prefix + key + "=" + flow(value));
            }
        });
    }

    private static String flow(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + flow(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(SpecText::flow).collect(Collectors.joining(", ", "[", "]"));
        }
        return String.valueOf(value);
    }

    private record Source(Field field, DataFolder folder) {}

    private static Source source(String spec, List<String> types, String what) {
        Path here = Path.of("").toAbsolutePath();
        List<String> parts = split(spec, what);
        boolean bareType = types.contains(parts.get(0));
        if (bareType || parts.get(0).contains("=")) {
            Map<String, Tree> entries = new LinkedHashMap<>();
            for (String part : parts) {
                boolean first = part.equals(parts.get(0));
                add(entries, bareType && first ? "type=" + part : part, what);
            }
            return new Source(new Field(what, "", new Tree.Mapping(0, entries)), DataFolder.at(here));
        }
        Path file = path(spec, what);
        if (!Files.exists(file)) {
            String hint = Suggestion.nearest(parts.get(0), types)
                    .map(near -> ", did you mean `" + near + "`?")
                    .orElse("");
            throw new InputException(what + " must be one of " + String.join(", ", types)
                    + ", key=value,... or a file: was " + spec + hint);
        }
        Path folder = file.toAbsolutePath().getParent();
        Tree tree = TreeReader.parse(TreeReader.readText(file), spec);
        return new Source(new Field(spec, "", tree), DataFolder.at(folder == null ? here : folder));
    }

    private static Path path(String spec, String what) {
        try {
            return Path.of(spec);
        } catch (java.nio.file.InvalidPathException e) {
            throw new InputException(what + " must be key=value,... or a file: was " + spec, e);
        }
    }

    private static void add(Map<String, Tree> entries, String part, String what) {
        int equals = part.indexOf('=');
        if (equals < 1) {
            throw new InputException(what + " must be key=value,...: was `" + part + "`");
        }
        String key = part.substring(0, equals).strip();
        Tree value = TreeReader.parseValue(part.substring(equals + 1).strip(), what + ": " + key);
        insert(entries, key, value, what);
    }

    private static void insert(Map<String, Tree> entries, String key, Tree value, String what) {
        int dot = key.indexOf('.');
        if (dot > 0) {
            Tree inner =
                    entries.computeIfAbsent(key.substring(0, dot), head -> new Tree.Mapping(0, new LinkedHashMap<>()));
            if (!(inner instanceof Tree.Mapping mapping)) {
                throw new InputException(what + ": key `" + key + "` is given twice");
            }
            insert(mapping.entries(), key.substring(dot + 1), value, what);
        } else if (entries.putIfAbsent(key, value) != null) {
            throw new InputException(what + ": key `" + key + "` is given twice");
        }
    }

    /** Splits at commas outside brackets and braces. */
    private static List<String> split(String spec, String what) {
        if (spec.isBlank()) {
            throw new InputException(what + " must be key=value,... or a file: was empty");
        }
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < spec.length(); i++) {
            char c = spec.charAt(i);
            depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(spec.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(spec.substring(start).strip());
        return parts;
    }
}
