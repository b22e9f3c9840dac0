package io.github.subtail.experiment;

import java.nio.file.Path;

/** Where the data files that a description names are. */
@FunctionalInterface
public interface DataFolder {

    /**
     * Where one of them is.
     *
     * @param given the path as the user wrote it
     * @return the file, which need not exist
     */
    Path locate(String given);

    /**
     * A folder that paths start from.
     *
     * @param folder the folder
     * @return its files
     */
    static DataFolder at(Path folder) {
        return given -> folder.resolve(given).normalize();
    }
}
