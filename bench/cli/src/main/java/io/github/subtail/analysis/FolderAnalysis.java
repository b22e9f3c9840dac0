package io.github.subtail.analysis;

import io.github.subtail.audit.AuditLine;
import io.github.subtail.constants.OptimumBracket;
import io.github.subtail.experiment.AnalysisSpec.Reference;
import io.github.subtail.experiment.BuiltProblem;
import io.github.subtail.experiment.Experiment;
import io.github.subtail.stats.QuantileAnalysis;
import io.github.subtail.store.InstanceRow;
import io.github.subtail.store.QuantileRow;
import io.github.subtail.store.ResultStore;
import io.github.subtail.store.Tables;
import io.github.subtail.store.TrialSummary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
     * Analyses a store and writes the derived tables into it, but for {@code fit}.
     *
     * @param experiment its experiment
     * @param problems the problems of the experiment, by id
     * @param store the store, open for writing
     * @return what was computed
     */
    public static FolderAnalysis write(Experiment experiment, Map<String, BuiltProblem> problems, ResultStore store) {
        Map<String, MeasuredProblem> measured = new LinkedHashMap<>();
        Map<String, OptimumBracket> brackets = new LinkedHashMap<>();
        Brackets.of(problems, experiment, store).forEach((id, known) -> {
            MeasuredProblem problem = MeasuredProblem.of(problems.get(id), known);
            measured.put(id, problem);
            brackets.put(id, problem.bracket());
        });
        Map<String, Double> references = new LinkedHashMap<>();
        List<InstanceRow> instances = new ArrayList<>();
        brackets.forEach((id, bracket) -> {
            references.put(id, reference(experiment.analysis().reference(), bracket));
            instances.add(instance(problems.get(id), bracket));
        });
        List<QuantileRow> quantiles = new QuantileAnalysis(
                        experiment.analysis().quantiles(), experiment.analysis().confidence())
                .rows(store, references);
        store.replace(Tables.INSTANCE, instances);
        store.replace(Tables.QUANTILE, quantiles);
        List<AuditLine> audit = CellAudit.lines(experiment, measured, store);
        store.replace(
                Tables.CONSTANT,
                measured.values().stream()
                        .flatMap(problem -> problem.rows().stream())
                        .toList());
        store.replace(Tables.BOUND, audit.stream().map(AuditLine::bound).toList());
        store.replace(Tables.AUDIT, audit.stream().map(AuditLine::audit).toList());
        Map<String, List<TrialSummary>> trials = new LinkedHashMap<>();
        for (Experiment.Plan plan : experiment.plans()) {
            String cell = plan.cell().id();
            trials.put(cell, store.summaries(cell));
        }
        return new FolderAnalysis(brackets, references, quantiles, measured, audit, instances, trials);
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
