package io.github.subtail.command;

import io.github.subtail.experiment.InputException;
import picocli.CommandLine.Option;

/** How many trials run at once, and as many threads make the tables, figures and report. */
final class Threads {

    private static final int MOST = 1024;

    @Option(names = "-j", paramLabel = "N", description = "trials at once (default: all cores)")
    private Integer threads;

    int count() {
        if (threads == null) {
            return all();
        }
        if (threads < 1 || threads > MOST) {
            throw new InputException("-j must be in 1.." + MOST + ": was " + threads);
        }
        return threads;
    }

    static int all() {
        return Runtime.getRuntime().availableProcessors();
    }
}
