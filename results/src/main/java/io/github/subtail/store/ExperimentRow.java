package io.github.subtail.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a result folder holds the trials of, and where it was started.
 *
 * @param name name of the experiment
 * @param descriptionYaml its resolved description: two folders with the same one hold the same bits
 * @param sha256 SHA-256 of the description in UTF-8, and of the data files it names; lower-case hexadecimal
 * @param subtailVersion version that created the folder
 * @param java version of the Java runtime
 * @param os operating system and architecture
 * @param cores processors available
 */
public record ExperimentRow(
        String name, String descriptionYaml, String sha256, String subtailVersion, String java, String os, int cores) {

    /**
     * An experiment without data files as started by this process.
     *
     * @param name name of the experiment
     * @param descriptionYaml its resolved description
     * @param subtailVersion version of the software
     * @return the row, with the hash of the description and this process's environment
     */
    public static ExperimentRow here(String name, String descriptionYaml, String subtailVersion) {
        return here(name, descriptionYaml, sha256(descriptionYaml), subtailVersion);
    }

    /**
     * The experiment as started by this process.
     *
     * @param name name of the experiment
     * @param descriptionYaml its resolved description
     * @param sha256 SHA-256 of the description and of the data files it names
     * @param subtailVersion version of the software
     * @return the row, with this process's environment
     */
    public static ExperimentRow here(String name, String descriptionYaml, String sha256, String subtailVersion) {
        return new ExperimentRow(
                name,
                descriptionYaml,
                sha256,
                subtailVersion,
                System.getProperty("java.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors());
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
