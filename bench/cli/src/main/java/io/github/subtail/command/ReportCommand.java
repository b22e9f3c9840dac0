package io.github.subtail.command;

import io.github.subtail.experiment.BuiltProblem;
import io.github.subtail.experiment.Experiment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code report}: makes tables, figures and report of a folder again, from its store alone. */
@Command(
        name = "report",
        description = "Makes tables, figures and report of a result folder, finished or not, without running anything.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  subtail report out/quick"})
final class ReportCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "DIR", description = "the result folder of a run")
    private Path folder;

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Experiment experiment = ResultFolder.experiment(folder);
        FolderReport.write(experiment, BuiltProblem.all(experiment), folder, "subtail run resolved.yaml");
        console.out().println(folder.resolve("report.html"));
        return ExitCode.DONE;
    }
}
