package io.github.subtail.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

    static List<Path> all(DuckDBConnection connection, Path folder, ExportFormat format) throws SQLException {
        List<Path> files = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (String table : TABLES) {
                Path file = folder.resolve(table + "." + format.extension());
                Path fresh = folder.resolve(table + "." + format.extension() + ".new");
                try (Statement statement = connection.createStatement()) {
                    // key columns stand first, so sorting by all columns sorts by the key
                    statement.execute("COPY (SELECT * FROM \"" + table + "\" ORDER BY ALL NULLS FIRST) TO '"
                            + fresh.toAbsolutePath().toString().replace("'", "''") + "' (" + format.options() + ")");
                }
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
                files.add(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write tables to " + folder + ": " + e.getMessage(), e);
        }
        return files;
    }
}
