package io.github.subtail.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the documentation tells users to type works, in the order it stands there. */
class DocumentedCommandsTest {

    private static final Path ROOT = Path.of("..", "..");

    /** Long ones, which have tests of their own in a short form. */
    private static final Set<String> PARSED_ONLY = Set.of("audit", "bench-peers", "scaling");

    /** By how a command without -o begins, what makes it short and keeps what it writes in a folder of the test. */
    private static final Map<String, List<String>> OPTIONS = Map.of(
            "reproduce", List.of("--figure", "2i", "--seeds", "2", "-o", "out/reproduce"),
            "fuzz", List.of("--problems", "120", "-o", "out/fuzz"),
            "run quick.yaml", List.of("-o", "out/quick"));

    @TempDir
    private Path folder;

    @Test
    void everyCommandOfTheReadmeRuns() throws IOException {
        List<CommandText> commands = commands(ROOT.resolve("README.md"));
        int ran = 0;
        for (CommandText command : commands) {
            if (PARSED_ONLY.contains(command.words().get(0)) || lacksInput(command)) {
                parse(command);
                continue;
            }
            Captured run = Captured.run(words(command));
            assertThat(run.exitCode()).as("%s: %s", command, run.err()).isZero();
            if (command.output().isPresent()) {
                Files.writeString(folder.resolve(command.output().get()), run.out());
            }
            ran++;
        }
        assertThat(ran).isGreaterThanOrEqualTo(16);
    }

    @Test
    void everyOtherDocumentedCommandIsOne() throws IOException {
        List<Path> pages;
        try (Stream<Path> files = Files.walk(ROOT)) {
            pages = files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList();
        }
        assertThat(pages).hasSizeGreaterThan(2);
        for (Path page : pages) {
            commands(page).forEach(DocumentedCommandsTest::parse);
        }
    }

    private static List<CommandText> commands(Path page) throws IOException {
        List<CommandText> commands = new ArrayList<>();
        boolean shell = false;
        for (String line : Files.readAllLines(page)) {
            if (line.startsWith("```")) {
                shell = line.equals("```sh");
            } else if (shell) {
                commands.addAll(CommandText.in(line));
            }
        }
        return commands;
    }

    private static void parse(CommandText command) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Shell shell = new Shell(new Console(nowhere, nowhere, false));
        assertThatCode(() -> shell.commandLine().parseArgs(command.array()))
                .as(command.toString())
                .doesNotThrowAnyException();
    }

    /** Whether it reads a file of the user's own. */
    private boolean lacksInput(CommandText command) {
        List<String> words = command.words();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean read = isFile(word) && !(i > 0 && words.get(i - 1).matches("-o|--output|--figures"));
            if (read && !Files.exists(folder.resolve(word))) {
                return true;
            }
        }
        return false;
    }

    private String[] words(CommandText command) {
        String call = String.join(" ", command.words());
        Stream<String> options = OPTIONS.entrySet().stream()
                .filter(entry -> !command.words().contains("-o"))
                .filter(entry -> (call + " ").startsWith(entry.getKey() + " "))
                .flatMap(entry -> entry.getValue().stream());
        return Stream.concat(command.words().stream(), options)
                .map(word -> word.startsWith("nqp,noise") ? word.replace("nqp,", "nqp,n=10,m=5,") : word)
                .map(word -> isFile(word) ? folder.resolve(word).toString() : word)
                .toArray(String[]::new);
    }

    private static boolean isFile(String word) {
        return word.matches("[^=]+\\.(yaml|json|tsv|csv|gz|jar)|out/.*");
    }
}
