package io.github.subtail.command;

import io.github.subtail.experiment.Experiment;
import io.github.subtail.store.ResultStore;
import java.nio.file.Path;

/**
 * How a run ended.
 *
 * @param planned trials of the experiment
 * @param trials how many are finished
 * @param failed how many of them failed
 * @param folder the result folder
 */
record Ending(long planned, long trials, long failed, Path folder) {

    /** Counts what a result folder has. */
    static Ending of(Experiment experiment, Path folder) {
        long planned = 0;
        long trials = 0;
        long failed = 0;
        try (ResultStore store = ResultStore.openReadOnly(folder)) {
            for (Experiment.Plan plan : experiment.plans()) {
                planned += plan.trials();
                trials += store.completed(plan.cell().id()).cardinality();
                failed += store.failed(plan.cell().id());
            }
        }
        return new Ending(planned, trials, failed, folder);
    }

    /** 1 if a trial failed. */
    int exitCode() {
        return failed == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }

    /** Says where the results are and how many trials failed. */
    int say(Console console) {
        console.out()
                .println(trials - failed + (trials < planned ? " of " + planned : "") + " trials done, " + failed
                        + " failed: " + folder);
        console.out().println("report: " + folder.resolve("report.html"));
        return exitCode();
    }
}
