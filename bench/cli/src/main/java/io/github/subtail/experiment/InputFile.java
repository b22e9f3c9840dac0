package io.github.subtail.experiment;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that a user names for reading. Symbolic links are followed; what is no regular file in the end is refused before
 * it is opened: a pipe may keep a reader waiting for ever, a device may never end, and neither can be read twice.
 */
public final class InputFile {

    private InputFile() {}

    /**
     * Refuses what cannot be read as a whole.
     *
     * @param file the file
     * @param shown what messages call it
     * @return the file
     * @throws InputException if it is not there, a folder, a pipe or a device
     */
    public static Path require(Path file, String shown) {
        if (shown.isBlank()) {
            throw new InputException("the name of a file must not be empty");
        }
        if (Files.isDirectory(file)) {
            throw new InputException(shown + " is a folder, not a file");
        }
        if (!Files.exists(file)) {
            throw new InputException(shown + ": no such file");
        }
        if (!Files.isRegularFile(file)) {
            throw new InputException(shown + " is a pipe or a device, not a file");
        }
        return file;
    }

    /**
     * Refuses what cannot be read as a whole, under its own name.
     *
     * @param file the file
     * @return the file
     * @throws InputException if it is not there, a folder, a pipe or a device
     */
    public static Path require(Path file) {
        return require(file, file.toString());
    }
}
