package io.github.subtail.plugin;

import java.nio.file.Path;
import java.util.Map;

/**
 * A value for each parameter of a provider, given or its default, each of the kind and in the range that the parameter
 * allows.
 *
 * @param values by key: {@link Integer}, {@link Double}, {@link String} or {@link Path}
 */
public record Arguments(Map<String, Object> values) {

    /** Copies the map. */
    public Arguments {
        values = Map.copyOf(values);
    }

    /**
     * A whole number.
     *
     * @param key the key of a parameter of kind {@code INTEGER}
     * @return its value
     * @throws IllegalArgumentException if there is no such parameter
     */
    public int integer(String key) {
        return value(key, Integer.class);
    }

    /**
     * A number.
     *
     * @param key the key of a parameter of kind {@code NUMBER}
     * @return its value
     * @throws IllegalArgumentException if there is no such parameter
     */
    public double number(String key) {
        return value(key, Double.class);
    }

    /**
     * A word.
     *
     * @param key the key of a parameter of kind {@code TEXT}
     * @return its value
     * @throws IllegalArgumentException if there is no such parameter
     */
    public String text(String key) {
        return value(key, String.class);
    }

    /**
     * A file.
     *
     * @param key the key of a parameter of kind {@code FILE}
     * @return where it is
     * @throws IllegalArgumentException if there is no such parameter
     */
    public Path file(String key) {
        return value(key, Path.class);
    }

    private <T> T value(String key, Class<T> type) {
        Object value = values.get(key);
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("parameter " + key + " must be among those declared, of kind "
                    + type.getSimpleName() + ": was " + (value == null ? "not declared" : value));
        }
        return type.cast(value);
    }
}
