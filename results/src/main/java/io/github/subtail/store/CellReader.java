package io.github.subtail.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.duckdb.DuckDBConnection;

/** The questions asked of all cells at once: one pass instead of a query for each cell. */
final class CellReader {

    private static final String AT_THE_HORIZON =
            " o JOIN cell c ON c.cell = o.cell AND c.horizon = o.t ORDER BY o.cell, ";

    private CellReader() {}

    static Map<String, Integer> failures(DuckDBConnection connection) throws SQLException {
        String sql = "SELECT cell, count(*) FROM trial WHERE status = 'failed' GROUP BY cell";
        Map<String, Integer> failures = new HashMap<>();
        read(connection, sql, in -> failures.put(in.text(), in.integer()));
        return failures;
    }

    static Map<String, Double> greatestValues(DuckDBConnection connection) throws SQLException {
        String sql = "SELECT c.problem, max(greatest(o.value, coalesce(o.running_max, o.value)))"
                + " FROM observation o JOIN cell c ON c.cell = o.cell WHERE NOT isnan(o.value) GROUP BY c.problem";
        Map<String, Double> greatest = new HashMap<>();
        read(connection, sql, in -> greatest.put(in.text(), in.number()));
        return greatest;
    }

    static Map<String, List<Sample>> finalSamples(DuckDBConnection connection) throws SQLException {
        String sql = "SELECT o.cell, o.t, o.oracle_calls, o.value, o.running_mean, o.running_min, o.running_max"
                + " FROM observation" + AT_THE_HORIZON + "o.trial";
        Map<String, List<Sample>> samples = new HashMap<>();
        Map<String, SampleBuilder> builders = new HashMap<>();
        read(connection, sql, in -> {
            String cell = in.text();
            List<Sample> own = samples.computeIfAbsent(cell, key -> new ArrayList<>());
            builders.computeIfAbsent(cell, key -> new SampleBuilder(own)).add(in);
        });
        for (SampleBuilder builder : builders.values()) {
            builder.finish();
        }
        return samples;
    }

    static Map<String, Map<String, double[]>> finalCertificates(DuckDBConnection connection) throws SQLException {
        String sql = "SELECT o.cell, o.name, o.value FROM certificate" + AT_THE_HORIZON + "o.name, o.trial";
        Map<String, Map<String, DoubleStream.Builder>> sums = new HashMap<>();
        read(connection, sql, in -> sums.computeIfAbsent(in.text(), key -> new HashMap<>())
                .computeIfAbsent(in.text(), key -> DoubleStream.builder())
                .add(in.number()));
        Map<String, Map<String, double[]>> arrays = new HashMap<>();
        sums.forEach(
                (cell, byName) -> byName.forEach((name, values) -> arrays.computeIfAbsent(cell, key -> new HashMap<>())
                        .put(name, values.build().toArray())));
        return arrays;
    }

    @FunctionalInterface
    private interface Row {
        void read(RowReader in) throws SQLException;
    }

    private static void read(DuckDBConnection connection, String sql, Row row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet result = statement.executeQuery()) {
            RowReader in = new RowReader(result);
            while (in.next()) {
                row.read(in);
            }
        }
    }
}
