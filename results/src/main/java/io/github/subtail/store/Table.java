package io.github.subtail.store;

import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * A table of the store: its columns, and how a row of it is written and read. All there are stand in {@link Tables}.
 *
 * @param <R> the record of a row
 */
public final class Table<R> {

    private final String name;
    private final String columns;
    private final Encoder<R> encoder;
    private final Decoder<R> decoder;

    Table(String name, String columns, Encoder<R> encoder, Decoder<R> decoder) {
        this.name = name;
        this.columns = columns;
        this.encoder = encoder;
        this.decoder = decoder;
    }

    /**
     * The name of the table in the store and of its exported file.
     *
     * @return such as {@code quantile}
     */
    public String name() {
        return name;
    }

    String create() {
        return "CREATE TABLE " + quoted() + " (" + columns + ")";
    }

    String select() {
        return "SELECT * FROM " + quoted();
    }

    String quoted() {
        return '"' + name + '"';
    }

    void append(DuckDBConnection connection, List<R> rows) throws SQLException {
        try (DuckDBAppender appender = connection.createAppender(name)) {
            RowWriter out = new RowWriter(appender);
            for (R row : rows) {
                appender.beginRow();
                encoder.write(out, row);
                appender.endRow();
            }
            appender.flush();
        }
    }

    R read(RowReader in) throws SQLException {
        return decoder.read(in);
    }

    @FunctionalInterface
    interface Encoder<R> {
        void write(RowWriter out, R row) throws SQLException;
    }

    @FunctionalInterface
    interface Decoder<R> {
        R read(RowReader in) throws SQLException;
    }
}
