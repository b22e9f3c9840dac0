package io.github.subtail.store;

import io.github.subtail.run.Horizon;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** The measured tables: how a batch of trials is written. */
final class TrialTables {

    static final Table<ExperimentRow> EXPERIMENT = new Table<>(
            "experiment",
            "name VARCHAR, description_yaml VARCHAR, sha256 VARCHAR, subtail_version VARCHAR, java VARCHAR,"
                    + " os VARCHAR, cores INTEGER",
            (out, r) -> out.text(r.name())
                    .text(r.descriptionYaml())
                    .text(r.sha256())
                    .text(r.subtailVersion())
                    .text(r.java())
                    .text(r.os())
                    .integer(r.cores()),
            in -> new ExperimentRow(in.text(), in.text(), in.text(), in.text(), in.text(), in.text(), in.integer()));

    static final Table<Cell> CELL = new Table<>(
            "cell",
            "cell VARCHAR, problem VARCHAR, algorithm VARCHAR, horizon_kind VARCHAR, horizon INTEGER",
            (out, c) -> out.text(c.id())
                    .text(c.problem())
                    .text(c.algorithm())
                    .text(c.horizon().kind().name().toLowerCase(Locale.ROOT))
                    .integer(c.horizon().length()),
            in -> {
                in.text();
                return new Cell(in.text(), in.text(), horizon(in.text(), in.integer()));
            });

    /** The tables that analysis cannot make anew. */
    static final List<String> NAMES = List.of("experiment", "cell", "trial", "observation", "certificate", "timing");

    // no primary keys: their index would be one more thing to be damaged unnoticed; the one writer looks for itself
    private static final List<String> MEASURED = List.of(
            "CREATE TABLE trial (cell VARCHAR, trial INTEGER, status VARCHAR, oracle_calls BIGINT,"
                    + " projections BIGINT, linear_maximizations BIGINT, final_value DOUBLE, x_sha256 VARCHAR,"
                    + " message VARCHAR)",
            "CREATE TABLE observation (cell VARCHAR, trial INTEGER, t INTEGER, oracle_calls BIGINT, value DOUBLE,"
                    + " running_mean DOUBLE, running_min DOUBLE, running_max DOUBLE)",
            "CREATE TABLE certificate (cell VARCHAR, trial INTEGER, t INTEGER, name VARCHAR, value DOUBLE)",
            "CREATE TABLE timing (cell VARCHAR, trial INTEGER, wall_nanos BIGINT)");

    private TrialTables() {}

    static List<String> createMeasured() {
        return MEASURED;
    }

    static void append(DuckDBConnection connection, List<TrialRecord> batch, boolean timing) throws SQLException {
        try (DuckDBAppender trials = connection.createAppender("trial");
                DuckDBAppender observations = connection.createAppender("observation");
                DuckDBAppender certificates = connection.createAppender("certificate");
                DuckDBAppender timings = connection.createAppender("timing")) {
            for (TrialRecord record : batch) {
                appendTrial(trials, record);
                for (Observation observation : record.observations()) {
                    appendObservation(observations, record, observation);
                }
                for (CertificateSum sum : record.certificates()) {
                    certificates.beginRow();
                    new RowWriter(certificates)
                            .text(record.cell())
                            .integer(record.trial())
                            .integer(sum.t())
                            .text(sum.name())
                            .numberOrNan(sum.value());
                    certificates.endRow();
                }
                if (timing) {
                    timings.beginRow();
                    new RowWriter(timings)
                            .text(record.cell())
                            .integer(record.trial())
                            .big(record.wallNanos());
                    timings.endRow();
                }
            }
            trials.flush();
            observations.flush();
            certificates.flush();
            timings.flush();
        }
    }

    private static void appendTrial(DuckDBAppender trials, TrialRecord record) throws SQLException {
        trials.beginRow();
        new RowWriter(trials)
                .text(record.cell())
                .integer(record.trial())
                .text(record.done() ? "done" : "failed")
                .big(record.oracleCalls())
                .big(record.projections())
                .big(record.linearMaximizations())
                .number(record.finalValue())
                .text(record.xSha256())
                .text(record.message());
        trials.endRow();
    }

    private static void appendObservation(DuckDBAppender observations, TrialRecord record, Observation o)
            throws SQLException {
        observations.beginRow();
        new RowWriter(observations)
                .text(record.cell())
                .integer(record.trial())
                .integer(o.t())
                .big(o.oracleCalls())
                .numberOrNan(o.value())
                .number(o.runningMean())
                .number(o.runningMin())
                .number(o.runningMax());
        observations.endRow();
    }

    private static Horizon horizon(String kind, int length) {
        return new Horizon(Horizon.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), length);
    }
}
