package io.github.subtail.spark;

import io.github.subtail.store.CertificateSum;
import io.github.subtail.store.Observation;
import io.github.subtail.store.TrialBlock;
import io.github.subtail.store.TrialRecord;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Trials as rows of Spark: one row is one trial, whole; the columns are those of {@link TrialBlock}. */
final class TrialRows {

    static final StructType SCHEMA = StructType.fromDDL("trial INT NOT NULL, status STRING NOT NULL,"
            + " oracle_calls BIGINT NOT NULL, projections BIGINT NOT NULL, linear_maximizations BIGINT NOT NULL,"
            + " final_value DOUBLE, x_sha256 STRING, message STRING,"
            + " observations ARRAY<STRUCT<t: INT, oracle_calls: BIGINT, value: DOUBLE, running_mean: DOUBLE,"
            + " running_min: DOUBLE, running_max: DOUBLE>> NOT NULL,"
            + " certificates ARRAY<STRUCT<t: INT, name: STRING, value: DOUBLE>> NOT NULL,"
            + " wall_nanos BIGINT");

    private TrialRows() {}

    static Row of(TrialRecord trial, boolean timing) {
        return RowFactory.create(
                trial.trial(),
                trial.done() ? "done" : "failed",
                trial.oracleCalls(),
                trial.projections(),
                trial.linearMaximizations(),
                number(trial.finalValue()),
                trial.xSha256(),
                trial.message(),
                trial.observations().stream().map(TrialRows::row).toArray(Row[]::new),
                trial.certificates().stream().map(TrialRows::row).toArray(Row[]::new),
                timing ? trial.wallNanos() : null);
    }

    private static Row row(Observation o) {
        return RowFactory.create(
                o.t(),
                o.oracleCalls(),
                o.value(),
                number(o.runningMean()),
                number(o.runningMin()),
                number(o.runningMax()));
    }

    private static Row row(CertificateSum sum) {
        return RowFactory.create(sum.t(), sum.name(), sum.value());
    }

    /** Null for NaN, which says that there is no number. */
    private static Double number(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
