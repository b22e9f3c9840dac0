package io.github.subtail.spark;

import io.github.subtail.analysis.InstanceFitting;
import io.github.subtail.command.Console;
import io.github.subtail.command.Version;
import io.github.subtail.experiment.BuiltProblem;
import io.github.subtail.experiment.Experiment;
import io.github.subtail.runner.Partitioning;
import io.github.subtail.runner.Pilot;
import io.github.subtail.store.ExperimentRow;
import io.github.subtail.store.TrialBlock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * A run of an experiment on Spark: every trial of every cell that the result folder does not have yet.
 *
 * <p>Spark distributes, retries and commits; the trials are those of {@link io.github.subtail.runner.TrialRunner}, so
 * where and how often one is run changes no bit of it.
 */
final class SparkRun {

    /** Seconds of trials on the driver before the run, shared by the algorithms on their problems. */
    private static final double PILOT_SECONDS = 10;

    private static final double LONGEST_PILOT_SECONDS = 1;

    private final Experiment experiment;
    private final Map<String, BuiltProblem> problems;
    private final String text;
    private final Path descriptionFolder;
    private final boolean timing;

    private SparkRun(
            Experiment experiment,
            Map<String, BuiltProblem> problems,
            String text,
            Path descriptionFolder,
            boolean timing) {
        this.experiment = experiment;
        this.problems = problems;
        this.text = text;
        this.descriptionFolder = descriptionFolder;
        this.timing = timing;
    }

    /**
     * Reads an experiment and makes its problems, so that a mistake in it is told before Spark starts.
     *
     * @param file the experiment file
     * @param timing whether to keep the wall time of each trial
     * @return the run
     */
    static SparkRun of(Path file, boolean timing) {
        Experiment described = Experiment.read(file);
        Map<String, BuiltProblem> problems = BuiltProblem.all(described);
        try {
            return new SparkRun(
                    InstanceFitting.fit(described, problems),
                    problems,
                    Files.readString(file, StandardCharsets.UTF_8),
                    file.toAbsolutePath().getParent(),
                    timing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return experiment.name();
    }

    /**
     * Runs what is missing.
     *
     * @param spark the cluster
     * @param place the result folder
     * @param console where progress goes
     * @return what the folder has now
     */
    SparkEnding on(SparkSession spark, String place, Console console) {
        try {
            OutputFolder folder = new OutputFolder(place, spark.sparkContext().hadoopConfiguration());
            ExperimentRow row =
                    ExperimentRow.here(experiment.name(), experiment.resolved(), experiment.sha256(), Version.number());
            folder.describe(
                    row,
                    Map.of(
                            "experiment.yaml", text,
                            "resolved.yaml", experiment.resolved(),
                            "description-folder.txt", folder.from(descriptionFolder)));
            Map<String, Partitioning> partitionings =
                    partitionings(spark.sparkContext().defaultParallelism());
            List<TrialBlock> finished = folder.finished();
            List<TrialBlock> missing = new ArrayList<>();
            for (Experiment.Plan plan : experiment.plans()) {
                String cell = plan.cell().id();
                missing.addAll(partitionings.get(cell).missing(cell, plan.trials(), finished));
            }
            BlockJobs jobs = new BlockJobs(spark, folder, new ShippedExperiment(experiment), timing);
            long trials = experiment.plans().stream()
                    .mapToLong(Experiment.Plan::trials)
                    .sum();
            jobs.run(missing, partitionings, new BlockProgress(console, experiment.name(), trials, missing));
            finished.addAll(missing);
            return new SparkEnding(trials, jobs.failed(finished), folder.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalStateException e) {
            if (spark.sparkContext().isStopped()) {
                String lost = "the cluster is lost; what was finished is kept, the same command goes on from there";
                throw new UncheckedIOException(new IOException(lost, e));
            }
            throw e;
        }
    }

    private Map<String, Partitioning> partitionings(int cores) {
        Map<List<String>, Pilot> pilots = new HashMap<>();
        Map<String, Partitioning> partitionings = new HashMap<>();
        double patience = Math.min(
                LONGEST_PILOT_SECONDS, PILOT_SECONDS / experiment.plans().size());
        for (Experiment.Plan plan : experiment.plans()) {
            String problem = plan.problem().id();
            Pilot pilot = pilots.computeIfAbsent(
                    List.of(problem, plan.algorithm().id()),
                    kind -> Pilot.of(experiment, plan, problems.get(problem).problem(), patience));
            double seconds = pilot.seconds(plan.horizon().length());
            partitionings.put(plan.cell().id(), new Partitioning(seconds, cores));
        }
        return partitionings;
    }
}
