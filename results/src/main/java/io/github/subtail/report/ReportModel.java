package io.github.subtail.report;

import io.github.subtail.store.QuantileRow;
import java.util.List;

/**
 * Everything a report shows, as plain values; every text is escaped where it is shown.
 *
 * @param title name of the experiment
 * @param verdict one paragraph: what was found
 * @param trials how far the run is
 * @param illustrations the figures; their files are expected in {@code figures/} beside the report
 * @param bounds bounds beside what was observed; may be empty
 * @param comparisons algorithms compared pair by pair; may be empty
 * @param costs what the runs cost
 * @param quantiles quantiles with exact intervals
 * @param failures failed trials
 * @param appendix what it takes to make it again
 */
public record ReportModel(
        String title,
        String verdict,
        Trials trials,
        Illustrations illustrations,
        List<BoundLine> bounds,
        List<ComparisonLine> comparisons,
        List<CostLine> costs,
        List<QuantileRow> quantiles,
        List<FailureLine> failures,
        Appendix appendix) {

    /** Copies the lists. */
    public ReportModel {
        bounds = List.copyOf(bounds);
        comparisons = List.copyOf(comparisons);
        costs = List.copyOf(costs);
        quantiles = List.copyOf(quantiles);
        failures = List.copyOf(failures);
    }

    /**
     * How far a run is.
     *
     * @param done done trials
     * @param planned planned trials
     * @param failed failed trials
     */
    public record Trials(long done, long planned, long failed) {

        /**
         * Whether trials are missing or failed.
         *
         * @return true if not every planned trial is done
         */
        public boolean partial() {
            return done < planned;
        }

        /**
         * The same in words.
         *
         * @return such as {@code 137 of 200 trials, 1 failed}
         */
        public String words() {
            String words = done + " of " + planned + " trials";
            return failed == 0 ? words : words + ", " + failed + " failed";
        }
    }

    /**
     * A trial that failed.
     *
     * @param trial {@code CELL:trial}
     * @param message what failed and the command that replays it
     */
    public record FailureLine(String trial, String message) {}
}
