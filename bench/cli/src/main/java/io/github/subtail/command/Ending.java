package io.github.subtail.command;

import io.github.subtail.store.Cell;
import io.github.subtail.store.ResultStore;
import java.nio.file.Path;

/** The last words of a run: where the results are, and how many trials failed. */
final class Ending {

    private Ending() {}

    /** Exit code 1 if a trial failed. */
    static int of(Console console, Path folder) {
        long trials = 0;
        long failed = 0;
        try (ResultStore store = ResultStore.openReadOnly(folder)) {
            for (Cell cell : store.cells()) {
                trials += store.completed(cell.id()).cardinality();
                failed += store.failed(cell.id());
            }
        }
        console.out().println(trials - failed + " trials done, " + failed + " failed: " + folder);
        console.out().println("report: " + folder.resolve("report.html"));
        return failed == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }
}
