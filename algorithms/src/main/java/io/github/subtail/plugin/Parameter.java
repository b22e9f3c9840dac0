package io.github.subtail.plugin;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A key that a provider takes.
 *
 * @param key its name, 1 to 64 characters a-z, 0-9 and -
 * @param kind what its values are
 * @param least the least number allowed; meaningless for text and files
 * @param greatest the greatest number allowed
 * @param fallback the value where the key is left out; empty if it may not be
 */
public record Parameter(String key, Kind kind, double least, double greatest, Optional<Object> fallback) {

    /** What values there are. */
    public enum Kind {
        /** A whole number within the range of {@code int}. */
        INTEGER,
        /** A finite number. */
        NUMBER,
        /** One word or quoted text. */
        TEXT,
        /** A file, relative to the folder of the experiment file. */
        FILE
    }

    /** Checks that nothing is missing. */
    public Parameter {
        requireNonNull(key, "key");
        requireNonNull(kind, "kind");
        requireNonNull(fallback, "fallback");
    }

    /**
     * A whole number with a default.
     *
     * @param key the key
     * @param least the least value allowed
     * @param greatest the greatest value allowed
     * @param fallback the value where the key is left out
     * @return the parameter
     */
    public static Parameter integer(String key, int least, int greatest, int fallback) {
        return new Parameter(key, Kind.INTEGER, least, greatest, Optional.of(fallback));
    }

    /**
     * A number with a default.
     *
     * @param key the key
     * @param least the least value allowed
     * @param greatest the greatest value allowed; may be infinite
     * @param fallback the value where the key is left out
     * @return the parameter
     */
    public static Parameter number(String key, double least, double greatest, double fallback) {
        return new Parameter(key, Kind.NUMBER, least, greatest, Optional.of(fallback));
    }

    /**
     * A word with a default.
     *
     * @param key the key
     * @param fallback the value where the key is left out
     * @return the parameter
     */
    public static Parameter text(String key, String fallback) {
        return new Parameter(key, Kind.TEXT, Double.NaN, Double.NaN, Optional.of(fallback));
    }

    /**
     * A file, which must be given.
     *
     * @param key the key
     * @return the parameter
     */
    public static Parameter file(String key) {
        return new Parameter(key, Kind.FILE, Double.NaN, Double.NaN, Optional.empty());
    }

    /**
     * The same key without a default: it must be given.
     *
     * @return a copy
     */
    public Parameter required() {
        return new Parameter(key, kind, least, greatest, Optional.empty());
    }
}
