package io.github.subtail.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.duckdb.DuckDBConnection;

/** The questions asked of the measured tables. */
final class StoreReader {

    /** Stands for every trial of a cell. */
    static final int ALL = -1;

    private StoreReader() {}

    static <R> List<R> rows(DuckDBConnection connection, Table<R> table, String order) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(table.select() + order);
                ResultSet result = statement.executeQuery()) {
            RowReader in = new RowReader(result);
            List<R> rows = new ArrayList<>();
            while (in.next()) {
                rows.add(table.read(in));
            }
            return rows;
        }
    }

    /** How many views and macros the file has, which Subtail never makes; a view reads what it likes when looked at. */
    static long foreign(DuckDBConnection connection) throws SQLException {
        String sql = "SELECT (SELECT count(*) FROM duckdb_views() WHERE NOT internal)"
                + " + (SELECT count(*) FROM duckdb_functions() WHERE NOT internal)";
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    /** Has DuckDB check the checksum of every block in use; returns the number of rows. */
    static long readEverything(DuckDBConnection connection) throws SQLException {
        long rows = 0;
        try (Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>(TrialTables.NAMES);
            Tables.derived().forEach(table -> tables.add(table.name()));
            for (String table : tables) {
                // not AS t: where t is a column, hash(t) reads that one alone
                try (ResultSet result = statement.executeQuery(
                        "SELECT count(*), bit_xor(hash(whole_row)) FROM \"" + table + "\" AS whole_row")) {
                    result.next();
                    rows += result.getLong(1);
                }
            }
        }
        return rows;
    }

    static BitSet completed(DuckDBConnection connection, String cell) throws SQLException {
        return trialNumbers(prepare(connection, "SELECT trial FROM trial WHERE cell = ?", cell));
    }

    static BitSet failures(DuckDBConnection connection, String cell) throws SQLException {
        return trialNumbers(prepare(connection, "SELECT trial FROM trial WHERE cell = ? AND status = 'failed'", cell));
    }

    private static BitSet trialNumbers(PreparedStatement query) throws SQLException {
        try (PreparedStatement statement = query;
                ResultSet result = statement.executeQuery()) {
            BitSet trials = new BitSet();
            while (result.next()) {
                trials.set(result.getInt(1));
            }
            return trials;
        }
    }

    static SortedMap<Integer, Double> finalValues(DuckDBConnection connection, String cell) throws SQLException {
        String sql = "SELECT trial, final_value FROM trial WHERE cell = ? AND status = 'done'";
        try (PreparedStatement statement = prepare(connection, sql, cell);
                ResultSet result = statement.executeQuery()) {
            SortedMap<Integer, Double> values = new TreeMap<>();
            while (result.next()) {
                values.put(result.getInt(1), result.getDouble(2));
            }
            return values;
        }
    }

    static long oracleCalls(DuckDBConnection connection, String cell, int t) throws SQLException {
        String sql = "SELECT coalesce(max(oracle_calls), 0) FROM observation WHERE cell = ? AND t = ?";
        try (PreparedStatement statement = prepare(connection, sql, cell, t);
                ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }

    static double[] values(DuckDBConnection connection, String cell, int t, Statistic statistic) throws SQLException {
        String column = statistic.column();
        String sql = "SELECT " + column + " FROM observation WHERE cell = ? AND t = ? AND " + column
                + " IS NOT NULL ORDER BY trial";
        return doubles(prepare(connection, sql, cell, t));
    }

    static double[] certificates(DuckDBConnection connection, String cell, int t, String name) throws SQLException {
        String sql = "SELECT value FROM certificate WHERE cell = ? AND t = ? AND name = ? ORDER BY trial";
        return doubles(prepare(connection, sql, cell, t, name));
    }

    static List<Sample> samples(DuckDBConnection connection, String cell) throws SQLException {
        String sql = "SELECT t, oracle_calls, value, running_mean, running_min, running_max FROM observation"
                + " WHERE cell = ? ORDER BY t, trial";
        List<Sample> samples = new ArrayList<>();
        try (PreparedStatement statement = prepare(connection, sql, cell);
                ResultSet result = statement.executeQuery()) {
            SampleBuilder builder = new SampleBuilder(samples);
            RowReader in = new RowReader(result);
            while (in.next()) {
                builder.add(in);
            }
            builder.finish();
        }
        return samples;
    }

    static List<TrialSummary> summaries(DuckDBConnection connection, String cell) throws SQLException {
        String sql = "SELECT t.trial, t.oracle_calls, t.projections, t.linear_maximizations, t.final_value,"
                + " coalesce(w.wall_nanos, 0) FROM trial t LEFT JOIN timing w ON w.cell = t.cell AND w.trial = t.trial"
                + " WHERE t.cell = ? AND t.status = 'done' ORDER BY t.trial";
        List<TrialSummary> summaries = new ArrayList<>();
        try (PreparedStatement statement = prepare(connection, sql, cell);
                ResultSet result = statement.executeQuery()) {
            RowReader in = new RowReader(result);
            while (in.next()) {
                summaries.add(new TrialSummary(in.integer(), in.big(), in.big(), in.big(), in.number(), in.big()));
            }
        }
        return summaries;
    }

    static List<TrialRecord> trials(DuckDBConnection connection, String cell, int trial) throws SQLException {
        Map<Integer, List<Observation>> observations = new HashMap<>();
        Map<Integer, List<CertificateSum>> certificates = new HashMap<>();
        String where = " WHERE cell = ? AND (trial = ? OR ? = " + ALL + ") ";
        String sql = "SELECT trial, t, oracle_calls, value, running_mean, running_min, running_max FROM observation"
                + where + "ORDER BY trial, t";
        try (PreparedStatement statement = prepare(connection, sql, cell, trial, trial);
                ResultSet result = statement.executeQuery()) {
            RowReader in = new RowReader(result);
            while (in.next()) {
                observations
                        .computeIfAbsent(in.integer(), key -> new ArrayList<>())
                        .add(new Observation(
                                in.integer(), in.big(), in.number(), in.number(), in.number(), in.number()));
            }
        }
        sql = "SELECT trial, t, name, value FROM certificate" + where + "ORDER BY trial, t, name";
        try (PreparedStatement statement = prepare(connection, sql, cell, trial, trial);
                ResultSet result = statement.executeQuery()) {
            RowReader in = new RowReader(result);
            while (in.next()) {
                certificates
                        .computeIfAbsent(in.integer(), key -> new ArrayList<>())
                        .add(new CertificateSum(in.integer(), in.text(), in.number()));
            }
        }
        return records(connection, cell, trial, observations, certificates);
    }

    private static List<TrialRecord> records(
            DuckDBConnection connection,
            String cell,
            int trial,
            Map<Integer, List<Observation>> observations,
            Map<Integer, List<CertificateSum>> certificates)
            throws SQLException {
        String sql = "SELECT t.trial, t.message, t.oracle_calls, t.projections, t.linear_maximizations, t.final_value,"
                + " t.x_sha256, coalesce(w.wall_nanos, 0) FROM trial t LEFT JOIN timing w ON w.cell = t.cell"
                + " AND w.trial = t.trial WHERE t.cell = ? AND (t.trial = ? OR ? = " + ALL + ") ORDER BY t.trial";
        List<TrialRecord> records = new ArrayList<>();
        try (PreparedStatement statement = prepare(connection, sql, cell, trial, trial);
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                int number = result.getInt(1);
                records.add(new TrialRecord(
                        cell,
                        number,
                        result.getString(2),
                        result.getLong(3),
                        result.getLong(4),
                        result.getLong(5),
                        result.getObject(6) == null ? Double.NaN : result.getDouble(6),
                        result.getString(7),
                        observations.getOrDefault(number, List.of()),
                        certificates.getOrDefault(number, List.of()),
                        result.getLong(8)));
            }
        }
        return records;
    }

    private static double[] doubles(PreparedStatement query) throws SQLException {
        try (PreparedStatement statement = query;
                ResultSet result = statement.executeQuery()) {
            DoubleStream.Builder values = DoubleStream.builder();
            while (result.next()) {
                values.add(result.getDouble(1));
            }
            return values.build().toArray();
        }
    }

    private static PreparedStatement prepare(DuckDBConnection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
