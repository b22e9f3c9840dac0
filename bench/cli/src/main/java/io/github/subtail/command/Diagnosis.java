package io.github.subtail.command;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/**
 * One thing Subtail needs, and whether it is there.
 *
 * @param what the thing
 * @param sound whether it is there
 * @param found what was found
 * @param mend what to do if it is not; empty if it is
 */
record Diagnosis(String what, boolean sound, String found, String mend) {

    private static final int OLDEST_JAVA = 17;
    private static final long LEAST_MEMORY = 256L << 20;
    private static final long LEAST_DISK = 500L << 20;

    static List<Diagnosis> all() {
        return List.of(
                java(Runtime.version().feature()),
                memory(Runtime.getRuntime().maxMemory()),
                cores(Runtime.getRuntime().availableProcessors()),
                fontconfig(Path.of(System.getenv().getOrDefault("FONTCONFIG_FILE", "/etc/fonts/fonts.conf"))),
                fonts(),
                temporaryFolder(Path.of(System.getProperty("java.io.tmpdir"))),
                database(),
                disk(Path.of("").toAbsolutePath()));
    }

    static Diagnosis of(String what, boolean sound, String found, String mend) {
        return new Diagnosis(what, sound, found, sound ? "" : mend);
    }

    static Diagnosis java(int feature) {
        String found = System.getProperty("java.vm.name") + " " + System.getProperty("java.version") + " on "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch");
        return of("Java", feature >= OLDEST_JAVA, found, "install a JDK " + OLDEST_JAVA + " or later, set JAVA_HOME");
    }

    static Diagnosis memory(long bytes) {
        return of("memory", bytes >= LEAST_MEMORY, (bytes >> 20) + " MB of heap", "export JAVA_TOOL_OPTIONS=-Xmx2g");
    }

    static Diagnosis cores(int cores) {
        return of("cores", cores >= 1, cores + " for -j", "");
    }

    /** On Linux Java finds its fonts by fontconfig. */
    static Diagnosis fontconfig(Path file) {
        boolean needed = System.getProperty("os.name").startsWith("Linux");
        boolean there = Files.isReadable(file);
        return of(
                "fontconfig",
                there || !needed,
                there ? file.toString() : needed ? "no " + file : "not needed here",
                "install fontconfig, for example apt-get install fontconfig");
    }

    static Diagnosis fonts() {
        String mend = "install a font, for example apt-get install fonts-dejavu-core";
        try {
            Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
            double width = font.getStringBounds("0.95", new FontRenderContext(null, true, true))
                    .getWidth();
            boolean drawn = width > 0 && font.canDisplayUpTo("0.95 abc") < 0;
            return of("fonts", drawn, font.getFontName(Locale.ROOT), mend);
        } catch (RuntimeException | LinkageError | InternalError e) {
            return of("fonts", false, "none that Java can draw with (" + e + ")", mend);
        }
    }

    static Diagnosis temporaryFolder(Path folder) {
        String mend =
                "export TMPDIR=FOLDER for ./subtail, java -Djava.io.tmpdir=FOLDER for the jar, with a folder on a disk"
                        + " mounted without noexec";
        try {
            Path file = Files.createTempFile(folder, "subtail", ".sh");
            try {
                Files.writeString(file, "#!/bin/sh\nexit 0\n");
                boolean runs = !System.getProperty("os.name").startsWith("Linux") || runs(file);
                return of("temporary folder", runs, folder + (runs ? "" : " does not let programs run"), mend);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            return of("temporary folder", false, folder + " cannot be written", mend);
        }
    }

    private static boolean runs(Path file) throws IOException {
        if (!file.toFile().setExecutable(true)) {
            return false;
        }
        try {
            return new ProcessBuilder(file.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            return false; // noexec
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Diagnosis database() {
        String mend = "see the temporary folder above; DuckDB unpacks its native library there";
        try (var connection = DriverManager.getConnection("jdbc:duckdb:")) {
            return of(
                    "database",
                    connection.isValid(1),
                    "DuckDB " + connection.getMetaData().getDatabaseProductVersion(),
                    mend);
        } catch (SQLException | LinkageError | RuntimeException e) {
            return of("database", false, "DuckDB does not start (" + e + ")", mend);
        }
    }

    static Diagnosis disk(Path folder) {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            boolean writable = Files.isWritable(folder);
            return of(
                    "disk",
                    writable && free >= LEAST_DISK,
                    (free >> 20) + " MB free in " + folder + (writable ? "" : ", which cannot be written"),
                    "work in a folder of your own with " + (LEAST_DISK >> 20) + " MB free, or pass -o DIR");
        } catch (IOException e) {
            return of("disk", false, folder + " cannot be looked at: " + e, "work in another folder");
        }
    }
}
