package io.github.subtail.command;

import io.github.subtail.experiment.Experiment;
import io.github.subtail.experiment.InputException;
import io.github.subtail.store.ResultStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The folder of a run, as commands are given it. */
final class ResultFolder {

    /** Holds the folder of the experiment file, relative to the result folder. */
    private static final String DESCRIPTION_FOLDER = "description-folder.txt";

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

    /**
     * Notes where the paths of a description start from, relative to the result folder, so that both may move together.
     *
     * @param folder the result folder
     * @param descriptionFolder the folder of the experiment file
     */
    static void noteDescriptionFolder(Path folder, Path descriptionFolder) throws IOException {
        Path here = folder.toAbsolutePath().normalize();
        Path there = descriptionFolder.toAbsolutePath().normalize();
        boolean related = Objects.equals(here.getRoot(), there.getRoot());
        Files.writeString(folder.resolve(DESCRIPTION_FOLDER), (related ? here.relativize(there) : there) + "\n");
    }

    /**
     * The experiment of a result folder, from its store.
     *
     * @param folder the result folder
     * @return the experiment, its data files found where they were for the run
     * @throws InputException if this is no result folder
     */
    static Experiment experiment(Path folder) throws IOException {
        require(folder);
        Path note = folder.resolve(DESCRIPTION_FOLDER);
        Path base = Files.exists(note)
                ? folder.resolve(Files.readString(note).strip()).normalize()
                : folder;
        try (ResultStore store = ResultStore.openReadOnly(folder)) {
            return Experiment.parse(store.experiment().descriptionYaml(), folder.toString(), base.toAbsolutePath());
        }
    }
}
