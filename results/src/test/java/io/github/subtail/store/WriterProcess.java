package io.github.subtail.store;

import java.nio.file.Path;
import java.util.List;

/** Appends trial after trial to the store of a folder, opening it for each, until it is killed. */
final class WriterProcess {

    private WriterProcess() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        for (int trial = 0; trial < 10_000; trial++) {
            try (ResultStore store = ResultStore.open(folder)) {
                store.append(List.of(Trials.anytime(trial, 40)), false);
            }
        }
    }

    static Process start(Path folder) throws java.io.IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WriterProcess.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("writer.log").toFile())
                .start();
    }
}
