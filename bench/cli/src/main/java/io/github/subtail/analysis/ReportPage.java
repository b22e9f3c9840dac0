package io.github.subtail.analysis;

import io.github.subtail.experiment.Experiment;
import io.github.subtail.report.Appendix;
import io.github.subtail.report.Illustrations;
import io.github.subtail.report.ReportModel;
import io.github.subtail.report.ReportModel.FailureLine;
import io.github.subtail.report.ReportModel.Trials;
import io.github.subtail.store.ExperimentRow;
import io.github.subtail.store.QuantileRow;
import io.github.subtail.store.ResultStore;
import io.github.subtail.store.TrialRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the report of a result folder shows. */
public final class ReportPage {

    private static final Set<String> STATISTICS = Set.of("value", "running_mean");

    private final Experiment experiment;
    private final FolderAnalysis analysis;
    private final String command;

    /**
     * The page of one folder.
     *
     * @param experiment its experiment
     * @param analysis the analysis of its store
     * @param command what makes the folder again
     */
    public ReportPage(Experiment experiment, FolderAnalysis analysis, String command) {
        this.experiment = experiment;
        this.analysis = analysis;
        this.command = command;
    }

    /**
     * Puts the page together; nothing is drawn yet.
     *
     * @param store the store
     * @param illustrations the figures
     * @return everything the page shows
     */
    public ReportModel model(ResultStore store, Illustrations illustrations) {
        long planned = 0;
        long finished = 0;
        List<FailureLine> failures = new ArrayList<>();
        Map<String, Integer> failed = store.failures();
        for (Experiment.Plan plan : experiment.plans()) {
            String cell = plan.cell().id();
            planned += plan.trials();
            finished += store.completed(cell).cardinality();
            if (failed.containsKey(cell)) {
                store.trials(cell).stream()
                        .filter(trial -> !trial.done())
                        .map(ReportPage::failure)
                        .forEach(failures::add);
            }
        }
        List<FinalRuns> runs = FinalRuns.of(experiment, analysis);
        Trials trials = new Trials(finished - failures.size(), planned, failures.size());
        return new ReportModel(
                experiment.name(),
                Findings.words(trials, analysis.audit(), runs),
                trials,
                illustrations,
                BoundLines.of(analysis.audit(), analysis.references()),
                ComparisonLines.of(runs),
                CostLines.of(experiment, analysis, runs),
                finalQuantiles(),
                failures,
                appendix(store.experiment(), runs));
    }

    private static FailureLine failure(TrialRecord trial) {
        return new FailureLine(trial.cell() + ":" + trial.trial(), trial.message());
    }

    /** The last iteration of each cell is what a reader looks for; every row is in {@code tables/quantile.csv}. */
    private List<QuantileRow> finalQuantiles() {
        Map<String, Integer> last = new LinkedHashMap<>();
        analysis.quantiles().forEach(row -> last.merge(row.cell(), row.t(), Math::max));
        return analysis.quantiles().stream()
                .filter(row -> row.t() == last.get(row.cell()) && STATISTICS.contains(row.statistic()))
                .toList();
    }

    private Appendix appendix(ExperimentRow row, List<FinalRuns> runs) {
        Map<String, String> commands = new LinkedHashMap<>();
        commands.put(command, "runs what is missing and makes this report; the same description gives the same bits");
        commands.put("subtail report DIR", "makes figures, tables and this report again, from the store alone");
        commands.put("subtail export DIR --to parquet", "writes every table");
        runs.stream()
                .map(FinalRuns::worst)
                .limit(1)
                .forEach(trial -> commands.put(
                        "subtail replay DIR " + trial, "runs one trial again, here the worst of its cell"));
        String seeds = "Root seed " + experiment.seeds().root() + ", "
                + experiment.seeds().trials()
                + " trials of each cell unless the description says otherwise; trial k draws its randomness from the root"
                + " seed and k alone.";
        return new Appendix(
                commands,
                seeds,
                row,
                analysis.instances(),
                analysis.measured().values().stream()
                        .flatMap(problem -> problem.rows().stream())
                        .toList());
    }
}
