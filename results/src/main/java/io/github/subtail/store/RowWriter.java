package io.github.subtail.store;

import java.sql.SQLException;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.duckdb.DuckDBAppender;

/** Writes the columns of one row, left to right; what a row does not have becomes null. */
final class RowWriter {

    private final DuckDBAppender appender;

    RowWriter(DuckDBAppender appender) {
        this.appender = appender;
    }

    RowWriter text(String value) throws SQLException {
        if (value == null || value.isEmpty()) {
            appender.appendNull();
        } else {
            appender.append(value);
        }
        return this;
    }

    RowWriter integer(int value) throws SQLException {
        appender.append(value);
        return this;
    }

    RowWriter integer(OptionalInt value) throws SQLException {
        if (value.isPresent()) {
            appender.append(value.getAsInt());
        } else {
            appender.appendNull();
        }
        return this;
    }

    RowWriter big(long value) throws SQLException {
        appender.append(value);
        return this;
    }

    RowWriter big(OptionalLong value) throws SQLException {
        if (value.isPresent()) {
            appender.append(value.getAsLong());
        } else {
            appender.appendNull();
        }
        return this;
    }

    /** A number of which NaN means that there is none. */
    RowWriter number(double value) throws SQLException {
        if (Double.isNaN(value)) {
            appender.appendNull();
            return this;
        }
        return numberOrNan(value);
    }

    /** A number of which NaN is a value that readers shall see. */
    RowWriter numberOrNan(double value) throws SQLException {
        appender.append(value);
        return this;
    }
}
