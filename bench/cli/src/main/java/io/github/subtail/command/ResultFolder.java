package io.github.subtail.command;

import io.github.subtail.experiment.DataFile;
import io.github.subtail.experiment.DescriptionDifference;
import io.github.subtail.experiment.Experiment;
import io.github.subtail.experiment.InputException;
import io.github.subtail.store.Cell;
import io.github.subtail.store.ClusterFolder;
import io.github.subtail.store.ExperimentRow;
import io.github.subtail.store.ResultStore;
import io.github.subtail.store.RunLock;
import io.github.subtail.store.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
            throw new InputException(
                    ClusterFolder.is(folder)
                            ? folder + " has the trials of a cluster's run: read them first with `subtail report "
                                    + folder + "`"
                            : folder + " is not a result folder: it has no " + ResultStore.FILE_NAME);
        }
    }

    /** The same for commands that read the trials of a cluster's run too. */
    static void requireTrials(Path folder) {
        if (!ClusterFolder.is(folder)) {
            require(folder);
        }
    }

    /**
     * Reads what a cluster's run has finished by now into the store of its folder; any other folder stays as it is.
     *
     * @param folder a result folder
     * @throws InputException if its store holds results of another description
     */
    static void gather(Path folder) throws IOException {
        if (!ClusterFolder.is(folder)) {
            return;
        }
        ExperimentRow row = ClusterFolder.experiment(folder);
        if (ResultStore.exists(folder)) {
            requireSame(folder, row);
        }
        Experiment experiment = described(row, folder);
        List<Cell> cells =
                experiment.plans().stream().map(Experiment.Plan::cell).toList();
        RunLock lock = RunLock.acquire(folder);
        try (ResultStore store = ResultStore.openOrCreate(folder, row, cells)) {
            store.gather(folder);
        } finally {
            lock.close();
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
        WholeFile.write(folder.resolve(DESCRIPTION_FOLDER), (related ? here.relativize(there) : there) + "\n");
    }

    /**
     * The experiment of a result folder, from its store.
     *
     * @param folder the result folder
     * @return the experiment, its data files found where they were for the run
     * @throws InputException if this is no result folder, or its data files have another content now
     */
    static Experiment experiment(Path folder) throws IOException {
        requireTrials(folder);
        return described(row(folder), folder);
    }

    private static Experiment described(ExperimentRow row, Path folder) throws IOException {
        Path base = descriptionFolder(folder);
        Experiment experiment = Experiment.parse(row.descriptionYaml(), folder.toString(), base);
        if (!experiment.sha256(row.descriptionYaml()).equals(row.sha256())) {
            throw new InputException("the data of " + folder + " have changed since its run: "
                    + String.join(
                            ", ",
                            experiment.dataFiles().stream().map(DataFile::given).toList()));
        }
        return experiment;
    }

    private static Path descriptionFolder(Path folder) throws IOException {
        Path note = folder.resolve(DESCRIPTION_FOLDER);
        return Files.isRegularFile(note)
                ? folder.resolve(Files.readString(note).strip())
                        .toAbsolutePath()
                        .normalize()
                : folder.toAbsolutePath();
    }

    /** Puts the description files of one result folder into another. */
    static void copyDescription(Path from, Path to) throws IOException {
        for (String name : List.of("experiment.yaml", "resolved.yaml")) {
            if (Files.exists(from.resolve(name)) && !Files.isSameFile(from, to)) {
                WholeFile.write(to.resolve(name), Files.readString(from.resolve(name)));
            }
        }
        noteDescriptionFolder(to, descriptionFolder(from));
    }

    /** What a folder holds. */
    static ExperimentRow row(Path folder) {
        if (!ResultStore.exists(folder) && ClusterFolder.is(folder)) {
            return ClusterFolder.experiment(folder);
        }
        try (ResultStore store = ResultStore.openReadOnly(folder)) {
            return store.experiment();
        }
    }

    /**
     * Refuses a folder that holds something else.
     *
     * @param folder the result folder
     * @param wanted what it should hold
     * @throws InputException naming what differs first
     */
    static void requireSame(Path folder, ExperimentRow wanted) {
        ExperimentRow row = row(folder);
        if (row.sha256().equals(wanted.sha256())) {
            return;
        }
        String difference = DescriptionDifference.first(row.descriptionYaml(), wanted.descriptionYaml())
                .map(Object::toString)
                .orElse("its data files had another content");
        throw new InputException("folder " + folder + " holds results of another description: " + difference
                + "; choose another folder");
    }
}
