package io.github.subtail.abuse;

import io.github.subtail.command.Console;
import io.github.subtail.command.Shell;
import io.github.subtail.store.ResultStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The run that is abused: some seconds of trials, then analysis and report. */
final class Experiment {

    static final int TRIALS = 2 * 40;

    private static final String TEXT = """
            name: abused
            seeds: {root: 5, trials: 40}
            problems: [{type: nqp, n: 30, m: 15, noise: {at-zero: 4, clip: 2}}]
            algorithms:
              - {type: scg, horizons: [400]}
              - {type: pga, iterations: 3000, step: 1e-3}
            record: {checkpoints: [1, 20, 3000]}
            """;

    private Experiment() {}

    /** Its file, in a folder. */
    static Path write(Path folder) throws IOException {
        return Files.writeString(folder.resolve("abused.yaml"), TEXT);
    }

    /** Runs it in this process, undisturbed. */
    static Path undisturbed(Path folder) throws IOException {
        Path out = folder.resolve("undisturbed");
        Console silent = new Console(
                new PrintWriter(Writer.nullWriter()), new PrintWriter(System.err, true, StandardCharsets.UTF_8), false);
        int code = new Shell(silent).run("run", write(folder).toString(), "-j", "2", "-o", out.toString());
        if (code != 0) {
            throw new AssertionError("an undisturbed run ended with " + code);
        }
        return out;
    }

    /** Every file of a folder, by path, sorted. */
    static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** Trials in a store, 0 if there is none. */
    static int completed(Path folder) {
        if (!ResultStore.exists(folder)) {
            return 0;
        }
        try (ResultStore store = ResultStore.openReadOnly(folder)) {
            return store.cells().stream()
                    .mapToInt(cell -> store.completed(cell.id()).cardinality())
                    .sum();
        }
    }
}
