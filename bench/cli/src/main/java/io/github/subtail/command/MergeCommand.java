package io.github.subtail.command;

import io.github.subtail.experiment.BuiltProblem;
import io.github.subtail.experiment.Experiment;
import io.github.subtail.store.Cell;
import io.github.subtail.store.ClusterFolder;
import io.github.subtail.store.ExperimentRow;
import io.github.subtail.store.ResultStore;
import io.github.subtail.store.RunLock;
import io.github.subtail.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code merge}: puts the trials of several folders of one description into one. */
@Command(
        name = "merge",
        description = "Puts the trials of several result folders of one description, such as shards or what a cluster "
                + "made, into one folder, and makes its tables, figures and report. Trials that several folders "
                + "have must have the same hash.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  subtail merge out/first out/second -o out/quick"})
final class MergeCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "DIR", description = "result folders of one description")
    private List<Path> sources;

    @Option(
            names = "-o",
            required = true,
            paramLabel = "DIR",
            description = "the merged folder; if it has trials of that description they are kept")
    private Path folder;

    MergeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        for (Path source : sources) {
            ResultFolder.requireTrials(source);
            RunLock.requireFree(source);
        }
        Experiment experiment = ResultFolder.experiment(sources.get(0));
        ExperimentRow row = ResultFolder.row(sources.get(0));
        for (Path source : sources) {
            ResultFolder.requireSame(source, row);
        }
        Map<String, BuiltProblem> problems = BuiltProblem.all(experiment);
        RunLock lock = RunLock.acquire(folder);
        try {
            merge(row, experiment.plans().stream().map(Experiment.Plan::cell).toList());
            ResultFolder.copyDescription(sources.get(0), folder);
            FolderReport.write(experiment, problems, folder, "subtail run resolved.yaml", Threads.all());
        } finally {
            lock.close();
        }
        return Ending.of(experiment, folder).say(console);
    }

    private void merge(ExperimentRow row, List<Cell> cells) throws IOException {
        boolean fresh = !ResultStore.exists(folder);
        if (!fresh) {
            ResultFolder.requireSame(folder, row);
        }
        try (ResultStore store = ResultStore.openOrCreate(folder, row, cells)) {
            for (Path source : sources) {
                if (ClusterFolder.is(source)) {
                    store.gather(source);
                }
                if (ResultStore.exists(source) && !Files.isSameFile(source, folder)) {
                    store.merge(source);
                }
            }
        } catch (StoreException e) {
            if (fresh) {
                Files.deleteIfExists(folder.resolve(ResultStore.FILE_NAME));
            }
            throw e;
        }
    }
}
