package io.github.subtail.nqp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Instances as JSON: one object with the keys H, h, A, b, u.
 *
 * <pre>
 *   {"H": [[...], ...], "h": [...], "A": [[...], ...], "b": [...], "u": [...]}
 * </pre>
 *
 * <p>A and b are both there or both left out (then C is the box); u may be left out (then it is all ones). Numbers are
 * written shortest and read back to the same bits. A duplicate or unknown key, NaN, a number beyond the doubles or a
 * ragged row is refused.
 */
public final class NqpJson {

    private static final Set<String> KEYS = new TreeSet<>(Set.of("A", "H", "b", "h", "u"));
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    private static final int SHOWN = 60;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What Jackson adds for programmers: its own options, classes and sources. */
    private static final Pattern INTERNALS =
            Pattern.compile("(: (enable|maybe|not allowed as per)| \\((start marker|bound as)).*");

    private NqpJson() {}

    /**
     * Reads an instance from a file.
     *
     * @param file the file, UTF-8
     * @return the instance
     * @throws IllegalArgumentException if the file does not hold an instance; the message begins with its name
     * @throws UncheckedIOException if the file cannot be read
     */
    public static NqpInstance read(Path file) {
        String json;
        try {
            json = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        try {
            return parse(json.startsWith(BYTE_ORDER_MARK) ? json.substring(1) : json);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Reads an instance from text.
     *
     * @param json the text
     * @return the instance
     * @throws IllegalArgumentException if the text is not an instance
     */
    public static NqpInstance parse(String json) {
        JsonNode root = tree(json);
        if (!root.isObject()) {
            throw new IllegalArgumentException("instance must be a JSON object with the keys H, h, A, b, u: was "
                    + root.getNodeType().toString().toLowerCase(java.util.Locale.ROOT));
        }
        root.fieldNames().forEachRemaining(NqpJson::known);
        if (root.has("A") != root.has("b")) {
            throw new IllegalArgumentException(
                    "A and b must both be there or both be left out: " + (root.has("A") ? "b" : "A") + " is missing");
        }
        double[] linear = vector("h", required(root, "h"));
        boolean box = !root.has("A");
        return new NqpInstance(
                matrix("H", required(root, "H")),
                linear,
                box ? new double[0][] : matrix("A", root.get("A")),
                box ? new double[0] : vector("b", root.get("b")),
                root.has("u") ? vector("u", root.get("u")) : ones(linear.length));
    }

    /**
     * Writes an instance to a file, replacing it.
     *
     * @param instance the instance
     * @param file the file
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(NqpInstance instance, Path file) {
        try {
            Files.writeString(file, format(instance));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /**
     * Writes an instance as text, on one line with a line feed at its end. A and b are left out for a box.
     *
     * @param instance the instance
     * @return the text
     */
    public static String format(NqpInstance instance) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.set("H", MAPPER.valueToTree(instance.hessian()));
        root.set("h", MAPPER.valueToTree(instance.linear()));
        if (instance.constraintCount() > 0) {
            root.set("A", MAPPER.valueToTree(instance.constraints()));
            root.set("b", MAPPER.valueToTree(instance.limits()));
        }
        root.set("u", MAPPER.valueToTree(instance.upper()));
        try {
            return MAPPER.writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of finite numbers must be writable", e);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            String reason = e.getOriginalMessage().replaceFirst(", from `.*", ")");
            throw new IllegalArgumentException(
                    "instance is not valid JSON: " + INTERNALS.matcher(reason).replaceFirst("") + where(e), e);
        }
    }

    private static String where(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
    }

    private static void known(String key) {
        if (!KEYS.contains(key)) {
            throw new IllegalArgumentException("key must be one of H, h, A, b, u: was " + shown(TextNode.valueOf(key)));
        }
    }

    private static JsonNode required(JsonNode root, String key) {
        if (!root.has(key)) {
            throw new IllegalArgumentException(key + " is missing; an instance needs at least H and h");
        }
        return root.get(key);
    }

    private static double[][] matrix(String name, JsonNode node) {
        double[][] rows = new double[array(name, node).size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = vector(name + "[" + i + "]", node.get(i));
            if (rows[i].length != rows[0].length) {
                throw new IllegalArgumentException("rows of " + name + " must have one length: row 0 had "
                        + rows[0].length + " entries and row " + i + " had " + rows[i].length);
            }
        }
        return rows;
    }

    private static double[] vector(String name, JsonNode node) {
        double[] values = new double[array(name, node).size()];
        Iterator<JsonNode> entries = node.elements();
        for (int i = 0; i < values.length; i++) {
            JsonNode entry = entries.next();
            if (!entry.isNumber()) {
                throw new IllegalArgumentException(name + "[" + i + "] must be a number: was " + shown(entry));
            }
            values[i] = entry.doubleValue();
        }
        return values;
    }

    private static JsonNode array(String name, JsonNode node) {
        if (!node.isArray()) {
            throw new IllegalArgumentException(name + " must be an array: was " + shown(node));
        }
        return node;
    }

    private static String shown(JsonNode node) {
        String text = node.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }
}
