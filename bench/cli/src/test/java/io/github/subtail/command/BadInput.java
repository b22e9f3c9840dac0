package io.github.subtail.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row of {@code ERRORS.md}: something that users do, and what Subtail says to it.
 *
 * <p>A section has one command, and maybe files, in which {@code …} stands for the first cell of each row. In a second
 * cell it stands for any text. Paths begin with {@code ./}; control characters are written as in Java.
 *
 * @param section the heading
 * @param command what follows {@code subtail}
 * @param files by name
 * @param input the first cell
 * @param answer the one line after {@code subtail: }; empty if it works
 */
record BadInput(String section, String command, Map<String, String> files, String input, String answer) {

    private static final String PLACE = "…";
    private static final Pattern COMMAND = Pattern.compile("`subtail (.*?)`.*");
    private static final Pattern FENCE = Pattern.compile("```[a-z]+ (\\S+)");
    private static final Pattern ROW = Pattern.compile("\\| (`.*`) \\| (.*) \\|");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-f]{4}|.)");
    private static final Pattern HERE = Pattern.compile("(?<![.\\w])\\./");

    static List<BadInput> rows(Path page) throws IOException {
        List<BadInput> rows = new ArrayList<>();
        Map<String, String> files = new LinkedHashMap<>();
        String section = "";
        String command = "";
        String open = "";
        for (String line : Files.readAllLines(page)) {
            Matcher called = COMMAND.matcher(line);
            Matcher fence = FENCE.matcher(line);
            Matcher row = ROW.matcher(line);
            if (!open.isEmpty() && !line.equals("```")) {
                files.merge(open, line + "\n", String::concat);
            } else if (line.startsWith("## ")) {
                section = line.substring(3);
                files = new LinkedHashMap<>();
            } else if (called.matches()) {
                command = called.group(1);
            } else if (row.matches()) {
                rows.add(of(section, command, files, decoded(row.group(1)), row.group(2)));
            }
            open = fence.matches() ? fence.group(1) : line.equals("```") ? "" : open;
        }
        return rows;
    }

    private static BadInput of(
            String section, String command, Map<String, String> templates, String input, String answer) {
        Map<String, String> files = new LinkedHashMap<>();
        templates.forEach((name, template) ->
                files.put(name, template.equals(PLACE + "\n") ? input : template.replace(PLACE, input)));
        return new BadInput(
                section, command.replace(PLACE, input), files, input, answer.startsWith("`") ? decoded(answer) : "");
    }

    /** The text of a code span. */
    private static String decoded(String cell) {
        int ticks = 0;
        while (cell.charAt(ticks) == '`') {
            ticks++;
        }
        String text = cell.substring(ticks, cell.length() - ticks);
        boolean padded = text.length() > 1 && text.startsWith(" ") && text.endsWith(" ");
        return ESCAPE.matcher(padded ? text.substring(1, text.length() - 1) : text)
                .replaceAll(match -> Matcher.quoteReplacement(character(match.group(1))));
    }

    private static String character(String escape) {
        return switch (escape.charAt(0)) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case 'u' -> String.valueOf((char) Integer.parseInt(escape.substring(1), 16));
            default -> escape;
        };
    }

    boolean works() {
        return answer.isEmpty();
    }

    /** Writes the files of this row. */
    void write(Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** The words of the command, its paths in a folder. */
    String[] words(Path folder) {
        return CommandText.words(command).stream()
                .map(word -> HERE.matcher(word).replaceAll(Matcher.quoteReplacement(folder + "/")))
                .toArray(String[]::new);
    }

    /** What standard error must be when the folder is written as a point. */
    Pattern expected() {
        if (works()) {
            return Pattern.compile("");
        }
        String line = Stream.of(answer.split(PLACE, -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile("subtail: " + line + "\\R");
    }

    @Override
    public String toString() {
        String shown = input.replaceAll("\\p{Cntrl}", " ");
        return section + ": " + (shown.length() <= 80 ? shown : shown.substring(0, 80) + "...");
    }
}
