package io.github.subtail.command;

import io.github.subtail.analysis.InstanceFitting;
import io.github.subtail.experiment.BuiltProblem;
import io.github.subtail.experiment.Experiment;
import io.github.subtail.run.Problem;
import io.github.subtail.runner.Runner;
import io.github.subtail.runner.Shard;
import io.github.subtail.store.Cell;
import io.github.subtail.store.ExperimentRow;
import io.github.subtail.store.ResultStore;
import io.github.subtail.store.RunLock;
import io.github.subtail.store.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/**
 * Runs an experiment in its result folder, or goes on with it: description, lock, trials, then whatever is to be made of
 * them. A first Ctrl-C lets the trials under way finish and keeps them.
 */
final class ExperimentRun {

    private final Console console;
    private final Description description;
    private final Path folder;
    private final Shard shard;
    private final int threads;
    private final boolean timing;

    /**
     * What to run.
     *
     * @param experiment the experiment
     * @param text its file as the user wrote it
     * @param folder what relative paths in it start from
     */
    record Description(Experiment experiment, String text, Path folder) {
        /** An experiment file, whose paths start from its folder. */
        static Description read(Path file) throws IOException {
            Experiment experiment = Experiment.read(file);
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return new Description(experiment, text, file.toAbsolutePath().getParent());
        }
    }

    /**
     * A run.
     *
     * @param console where progress goes
     * @param description what to run
     * @param folder the result folder
     * @param shard which of its trials
     * @param threads trials at once
     * @param timing whether to keep the wall time of each trial
     */
    ExperimentRun(Console console, Description description, Path folder, Shard shard, int threads, boolean timing) {
        this.console = console;
        this.description = description;
        this.folder = folder;
        this.shard = shard;
        this.threads = threads;
        this.timing = timing;
    }

    /** A run of all trials, their wall times not kept. */
    ExperimentRun(Console console, Description description, Path folder, int threads) {
        this(console, description, folder, Shard.WHOLE, threads, false);
    }

    /** What is made of the trials, under the lock of the folder. */
    @FunctionalInterface
    interface Sequel {
        /**
         * Makes it.
         *
         * @param experiment what was run, with the numbers of its instances
         * @param problems its problems, by id
         */
        void make(Experiment experiment, Map<String, BuiltProblem> problems) throws IOException;
    }

    /**
     * Runs what is missing, then makes the sequel.
     *
     * @param sequel what is made of the trials
     * @throws CancellationException if it was interrupted; what was finished is kept
     */
    void run(Sequel sequel) throws IOException {
        Map<String, BuiltProblem> problems = BuiltProblem.all(description.experiment);
        Experiment experiment = InstanceFitting.fit(description.experiment, problems);
        Map<String, Problem> runnable = new LinkedHashMap<>();
        problems.forEach((id, built) -> runnable.put(id, built.problem()));
        Runner runner = new Runner(experiment, runnable, folder, shard, threads, timing);
        try (Interruption interruption = new Interruption(console, runner::stop)) {
            RunLock lock = RunLock.acquire(folder);
            try {
                prepareFolder(experiment);
                if (!runTrials(experiment.name(), runner) || interruption.requested()) {
                    throw new CancellationException();
                }
                if (console.live()) {
                    console.err().println("subtail: making tables, figures and report");
                }
                sequel.make(experiment, problems);
            } finally {
                lock.close();
            }
        }
    }

    private void prepareFolder(Experiment experiment) throws IOException {
        List<Cell> cells =
                experiment.plans().stream().map(Experiment.Plan::cell).toList();
        ExperimentRow row =
                ExperimentRow.here(experiment.name(), experiment.resolved(), experiment.sha256(), Version.number());
        if (ResultStore.exists(folder)) {
            ResultFolder.requireSame(folder, row);
        }
        ResultStore.openOrCreate(folder, row, cells).close();
        WholeFile.write(folder.resolve("experiment.yaml"), description.text);
        WholeFile.write(folder.resolve("resolved.yaml"), experiment.resolved());
        ResultFolder.noteDescriptionFolder(folder, description.folder);
    }

    private boolean runTrials(String name, Runner runner) {
        try (TrialProgress progress = new TrialProgress(console, name)) {
            return runner.run(progress);
        }
    }
}
