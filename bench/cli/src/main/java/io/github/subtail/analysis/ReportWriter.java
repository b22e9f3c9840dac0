package io.github.subtail.analysis;

import io.github.subtail.experiment.Experiment;
import io.github.subtail.figure.Figure;
import io.github.subtail.figure.Omission;
import io.github.subtail.report.HtmlReport;
import io.github.subtail.report.ReportModel;
import io.github.subtail.store.ExperimentRow;
import io.github.subtail.store.FitRow;
import io.github.subtail.store.QuantileRow;
import io.github.subtail.store.ResultStore;
import io.github.subtail.store.TrialRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes {@code report.html} of a result folder. */
public final class ReportWriter {

    private static final Set<String> STATISTICS = Set.of("value", "running_mean");

    private final Experiment experiment;
    private final FolderAnalysis analysis;
    private final String command;

    /**
     * A writer for one folder.
     *
     * @param experiment its experiment
     * @param analysis the analysis of its store
     * @param command what makes the folder again
     */
    public ReportWriter(Experiment experiment, FolderAnalysis analysis, String command) {
        this.experiment = experiment;
        this.analysis = analysis;
        this.command = command;
    }

    /**
     * Figures with what belongs to them.
     *
     * @param figures in the order shown
     * @param fits fitted curves
     * @param omissions figures that could not be drawn
     * @param differences what differs from the published experiments, one sentence each
     */
    public record Illustrations(
            List<Figure> figures, List<FitRow> fits, List<Omission> omissions, List<String> differences) {

        /**
         * The same with further figures behind.
         *
         * @param more the figures
         * @return a copy
         */
        public Illustrations with(List<Figure> more) {
            List<Figure> all = new ArrayList<>(figures);
            all.addAll(more);
            return new Illustrations(all, fits, omissions, differences);
        }
    }

    /**
     * Writes the page.
     *
     * @param store the store
     * @param folder its folder
     * @param illustrations the figures
     */
    public void write(ResultStore store, Path folder, Illustrations illustrations) {
        long planned = 0;
        long finished = 0;
        List<ReportModel.FailureLine> failures = new ArrayList<>();
        for (Experiment.Plan plan : experiment.plans()) {
            String cell = plan.cell().id();
            planned += plan.trials();
            finished += store.completed(cell).cardinality();
            if (store.failed(cell) > 0) {
                store.trials(cell).stream()
                        .filter(trial -> !trial.done())
                        .map(ReportWriter::failure)
                        .forEach(failures::add);
            }
        }
        HtmlReport.write(
                new ReportModel(
                        experiment.name(),
                        verdict(finished - failures.size(), planned, failures.size()),
                        finished - failures.size(),
                        planned,
                        failures.size(),
                        illustrations.figures(),
                        illustrations.omissions(),
                        illustrations.fits(),
                        illustrations.differences(),
                        finalQuantiles(),
                        BoundLines.of(analysis.audit(), analysis.references()),
                        failures,
                        experiment.resolved(),
                        environment(store.experiment()),
                        "root seed " + experiment.seeds().root() + ", "
                                + experiment.seeds().trials()
                                + " trials of each cell unless the description says otherwise",
                        command),
                folder.resolve("report.html"));
    }

    private static ReportModel.FailureLine failure(TrialRecord trial) {
        return new ReportModel.FailureLine(trial.cell() + ":" + trial.trial(), trial.message());
    }

    private String verdict(long done, long planned, long failed) {
        String brackets = analysis.brackets().entrySet().stream()
                .map(entry -> String.format(
                        Locale.ROOT,
                        "%s: OPT between %.6g (%s) and %.6g (%s)",
                        entry.getKey(),
                        entry.getValue().lower(),
                        entry.getValue().lowerSource(),
                        entry.getValue().upper(),
                        entry.getValue().upperSource()))
                .collect(Collectors.joining("; "));
        String complete =
                done == planned ? "All " + planned + " trials are done" : done + " of " + planned + " trials are done";
        return complete + (failed > 0 ? ", " + failed + " failed" : "") + ". " + brackets + ".";
    }

    /** The last iteration of each cell is what a reader looks for; every row is in {@code tables/quantile.csv}. */
    private List<QuantileRow> finalQuantiles() {
        Map<String, Integer> last = new LinkedHashMap<>();
        analysis.quantiles().forEach(row -> last.merge(row.cell(), row.t(), Math::max));
        return analysis.quantiles().stream()
                .filter(row -> row.t() == last.get(row.cell()) && STATISTICS.contains(row.statistic()))
                .toList();
    }

    private static Map<String, String> environment(ExperimentRow row) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("Subtail", row.subtailVersion());
        environment.put("Java", row.java());
        environment.put("System", row.os());
        environment.put("Cores", String.valueOf(row.cores()));
        environment.put("Description, SHA-256", row.sha256());
        return environment;
    }
}
