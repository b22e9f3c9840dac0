package io.github.subtail.experiment;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** YAML in one fixed form: block mappings in the given order, flow lists of scalars, numbers as {@link Numbers}. */
final class CanonicalYaml {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9+/()^_-]*|[0-9.e+-]+/[A-Za-z0-9+/()^_.-]*");

    private final StringBuilder out = new StringBuilder();

    private CanonicalYaml() {}

    static String write(Map<String, Object> map) {
        CanonicalYaml yaml = new CanonicalYaml();
        yaml.mapping(map, 0, false);
        return yaml.out.toString();
    }

    private void mapping(Map<?, ?> map, int indent, boolean afterDash) {
        boolean first = afterDash;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(first ? "" : " ".repeat(indent)).append(entry.getKey()).append(':');
            first = false;
            value(entry.getValue(), indent + 2);
        }
    }

    private void value(Object value, int indent) {
        if (value instanceof Map<?, ?> map) {
            out.append('\n');
            mapping(map, indent, false);
        } else if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map) {
            out.append('\n');
            for (Object item : list) {
                out.append(" ".repeat(indent)).append("- ");
                mapping((Map<?, ?>) item, indent + 2, true);
            }
        } else if (value instanceof List<?> list) {
            out.append(" [")
                    .append(String.join(
                            ", ", list.stream().map(CanonicalYaml::scalar).toList()))
                    .append("]\n");
        } else {
            out.append(' ').append(scalar(value)).append('\n');
        }
    }

    private static String scalar(Object value) {
        if (value instanceof Double number) {
            return Numbers.text(number);
        }
        if (value instanceof Number) {
            return value.toString();
        }
        String text = value.toString();
        return PLAIN.matcher(text).matches() ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c == 0x7f) {
                quoted.append(String.format("\\x%02x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
