package io.github.subtail.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.IVersionProvider;

/** The version of the software. */
public final class Version implements IVersionProvider {

    /** For picocli, which makes one. */
    public Version() {}

    /**
     * The version, such as {@code 0.1.0}.
     *
     * @return the version of the build
     */
    public static String number() {
        try (InputStream in = Version.class.getResourceAsStream("version.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String[] getVersion() {
        return new String[] {"subtail " + number()};
    }
}
