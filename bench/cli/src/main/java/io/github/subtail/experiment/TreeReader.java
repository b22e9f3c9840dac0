package io.github.subtail.experiment;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactoryBuilder;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads YAML into a {@link Tree}: one document, no tags, no aliases (so nothing can expand), no duplicate
 * keys, limited size and depth. The value of a plain scalar is decided by the key it belongs to, not by YAML's guess.
 */
final class TreeReader {

    private static final int MAX_CHARACTERS = 8_000_000;
    private static final int MAX_DEPTH = 20;
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern NUMBER = Pattern.compile("[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]+)?");
    private static final YAMLFactory YAML = factory();

    private final String source;
    private final YAMLParser parser;

    private TreeReader(String source, YAMLParser parser) {
        this.source = source;
        this.parser = parser;
    }

    private static YAMLFactory factory() {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(MAX_CHARACTERS);
        limits.setNestingDepthLimit(MAX_DEPTH);
        YAMLFactoryBuilder builder = YAMLFactory.builder();
        builder.loaderOptions(limits);
        builder.streamReadConstraints(
                StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build());
        return builder.build();
    }

    /** Reads a file; every failure is an {@link InputException} that names it. */
    static String readText(Path file) {
        InputFile.require(file);
        try {
            if (Files.size(file) > MAX_CHARACTERS) {
                throw new InputException(
                        file + " must be at most " + MAX_CHARACTERS + " bytes: was " + Files.size(file));
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new InputException(file + " is not UTF-8 text", e);
        } catch (IOException e) {
            throw new InputException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    static Tree parse(String text, String source) {
        try (YAMLParser parser = YAML.createParser(text)) {
            TreeReader reader = new TreeReader(source, parser);
            if (parser.nextToken() == null) {
                throw new InputException(source + " is empty");
            }
            Tree tree = reader.value();
            if (parser.nextToken() != null) {
                throw reader.refused("more than one document is");
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw unreadable(source, e);
        } catch (IOException | YAMLException e) {
            throw new InputException(source + ": not readable as YAML: " + firstLine(e.getMessage()), e);
        }
    }

    private static InputException unreadable(String source, JsonProcessingException e) {
        if (e.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            int line = marked.getProblemMark().getLine() + 1;
            return new InputException(source + ":" + line + ": not readable as YAML: " + marked.getProblem(), e);
        }
        JsonLocation location = e.getLocation();
        String line = location == null || location.getLineNr() < 1 ? "" : ":" + location.getLineNr();
        return new InputException(
                source + line + ": not readable as YAML: " + plain(firstLine(e.getOriginalMessage())), e);
    }

    /** One value of a SPEC: its lines mean nothing. */
    static Tree parseValue(String text, String source) {
        return text.isEmpty() ? new Tree.Scalar(0, "", Tree.Kind.EMPTY) : withoutLines(parse(text, source));
    }

    private static Tree withoutLines(Tree tree) {
        if (tree instanceof Tree.Scalar scalar) {
            return new Tree.Scalar(0, scalar.text(), scalar.kind());
        }
        if (tree instanceof Tree.Sequence sequence) {
            return new Tree.Sequence(
                    0, sequence.items().stream().map(TreeReader::withoutLines).toList());
        }
        Map<String, Tree> entries = new LinkedHashMap<>();
        ((Tree.Mapping) tree).entries().forEach((key, value) -> entries.put(key, withoutLines(value)));
        return new Tree.Mapping(0, entries);
    }

    /** Without what the parser says to programmers. */
    private static String plain(String message) {
        return message.replaceFirst(", from `.*", ")").replaceFirst(", got this instead.*", "");
    }

    private static String firstLine(String message) {
        return message == null ? "unknown problem" : message.lines().findFirst().orElse("unknown problem");
    }

    private Tree value() throws IOException {
        int line = line();
        if (parser.isCurrentAlias()) {
            throw refused("aliases are");
        }
        if (parser.getTypeId() != null) {
            throw refused("type tags are");
        }
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> mapping(line);
            case START_ARRAY -> sequence(line);
            default -> scalar(line, token);
        };
    }

    private Tree mapping(int line) throws IOException {
        Map<String, Tree> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            if (parser.isCurrentAlias()) {
                throw refused("aliases are");
            }
            int keyLine = line();
            parser.nextToken();
            if (entries.putIfAbsent(key, value()) != null) {
                throw new InputException(source + ":" + keyLine + ": key `" + key + "` is given twice");
            }
        }
        return new Tree.Mapping(line, entries);
    }

    private Tree sequence(int line) throws IOException {
        List<Tree> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return new Tree.Sequence(line, items);
    }

    private Tree scalar(int line, JsonToken token) throws IOException {
        String text = token == JsonToken.VALUE_NULL ? "" : parser.getText();
        if (text.isEmpty()) {
            return new Tree.Scalar(line, "", Tree.Kind.EMPTY);
        }
        Tree.Kind kind =
                switch (token) {
                    case VALUE_TRUE, VALUE_FALSE -> Tree.Kind.TRUTH;
                    case VALUE_NUMBER_INT -> INTEGER.matcher(text).matches() ? Tree.Kind.INTEGER : Tree.Kind.TEXT;
                    case VALUE_NUMBER_FLOAT -> Tree.Kind.NUMBER;
                    // YAML 1.1 takes 1e-4 for text because it has no point; people mean a number
                    default ->
                        NUMBER.matcher(text).matches() && !INTEGER.matcher(text).matches()
                                ? Tree.Kind.NUMBER
                                : Tree.Kind.TEXT;
                };
        return new Tree.Scalar(line, text, kind);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private InputException refused(String what) {
        return new InputException(source + ":" + line() + ": " + what + " not allowed here");
    }
}
