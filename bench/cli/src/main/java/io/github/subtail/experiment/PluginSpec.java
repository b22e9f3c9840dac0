package io.github.subtail.experiment;

import io.github.subtail.plugin.Arguments;
import io.github.subtail.plugin.Parameter;
import io.github.subtail.plugin.Provider;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A type of a plugin with a value for each of its keys.
 *
 * @param <P> what it provides
 * @param provider the provider
 * @param values by key, in the order of its parameters: a number, a text or a {@link DataFile}
 */
public record PluginSpec<P extends Provider>(P provider, Map<String, Object> values) {

    /**
     * The type.
     *
     * @return as users write it
     */
    public String type() {
        return provider.type();
    }

    static List<String> keys(Provider provider, String... more) {
        List<String> keys = new ArrayList<>(List.of(more));
        provider.parameters().forEach(parameter -> keys.add(parameter.key()));
        return keys;
    }

    static <P extends Provider> PluginSpec<P> read(P provider, Section section, DataFolder folder) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Parameter parameter : provider.parameters()) {
            String key = parameter.key();
            values.put(
                    key,
                    section.has(key) || parameter.fallback().isEmpty()
                            ? value(parameter, section.required(key), folder)
                            : parameter.fallback().get());
        }
        return new PluginSpec<>(provider, values);
    }

    /**
     * A type with values as on a command line.
     *
     * @param <P> what it provides
     * @param provider the provider
     * @param given values by key; keys left out have their defaults
     * @return the type with every value
     * @throws InputException if a key is unknown, a value is not allowed or a required one is missing
     */
    public static <P extends Provider> PluginSpec<P> of(P provider, Map<String, String> given) {
        Map<String, Tree> entries = new LinkedHashMap<>();
        given.forEach((key, value) -> entries.put(key, TreeReader.parseValue(value, provider.type() + "." + key)));
        Field field = new Field(provider.type(), "", new Tree.Mapping(0, entries));
        return read(
                provider,
                field.section(keys(provider).toArray(String[]::new)),
                DataFolder.at(Path.of("").toAbsolutePath()));
    }

    private static Object value(Parameter parameter, Field field, DataFolder folder) {
        double least = parameter.least();
        double greatest = parameter.greatest();
        return switch (parameter.kind()) {
            case INTEGER -> (int) field.integer((long) least, (long) greatest);
            case NUMBER -> field.number(allowed(parameter), x -> x >= least && x <= greatest);
            case TEXT -> field.text("a text");
            case FILE -> DataFile.read(field, folder);
        };
    }

    /** Which values a key takes, in words. */
    static String allowed(Parameter parameter) {
        return switch (parameter.kind()) {
            case INTEGER -> "an integer in [" + (long) parameter.least() + ", " + (long) parameter.greatest() + "]";
            case NUMBER ->
                "a number in [" + Numbers.brief(parameter.least()) + ", "
                        + (Double.isInfinite(parameter.greatest()) ? "oo" : Numbers.brief(parameter.greatest())) + "]";
            case TEXT -> "a text";
            case FILE -> "a file";
        };
    }

    /**
     * The values as the provider takes them.
     *
     * @return a value for each parameter
     */
    public Arguments arguments() {
        Map<String, Object> arguments = new LinkedHashMap<>();
        values.forEach((key, value) -> arguments.put(key, value instanceof DataFile file ? file.location() : value));
        return new Arguments(arguments);
    }

    List<DataFile> dataFiles() {
        return values.values().stream()
                .filter(DataFile.class::isInstance)
                .map(DataFile.class::cast)
                .toList();
    }

    Map<String, Object> description() {
        Map<String, Object> map = new LinkedHashMap<>();
        values.forEach((key, value) -> map.put(key, value instanceof DataFile file ? file.given() : value));
        return map;
    }
}
