package io.github.subtail.command;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code completion}: the script by which a shell completes commands and options. */
@Command(
        name = "completion",
        description = "Prints a script by which bash and zsh complete commands, options and their values.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples, for this shell and for every later one:",
            "  source <(subtail completion)",
            "  subtail completion > ~/.local/share/bash-completion/completions/subtail"
        })
final class CompletionCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.out().print(AutoComplete.bash("subtail", spec.root().commandLine()));
        return ExitCode.DONE;
    }
}
