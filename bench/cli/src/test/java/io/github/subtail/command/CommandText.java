package io.github.subtail.command;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A call of the program as documentation shows it.
 *
 * @param words its words after {@code subtail}
 * @param output where its output goes, if not to the terminal
 */
record CommandText(List<String> words, Optional<String> output) {

    private static final Pattern WORD = Pattern.compile("(\"[^\"]*\"|'[^']*'|[^\\s\"'])+");

    /** The calls in a line of shell: environment, process substitution and comments cut off, {@code &&} split. */
    static List<CommandText> in(String line) {
        return Stream.of(line.strip()
                        .replaceFirst("^source <\\((.*?)\\)", "$1")
                        .replaceFirst("^[A-Z_]+=\\S+ ", "")
                        .replaceFirst("(^| +)#.*", "")
                        .split(" && ", -1))
                .map(String::strip)
                .filter(call -> call.matches("(\\./)?subtail( .*)?"))
                .map(CommandText::of)
                .toList();
    }

    private static CommandText of(String call) {
        String[] parts = call.split(" +> +", 2);
        List<String> words = words(parts[0]);
        return new CommandText(
                words.subList(1, words.size()), parts.length == 2 ? Optional.of(parts[1]) : Optional.empty());
    }

    /** The words of a call, as a shell tells them by blanks and quotes. */
    static List<String> words(String call) {
        return WORD.matcher(call)
                .results()
                .map(word -> word.group().replaceAll("[\"']", ""))
                .toList();
    }

    String[] array() {
        return words.toArray(String[]::new);
    }

    @Override
    public String toString() {
        return "subtail " + String.join(" ", words);
    }
}
