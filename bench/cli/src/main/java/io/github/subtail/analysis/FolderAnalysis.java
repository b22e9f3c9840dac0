package io.github.subtail.analysis;

import io.github.subtail.analysis.MeasuredProblem.Optimum;
import io.github.subtail.audit.AuditLine;
import io.github.subtail.constants.OptimumBracket;
import io.github.subtail.constants.ProblemConstants;
import io.github.subtail.experiment.AnalysisSpec.Reference;
import io.github.subtail.experiment.BuiltProblem;
import io.github.subtail.experiment.Experiment;
import io.github.subtail.runner.Phase;
import io.github.subtail.stats.QuantileAnalysis;
import io.github.subtail.store.InstanceRow;
import io.github.subtail.store.QuantileRow;
import io.github.subtail.store.ResultStore;
import io.github.subtail.store.Tables;
import io.github.subtail.store.TrialSummary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The analysis of the trials that a store has, finished or not.
 *
 * @param brackets the bracket of OPT of each problem, by id
 * @param references the value that counts as 1 in shares, by problem
 * @param quantiles quantiles of every cell, iteration and statistic, with exact intervals
 * @param measured the problems with their constants, by id
 * @param audit every bound held against every cell at its horizon
 * @param instances each problem with its bracket
 * @param trials the done trials of each cell, by its id
 */
public record FolderAnalysis(
        Map<String, OptimumBracket> brackets,
        Map<String, Double> references,
        List<QuantileRow> quantiles,
        Map<String, MeasuredProblem> measured,
        List<AuditLine> audit,
        List<InstanceRow> instances,
        Map<String, List<TrialSummary>> trials) {

    /**
     * Measures the problems of a folder, OPT at least the best value recorded: a second or more each, in which the store
     * is open only for the look at what is recorded.
     *
     * @param experiment the experiment of the folder
     * @param problems its problems, by id
     * @param folder the folder
     * @param workers who measure
     * @return the measured problems, by id
     */
    public static Map<String, MeasuredProblem> measure(
            Experiment experiment, Map<String, BuiltProblem> problems, Path folder, Workers workers) {
        Map<String, Supplier<ProblemConstants>> constants = new LinkedHashMap<>();
        problems.forEach((id, built) -> constants.put(id, workers.start(() -> MeasuredProblem.constants(built))));
        Map<String, Double> best;
        try (ResultStore store = ResultStore.openReadOnly(folder)) {
            best = store.greatestValues();
        }
        Map<String, Supplier<Optimum>> optima = new LinkedHashMap<>();
        problems.forEach((id, built) -> optima.put(id, workers.start(() -> optimum(built, best))));
        Map<String, MeasuredProblem> measured = new LinkedHashMap<>();
        problems.forEach((id, built) -> measured.put(
                id,
                MeasuredProblem.of(
                        built, constants.get(id).get(), optima.get(id).get())));
        return measured;
    }

    private static Optimum optimum(BuiltProblem built, Map<String, Double> best) {
        OptimumBracket known = Brackets.of(built);
        Double recorded = best.get(built.spec().id());
        return Optimum.of(built, recorded == null ? known : known.raise(recorded, "best recorded value"));
    }

    /**
     * Analyses a store and writes the derived tables into it, but for {@code fit}.
     *
     * @param experiment its experiment
     * @param measured the problems of the experiment, by id
     * @param store the store, open for writing
     * @param workers who compute the bounds
     * @return what was computed
     */
    public static FolderAnalysis write(
            Experiment experiment, Map<String, MeasuredProblem> measured, ResultStore store, Workers workers) {
        Map<String, OptimumBracket> brackets = new LinkedHashMap<>();
        measured.forEach((id, problem) -> brackets.put(id, problem.bracket()));
        Map<String, Double> references = new LinkedHashMap<>();
        List<InstanceRow> instances = new ArrayList<>();
        brackets.forEach((id, bracket) -> {
            references.put(id, reference(experiment.analysis().reference(), bracket));
            instances.add(instance(measured.get(id).built(), bracket));
        });
        store.replace(Tables.INSTANCE, instances);
        List<QuantileRow> quantiles = Phase.during("statistics", () -> quantiles(experiment, references, store));
        Map<String, List<TrialSummary>> trials = Phase.during("statistics", () -> trials(experiment, store));
        store.replace(
                Tables.CONSTANT,
                measured.values().stream()
                        .flatMap(problem -> problem.rows().stream())
                        .toList());
        List<AuditLine> audit = Phase.during("bounds", () -> audit(experiment, measured, store, workers));
        return new FolderAnalysis(brackets, references, quantiles, measured, audit, instances, trials);
    }

    private static List<QuantileRow> quantiles(
            Experiment experiment, Map<String, Double> references, ResultStore store) {
        List<QuantileRow> quantiles = new QuantileAnalysis(
                        experiment.analysis().quantiles(), experiment.analysis().confidence())
                .rows(store, references);
        store.replace(Tables.QUANTILE, quantiles);
        return quantiles;
    }

    private static Map<String, List<TrialSummary>> trials(Experiment experiment, ResultStore store) {
        Map<String, List<TrialSummary>> trials = new LinkedHashMap<>();
        for (Experiment.Plan plan : experiment.plans()) {
            String cell = plan.cell().id();
            trials.put(cell, store.summaries(cell));
        }
        return trials;
    }

    private static List<AuditLine> audit(
            Experiment experiment, Map<String, MeasuredProblem> measured, ResultStore store, Workers workers) {
        List<AuditLine> audit = CellAudit.lines(experiment, measured, store, workers);
        store.replace(Tables.BOUND, audit.stream().map(AuditLine::bound).toList());
        store.replace(Tables.AUDIT, audit.stream().map(AuditLine::audit).toList());
        return audit;
    }

    private static double reference(Reference reference, OptimumBracket bracket) {
        if (reference instanceof Reference.Given given) {
            return given.value();
        }
        return reference instanceof Reference.Certified ? bracket.upper() : bracket.lower();
    }

    private static InstanceRow instance(BuiltProblem built, OptimumBracket bracket) {
        int n = built.problem().dimension();
        return new InstanceRow(
                built.spec().id(),
                built.spec().type(),
                n,
                built.exact().value(new double[n]),
                bracket.lower(),
                bracket.lowerSource(),
                bracket.upper(),
                bracket.upperSource());
    }
}
