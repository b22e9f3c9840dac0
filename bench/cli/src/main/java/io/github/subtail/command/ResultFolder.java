package io.github.subtail.command;

import io.github.subtail.experiment.InputException;
import io.github.subtail.store.ResultStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of a run, as commands are given it. */
final class ResultFolder {

    private ResultFolder() {}

    static void require(Path folder) {
        if (!Files.exists(folder)) {
            throw new InputException(folder + ": no such folder");
        }
        if (!Files.isDirectory(folder)) {
            throw new InputException(folder + " is a file, not a result folder");
        }
        if (!ResultStore.exists(folder)) {
            throw new InputException(folder + " is not a result folder: it has no " + ResultStore.FILE_NAME);
        }
    }
}
