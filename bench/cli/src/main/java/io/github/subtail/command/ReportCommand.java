package io.github.subtail.command;

import io.github.subtail.experiment.BuiltProblem;
import io.github.subtail.experiment.Experiment;
import io.github.subtail.experiment.InputException;
import io.github.subtail.figure.Figure;
import io.github.subtail.figure.Layout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code report}: makes tables, figures and report of a folder again, from its store alone. */
@Command(
        name = "report",
        description = "Makes tables, figures and report of a result folder, finished or not, without running anything. "
                + "The trials of a cluster's run are read into its store first.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  subtail report out/quick"})
final class ReportCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "DIR", description = "the result folder of a run")
    private Path folder;

    @Option(
            names = "--columns",
            paramLabel = "N",
            description =
                    "width of the figure files: 1 or 2 columns of a paper (default: as many as a figure has panels"
                            + " beside each other)")
    private Integer columns;

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Function<Figure, Layout> layout = layout();
        ResultFolder.gather(folder);
        Experiment experiment = ResultFolder.experiment(folder);
        FolderReport.write(
                experiment, BuiltProblem.all(experiment), folder, "subtail run resolved.yaml", Threads.all(), layout);
        console.out().println(folder.resolve("report.html"));
        return ExitCode.DONE;
    }

    private Function<Figure, Layout> layout() {
        if (columns == null) {
            return Layout::of;
        }
        if (columns != 1 && columns != 2) {
            throw new InputException("--columns must be 1 or 2: was " + columns);
        }
        return figure -> columns == 1 ? Layout.ONE_COLUMN : Layout.TWO_COLUMNS;
    }
}
