package io.github.subtail.runner;

import io.github.subtail.experiment.Experiment;
import io.github.subtail.run.Horizon;
import io.github.subtail.run.Problem;
import io.github.subtail.store.Cell;
import io.github.subtail.store.Progress;
import io.github.subtail.store.ResultStore;
import io.github.subtail.store.TrialRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Runs the trials of an experiment that its result folder does not have yet.
 *
 * <p>What is recorded depends on the description alone: not on threads, order, batches, or how often the run was
 * interrupted and taken up again.
 */
public final class Runner {

    private static final Duration BATCH_TIME = Duration.ofSeconds(1);

    private final Experiment experiment;
    private final Map<String, Problem> problems;
    private final Path folder;
    private final Shard shard;
    private final boolean timing;
    private final TrialPool pool;

    /**
     * A runner for one call of {@link #run}.
     *
     * @param experiment what to run
     * @param problems its problems, by id
     * @param folder a result folder whose store is of this experiment and whose lock the caller holds
     * @param shard which of its trials
     * @param threads how many trials run at once, at least 1
     * @param timing whether to keep the wall time of each trial
     */
    public Runner(
            Experiment experiment,
            Map<String, Problem> problems,
            Path folder,
            Shard shard,
            int threads,
            boolean timing) {
        this.experiment = experiment;
        this.problems = Map.copyOf(problems);
        this.folder = folder;
        this.shard = shard;
        this.timing = timing;
        this.pool = new TrialPool(threads, BATCH_TIME);
    }

    /** Lets the trials under way finish and be stored, and starts no further one. May be called from any thread. */
    public void stop() {
        pool.stop();
    }

    /** Told how a run comes along, on the thread that called {@link #run}. */
    public interface Watcher {
        /**
         * The run begins.
         *
         * @param trials trials of the experiment, or of this shard of it
         * @param finished how many of them the store has already
         */
        void begin(long trials, long finished);

        /**
         * A batch of trials is stored.
         *
         * @param trials how many
         */
        void stored(long trials);
    }

    /**
     * Runs what is missing.
     *
     * @param watcher told after each batch
     * @return whether the experiment, or this shard of it, is complete
     */
    public boolean run(Watcher watcher) {
        Backlog backlog = backlog();
        long trials = experiment.plans().stream()
                .mapToLong(plan -> shard.share(plan.trials()))
                .sum();
        Tally tally = new Tally(experiment.name(), trials, trials - backlog.missing.size(), backlog.failed);
        watcher.begin(trials, tally.resumedFrom);
        tally.progress().write(folder);
        return Phase.during(
                "trials",
                () -> pool.run(backlog.missing, batch -> {
                    Phase.run("store", () -> store(batch));
                    tally.add(batch);
                    tally.progress().write(folder);
                    watcher.stored(batch.size());
                }));
    }

    private void store(List<TrialRecord> batch) {
        try (ResultStore store = ResultStore.open(folder)) {
            store.append(batch, timing);
        }
    }

    /** What the store has not got, and how many of the trials that it has failed. */
    private record Backlog(List<TrialPool.Task> missing, long failed) {}

    private Backlog backlog() {
        List<TrialPool.Task> missing = new ArrayList<>();
        long failed = 0;
        try (ResultStore store = ResultStore.openReadOnly(folder)) {
            for (Experiment.Plan plan : experiment.plans()) {
                Cell cell = plan.cell();
                BitSet completed = store.completed(cell.id());
                failed += store.failures(cell.id()).stream().filter(shard::has).count();
                TrialRunner runner = trialRunner(
                        experiment, plan, problems.get(plan.problem().id()));
                for (int trial = completed.nextClearBit(0);
                        trial < plan.trials();
                        trial = completed.nextClearBit(trial + 1)) {
                    if (shard.has(trial)) {
                        missing.add(new TrialPool.Task(runner, trial));
                    }
                }
            }
        }
        return new Backlog(missing, failed);
    }

    /**
     * What runs the trials of one cell.
     *
     * @param experiment the experiment
     * @param plan one of its cells
     * @param problem the problem of the cell
     * @return a runner for any of its trials
     */
    public static TrialRunner trialRunner(Experiment experiment, Experiment.Plan plan, Problem problem) {
        int length = plan.horizon().length();
        int[] checkpoints = plan.horizon().kind() == Horizon.Kind.FIXED
                ? new int[] {length}
                : experiment.record().checkpoints(length);
        return new TrialRunner(
                plan.cell().id(),
                problem,
                plan.algorithm().algorithm(length),
                checkpoints,
                experiment.seeds().root());
    }

    /** Counts what is stored. */
    private static final class Tally {
        private final long start = System.nanoTime();
        private final String name;
        private final long trials;
        private final long resumedFrom;
        private long done;
        private long failed;

        Tally(String name, long trials, long resumedFrom, long failed) {
            this.name = name;
            this.trials = trials;
            this.resumedFrom = resumedFrom;
            this.done = resumedFrom - failed;
            this.failed = failed;
        }

        void add(List<TrialRecord> batch) {
            long good = batch.stream().filter(TrialRecord::done).count();
            done += good;
            failed += batch.size() - good;
        }

        Progress progress() {
            return new Progress(name, trials, done, failed, resumedFrom, (System.nanoTime() - start) * 1e-9);
        }
    }
}
