package io.github.subtail.command;

import io.github.subtail.command.ExperimentRun.Description;
import io.github.subtail.experiment.Experiment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code run}: runs or resumes an experiment, analyses it and exports its tables. */
@Command(
        name = "run",
        description = "Runs an experiment, or what is missing of it; Ctrl-C and kill -9 are safe.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  subtail run quick.yaml -j 2 -o out/quick"})
final class RunCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "EXP.yaml", description = "the experiment file")
    private Path file;

    @Mixin
    private RunOptions options;

    @Option(names = "--timing", description = "keep the wall time of each trial")
    private boolean timing;

    RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Description description = Description.read(file);
        Experiment experiment = description.experiment();
        Path folder = options.folder(experiment.name());
        new ExperimentRun(console, description, folder, options.threads(), timing)
                .run(problems -> FolderReport.write(experiment, problems, folder, "subtail run " + file.getFileName()));
        return Ending.of(console, folder);
    }
}
