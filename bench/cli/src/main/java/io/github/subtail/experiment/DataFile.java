package io.github.subtail.experiment;

import java.nio.file.Path;

/**
 * A data file that a description names.
 *
 * @param given the path as the user wrote it: that is what descriptions and hashes contain
 * @param location where it is: the given path, resolved against the folder of the description
 */
public record DataFile(String given, Path location) {

    static DataFile read(Field field, Path folder) {
        String given = field.text("the path of a file");
        if (given.indexOf('\0') >= 0) {
            throw field.mustBe("the path of a file");
        }
        return new DataFile(given, folder.resolve(given).normalize());
    }
}
