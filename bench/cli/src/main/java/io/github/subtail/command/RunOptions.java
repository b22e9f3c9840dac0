package io.github.subtail.command;

import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code run}, {@code audit} and {@code reproduce} share. */
final class RunOptions {

    @Mixin
    private Threads threads;

    @Option(names = "-o", paramLabel = "DIR", description = "result folder (default: out/<name>)")
    private Path folder;

    int threads() {
        return threads.count();
    }

    Path folder(String name) {
        return folder == null ? Path.of("out", name) : folder;
    }
}
