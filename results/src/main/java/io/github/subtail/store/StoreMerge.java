package io.github.subtail.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.duckdb.DuckDBConnection;

/** Copies trials from another store, which is attached to the connection meanwhile. */
final class StoreMerge implements AutoCloseable {

    /** The trials last: as long as they are copied, they tell what is missing. */
    private static final List<String> TABLES = List.of("observation", "certificate", "timing", "trial");

    private final DuckDBConnection connection;
    private final Path source;

    private StoreMerge(DuckDBConnection connection, Path source) {
        this.connection = connection;
        this.source = source;
    }

    static StoreMerge attach(DuckDBConnection connection, Path source) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "ATTACH '" + source.toAbsolutePath().toString().replace("'", "''") + "' AS source (READ_ONLY)");
        }
        return new StoreMerge(connection, source);
    }

    /** Copies what is missing, after a look at what both have. */
    void copy() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            refuseConflict(statement);
            for (String table : TABLES) {
                statement.execute("INSERT INTO " + table + " SELECT s.* FROM source." + table + " AS s WHERE NOT EXISTS"
                        + " (FROM trial AS t WHERE t.cell = s.cell AND t.trial = s.trial)");
            }
        }
    }

    private void refuseConflict(Statement statement) throws SQLException {
        String sql = "SELECT t.cell, t.trial, coalesce(t.x_sha256, t.status), coalesce(s.x_sha256, s.status)"
                + " FROM trial AS t JOIN source.trial AS s ON s.cell = t.cell AND s.trial = t.trial"
                + " WHERE coalesce(t.x_sha256, t.status) <> coalesce(s.x_sha256, s.status) ORDER BY 1, 2 LIMIT 1";
        try (ResultSet result = statement.executeQuery(sql)) {
            if (result.next()) {
                throw new StoreException("trial " + result.getString(1) + ":" + result.getInt(2) + " is "
                        + result.getString(4) + " in " + source.getParent() + " but " + result.getString(3)
                        + " in what was merged before it");
            }
        }
    }

    @Override
    public void close() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DETACH source");
        }
    }
}
