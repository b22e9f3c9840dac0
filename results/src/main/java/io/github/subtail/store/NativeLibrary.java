package io.github.subtail.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * DuckDB's native library, some 60 MB that it unpacks into {@code java.io.tmpdir} on the first use in a process.
 *
 * <p>DuckDB deletes the file when the process ends in order, so a killed one would leave it. Once loaded the file is
 * not needed: where the system says which file that is, it is deleted at once.
 */
final class NativeLibrary {

    private static final Path MAPPINGS = Path.of("/proc/self/maps");

    private NativeLibrary() {}

    static void ensureLoaded() {
        if (!Loaded.PROBLEM.isEmpty()) {
            throw new StoreException("cannot load DuckDB's native library from " + TemporaryFolder.own() + ": "
                    + Loaded.PROBLEM + "; it must be writable, allow execution and have 70 MB free: choose another"
                    + " one with TMPDIR=FOLDER before ./subtail, or with java -Djava.io.tmpdir=FOLDER");
        }
    }

    /** Loads at most once in a process. */
    private static final class Loaded {
        static final String PROBLEM = load();

        private static String load() {
            TemporaryFolder.clearLeftovers();
            TemporaryFolder.deleteOwnOnExit();
            try {
                Class.forName("org.duckdb.DuckDBNative");
            } catch (ClassNotFoundException | LinkageError e) {
                return reason(e);
            }
            unpacked().forEach(NativeLibrary::delete);
            return "";
        }
    }

    /** What lies below the exceptions that loading wraps around it. */
    private static String reason(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }

    /** The unpacked files that this process has loaded; none where the system does not tell. */
    private static List<Path> unpacked() {
        String prefix = TemporaryFolder.own().resolve("libduckdb_java").toString();
        try {
            return Files.readAllLines(MAPPINGS).stream()
                    .filter(line -> line.contains(prefix) && line.endsWith(".so"))
                    .map(line -> Path.of(line.substring(line.indexOf('/'))))
                    .distinct()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // DuckDB tries again when the process ends
            file.toFile().deleteOnExit();
        }
    }
}
