package io.github.subtail.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** JSON for programs: one object on standard output. */
final class Json {

    private Json() {}

    /** A number; null where it is none, or infinite. */
    static Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }

    /** A text; null where it is empty. */
    static String text(String value) {
        return value.isEmpty() ? null : value;
    }

    static void print(Console console, Object object) throws JsonProcessingException {
        console.out().println(new ObjectMapper().writeValueAsString(object));
    }
}
