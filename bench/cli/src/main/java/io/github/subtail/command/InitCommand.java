package io.github.subtail.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code init}: prints a commented experiment file. */
@Command(
        name = "init",
        description = "Prints a commented experiment file that runs as it is.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  subtail init quick > quick.yaml && subtail run quick.yaml"})
final class InitCommand implements Callable<Integer> {

    /** The files there are. */
    enum Template {
        quick,
        paper,
        budget
    }

    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "quick|paper|budget",
            description = "quick: two small cells in seconds; paper: the study's NQP; budget: budget allocation")
    private Template template;

    InitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (InputStream in = InitCommand.class.getResourceAsStream(template + ".yaml")) {
            console.out().print(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        return ExitCode.DONE;
    }
}
