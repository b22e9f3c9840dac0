package io.github.subtail.store;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.DoubleStream;

/** Collects observations of one cell, ascending in t, into samples. */
final class SampleBuilder {

    private final List<Sample> samples;
    private final DoubleStream.Builder[] columns;
    private int t = -1;
    private long calls;

    /** A builder of one cell, which adds to a list. */
    SampleBuilder(List<Sample> samples) {
        this.samples = samples;
        this.columns = new DoubleStream.Builder[Statistic.values().length];
        clear();
    }

    /** Adds the row that a reader stands on, from its column t on: oracle calls, then the statistics in their order. */
    void add(RowReader in) throws SQLException {
        int next = in.integer();
        if (next != t) {
            finish();
            t = next;
        }
        calls = Math.max(calls, in.big());
        for (DoubleStream.Builder values : columns) {
            double value = in.number();
            if (!Double.isNaN(value)) {
                values.add(value);
            }
        }
    }

    /** Makes the samples of the last t. */
    void finish() {
        Statistic[] statistics = Statistic.values();
        for (int i = 0; i < columns.length; i++) {
            double[] values = columns[i].build().toArray();
            if (values.length > 0) {
                samples.add(new Sample(t, statistics[i], calls, values));
            }
        }
        clear();
    }

    private void clear() {
        for (int i = 0; i < columns.length; i++) {
            columns[i] = DoubleStream.builder();
        }
        calls = 0;
    }
}
