package io.github.subtail.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads the columns of one row, left to right: the mirror of {@link RowWriter}. */
final class RowReader {

    private final ResultSet rows;
    private int column;

    RowReader(ResultSet rows) {
        this.rows = rows;
    }

    boolean next() throws SQLException {
        column = 0;
        return rows.next();
    }

    String text() throws SQLException {
        String value = rows.getString(++column);
        return value == null ? "" : value;
    }

    int integer() throws SQLException {
        return rows.getInt(++column);
    }

    OptionalInt optionalInteger() throws SQLException {
        int value = rows.getInt(++column);
        return rows.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    long big() throws SQLException {
        return rows.getLong(++column);
    }

    OptionalLong optionalBig() throws SQLException {
        long value = rows.getLong(++column);
        return rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    double number() throws SQLException {
        double value = rows.getDouble(++column);
        return rows.wasNull() ? Double.NaN : value;
    }
}
