package io.github.subtail.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.duckdb.DuckDBConnection;

/** The open file of a store: queries and transactions, whose failures are told by the name of the file. */
final class StoreSession implements AutoCloseable {

    private final Path file;
    private final DuckDBConnection connection;

    private StoreSession(Path file, DuckDBConnection connection) {
        this.file = file;
        this.connection = connection;
    }

    static StoreSession open(Path file, boolean readOnly, Duration patience) {
        return new StoreSession(file, StoreConnection.open(file, readOnly, patience));
    }

    /** For what names another file where it fails. */
    DuckDBConnection connection() {
        return connection;
    }

    /** Asks for something. */
    <T> T query(Query<T> query) {
        try {
            return query.run(connection);
        } catch (SQLException e) {
            throw StoreConnection.failure(file, e);
        }
    }

    /** Does what has no answer. */
    void run(Change change) {
        try {
            change.run(connection);
        } catch (SQLException e) {
            throw StoreConnection.failure(file, e);
        }
    }

    /** Changes something, whole or not at all. */
    void transaction(Change change) {
        try {
            connection.setAutoCommit(false);
            change.run(connection);
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw rolledBack(StoreConnection.failure(file, e));
        } catch (RuntimeException e) {
            throw rolledBack(e);
        }
    }

    private RuntimeException rolledBack(RuntimeException reason) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            // a failed commit has ended the transaction itself; the reason is what counts
            reason.addSuppressed(e);
        }
        return reason;
    }

    @Override
    public void close() {
        run(DuckDBConnection::close);
    }

    @FunctionalInterface
    interface Change {
        void run(DuckDBConnection connection) throws SQLException;
    }

    @FunctionalInterface
    interface Query<T> {
        T run(DuckDBConnection connection) throws SQLException;
    }
}
