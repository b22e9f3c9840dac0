package io.github.subtail.command;

import io.github.subtail.experiment.Experiment;
import io.github.subtail.store.ResultStore;
import java.nio.file.Path;

/** The last words of a run: where the results are, and how many trials failed. */
final class Ending {

    private Ending() {}

    /** Exit code 1 if a trial failed. */
    static int of(Console console, Experiment experiment, Path folder) {
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
        console.out()
                .println(trials - failed + (trials < planned ? " of " + planned : "") + " trials done, " + failed
                        + " failed: " + folder);
        console.out().println("report: " + folder.resolve("report.html"));
        return failed == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }
}
