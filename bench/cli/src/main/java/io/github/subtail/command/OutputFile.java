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

    /** Refuses where no file can be, before anything is computed. */
    Path path() {
        return check(file);
    }

    /** Refuses a folder, and a file in a folder that is not there. */
    static Path check(Path file) {
        if (Files.isDirectory(file)) {
            throw new InputException(file + " is a folder, not a file");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new InputException(file + ": its folder must be there: was not");
        }
        return file;
    }
}
