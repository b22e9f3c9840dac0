package io.github.subtail.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Every command explains itself, by examples that can be typed as they stand. */
class HelpTest {

    private static CommandLine commandLine() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return new Shell(new Console(nowhere, nowhere, false)).commandLine();
    }

    static Stream<String> commands() {
        return commandLine().getSubcommands().keySet().stream();
    }

    @Test
    void theHelpOfTheProgramListsEveryCommandWithAWord() {
        List<String> help = Captured.run("--help").out().lines().toList();

        assertThat(commands()).hasSizeGreaterThan(15).allSatisfy(name -> assertThat(help)
                .anyMatch(line -> line.matches("  " + name.replace("+", "\\+") + "  +\\S.*")));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasHelpWithAnExampleOfItself(String name) {
        Captured run = Captured.run(name, "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Usage: subtail " + name, "Example");
        List<CommandText> examples = examples(name);
        assertThat(examples).anyMatch(example -> example.words().get(0).equals(name));
        for (CommandText example : examples) {
            assertThatCode(() -> commandLine().parseArgs(example.array()))
                    .as(example.toString())
                    .doesNotThrowAnyException();
        }
        for (OptionSpec option :
                commandLine().getSubcommands().get(name).getCommandSpec().options()) {
            assertThat(option.description()).as(option.longestName()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpFitsATerminal(String name) {
        assertThat(Captured.run(name, "--help").out().lines()).allMatch(line -> line.length() <= 100);
    }

    private static List<CommandText> examples(String name) {
        String[] footer = commandLine()
                .getSubcommands()
                .get(name)
                .getCommandSpec()
                .usageMessage()
                .footer();
        return Stream.of(footer)
                .map(line -> line.replace("%%", "%"))
                .flatMap(line -> CommandText.in(line).stream())
                .toList();
    }
}
