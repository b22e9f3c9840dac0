package io.github.subtail.report;

import io.github.subtail.figure.Figure;
import io.github.subtail.figure.Omission;
import io.github.subtail.store.FitRow;
import io.github.subtail.store.QuantileRow;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything a report shows, as plain values; every text is escaped where it is shown.
 *
 * @param title name of the experiment
 * @param verdict one paragraph: what was found
 * @param done done trials
 * @param planned planned trials
 * @param failed failed trials
 * @param figures in the order shown; their files are expected in {@code figures/} beside the report
 * @param omissions figures that could not be drawn
 * @param fits fitted curves beside the published ones
 * @param differences what differs from the published experiments, one sentence each
 * @param quantiles quantiles with exact intervals
 * @param bounds bounds beside what was observed; may be empty
 * @param failures failed trials
 * @param description the resolved description, YAML
 * @param environment name to value, in the order shown: versions, Java, cores
 * @param seeds root seed, instance seeds, trials, in words
 * @param command the command that makes this folder again
 */
public record ReportModel(
        String title,
        String verdict,
        long done,
        long planned,
        long failed,
        List<Figure> figures,
        List<Omission> omissions,
        List<FitRow> fits,
        List<String> differences,
        List<QuantileRow> quantiles,
        List<BoundLine> bounds,
        List<FailureLine> failures,
        String description,
        Map<String, String> environment,
        String seeds,
        String command) {

    /**
     * A row of the bound table; NaN is shown as a dash.
     *
     * @param cell id of the cell
     * @param t iteration
     * @param delta failure probability
     * @param theorem id of the theorem
     * @param edition published, corrected, sharpened or adaptive
     * @param row noise model
     * @param value the bound at opt_lower
     * @param share value / reference
     * @param observed the delta-quantile of the trials
     * @param violations trials below the bound, such as {@code 3/100}; may be empty
     * @param status verdict or applicability
     * @param note reason or erratum; may be empty
     */
    public record BoundLine(
            String cell,
            int t,
            double delta,
            String theorem,
            String edition,
            String row,
            double value,
            double share,
            double observed,
            String violations,
            String status,
            String note) {}

    /**
     * A trial that failed.
     *
     * @param trial {@code CELL:trial}
     * @param message what failed and the command that replays it
     */
    public record FailureLine(String trial, String message) {}

    /** Copies the collections; the environment keeps its order. */
    public ReportModel {
        figures = List.copyOf(figures);
        omissions = List.copyOf(omissions);
        fits = List.copyOf(fits);
        differences = List.copyOf(differences);
        quantiles = List.copyOf(quantiles);
        bounds = List.copyOf(bounds);
        failures = List.copyOf(failures);
        environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
    }
}
