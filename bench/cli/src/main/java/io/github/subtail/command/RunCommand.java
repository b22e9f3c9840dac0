package io.github.subtail.command;

import io.github.subtail.command.ExperimentRun.Description;
import io.github.subtail.experiment.Experiment;
import io.github.subtail.runner.Shard;
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
        footer = {
            "",
            "Examples:",
            "  subtail run quick.yaml -j 2 -o out/quick",
            "  subtail run quick.yaml --shard 1/2 -o out/first   # on one machine",
            "  subtail run quick.yaml --shard 2/2 -o out/second  # on another",
            "  subtail merge out/first out/second -o out/quick"
        })
final class RunCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "EXP.yaml", description = "the experiment file")
    private Path file;

    @Mixin
    private RunOptions options;

    @Option(names = "--timing", description = "keep the wall time of each trial")
    private boolean timing;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = "only trials t of each cell with 1 + (t mod N) = I; see merge")
    private String shardText;

    RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Description description = Description.read(file);
        Experiment experiment = description.experiment();
        Shard shard = shardText == null ? Shard.WHOLE : Shard.parse(shardText);
        Path folder = options.folder(
                experiment.name() + (shard.equals(Shard.WHOLE) ? "" : "-" + shard.index() + "-of-" + shard.count()));
        new ExperimentRun(console, description, folder, shard, options.threads(), timing)
                .run((known, problems) ->
                        FolderReport.write(known, problems, folder, "subtail run " + file.getFileName()));
        return Ending.of(console, experiment, folder);
    }
}
