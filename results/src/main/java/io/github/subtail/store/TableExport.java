package io.github.subtail.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;

/** Writes the tables as files, each whole or not at all. */
final class TableExport {

    private static final List<String> TABLES = List.of(
            "instance", "constant", "cell", "trial", "observation", "certificate", "quantile", "bound", "audit", "fit");

    private TableExport() {}

    /** Every table of the store that a connection has open, into a folder. */
    static List<Path> all(DuckDBConnection connection, Path store, Path folder, ExportFormat format) {
        List<Path> files = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (String table : TABLES) {
                Path file = folder.resolve(table + "." + format.extension());
                WholeFile.write(file, draft -> copy(connection, store, table, draft, format));
                files.add(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write tables to " + folder + ": " + e.getMessage(), e);
        }
        return files;
    }

    private static void copy(DuckDBConnection connection, Path store, String table, Path draft, ExportFormat format)
            throws IOException {
        String target = StoreConnection.literal(draft.toAbsolutePath());
        try (Statement statement = connection.createStatement()) {
            // key columns stand first, so sorting by all columns sorts by the key
            statement.execute("COPY (SELECT * FROM \"" + table + "\" ORDER BY ALL NULLS FIRST) TO " + target + " ("
                    + format.options() + ")");
        } catch (SQLException e) {
            if (StoreConnection.isUnwritable(e)) {
                throw new IOException(StoreConnection.brief(e), e);
            }
            throw StoreConnection.failure(store, e);
        }
    }
}
