package io.github.subtail.command;

import io.github.subtail.experiment.InputException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The one file that a command writes. */
final class OutputFile {

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "the file to write")
    private Path file;

    /** Refuses a folder. */
    Path path() {
        if (Files.isDirectory(file)) {
            throw new InputException(file + " is a folder, not a file");
        }
        return file;
    }
}
