package io.github.subtail.command;

import io.github.subtail.experiment.InputException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What {@code run} and {@code reproduce} share. */
final class RunOptions {

    @Option(names = "-j", paramLabel = "N", description = "trials at once (default: all cores)")
    private Integer threads;

    @Option(names = "-o", paramLabel = "DIR", description = "result folder (default: out/<name>)")
    private Path folder;

    int threads() {
        if (threads == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (threads < 1) {
            throw new InputException("-j must be >= 1: was " + threads);
        }
        return threads;
    }

    Path folder(String name) {
        return folder == null ? Path.of("out", name) : folder;
    }
}
