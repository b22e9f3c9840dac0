package io.github.subtail.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A data file that a description names.
 *
 * @param given the path as the user wrote it: that is what descriptions and hashes contain
 * @param location where it is: the given path, resolved against the folder of the description, or a copy
 */
public record DataFile(String given, Path location) {

    static DataFile read(Field field, DataFolder folder) {
        String given = field.text("the path of a file");
        if (given.indexOf('\0') >= 0) {
            throw field.mustBe("the path of a file");
        }
        return new DataFile(given, folder.locate(given));
    }

    /** SHA-256 of its bytes, lower-case hexadecimal. */
    String sha256() {
        InputFile.require(location, "data file " + given);
        MessageDigest digest = Experiment.sha256Digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(location), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new InputException("data file " + given + " cannot be read: " + e.getMessage(), e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
