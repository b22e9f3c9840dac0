package io.github.subtail.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * Opens the database of a folder and says in plain words why it cannot.
 *
 * <p>The database belongs to one writer, or to many readers, at a time, and each holds it for milliseconds: a conflict
 * is waited out.
 */
final class StoreConnection {

    private static final long FIRST_PAUSE_MILLIS = 5;
    private static final long LONGEST_PAUSE_MILLIS = 100;

    private StoreConnection() {}

    /** Opens a file, new or existing; who opens an existing one has checked that it is there and not empty. */
    static DuckDBConnection open(Path file, boolean readOnly, Duration patience) {
        checkPath(file);
        NativeLibrary.ensureLoaded();
        long deadline = System.nanoTime() + patience.toNanos();
        long pause = FIRST_PAUSE_MILLIS;
        while (true) {
            try {
                Connection connection =
                        new DuckDBDriver().connect("jdbc:duckdb:" + file.toAbsolutePath(), options(readOnly));
                return connection.unwrap(DuckDBConnection.class);
            } catch (SQLException e) {
                if (!isConflict(e)) {
                    throw failure(file, e);
                }
                if (System.nanoTime() - deadline > 0) {
                    throw new StoreException("store " + file + " is in use by another process: " + brief(e), e);
                }
            }
            pause(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
    }

    /** Refuses a path that DuckDB would take for options in part. */
    static void checkPath(Path path) {
        if (path.toAbsolutePath().toString().matches("(?s).*[;?].*")) {
            throw new StoreException("path of a result folder must not contain ';' or '?': was " + path);
        }
    }

    /**
     * Lets what a database does from now on touch the files of one folder only. A file of a stranger may have views and
     * macros, in place of tables and functions that we ask for, which read other files.
     */
    static void confine(DuckDBConnection connection, Path folder) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // a second connection of this process to the file shares the database, and finds it confined
            if (hasAccess(statement)) {
                statement.execute("SET allowed_directories = [" + literal(folder.toAbsolutePath()) + "]");
                statement.execute("SET enable_external_access = false");
            }
        }
    }

    /** A text, such as a path, as it stands in a statement. */
    static String literal(Object text) {
        return "'" + text.toString().replace("'", "''") + "'";
    }

    private static boolean hasAccess(Statement statement) throws SQLException {
        try (ResultSet result =
                statement.executeQuery("SELECT value FROM duckdb_settings() WHERE name = 'enable_external_access'")) {
            return result.next() && Boolean.parseBoolean(result.getString(1));
        }
    }

    /** Refuses an empty file, which DuckDB would take for a new database. */
    static void checkNotEmpty(Path file) {
        try {
            if (Files.size(file) == 0) {
                throw damaged(file, "it is empty", null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read store " + file + ": " + e.getMessage(), e);
        }
    }

    static StoreException damaged(Path file, String how, SQLException cause) {
        return new StoreException(
                "store " + file + " is damaged or cannot be read: " + how
                        + "; it was left as it is, and the same description in a new folder gives the same results",
                cause);
    }

    private static Properties options(boolean readOnly) {
        Properties options = new Properties();
        options.setProperty("threads", "1");
        options.setProperty("memory_limit", "1GB");
        options.setProperty("autoinstall_known_extensions", "false");
        options.setProperty("autoload_known_extensions", "false");
        options.setProperty("duckdb.read_only", Boolean.toString(readOnly));
        return options;
    }

    /** What an error of the database means to the owner of the file. */
    static StoreException failure(Path file, SQLException e) {
        String text = brief(e);
        if (isUnwritable(e)) {
            return new StoreException(
                    "cannot write store " + file + ": " + text + "; free some space and run the same command again", e);
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("permission denied") || lower.contains("read-only") || lower.contains("read only")) {
            return new StoreException("cannot write store " + file + ": " + text, e);
        }
        return damaged(file, text, e);
    }

    /** Whether a disk, a quota or a limit of the file's size is exhausted. */
    static boolean isUnwritable(SQLException e) {
        String lower = brief(e).toLowerCase(Locale.ROOT);
        return lower.contains("no space left") || lower.contains("disk full") || lower.contains("could not write");
    }

    private static boolean isConflict(SQLException e) {
        String text = String.valueOf(e.getMessage());
        return text.contains("Could not set lock on file") || text.contains("different configuration");
    }

    static String brief(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no message");
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("interrupted while waiting for the store", e);
        }
    }
}
