package io.github.subtail.analysis;

import io.github.subtail.audit.AuditLine;
import io.github.subtail.audit.BoundAudit;
import io.github.subtail.audit.ObservedCell;
import io.github.subtail.bounds.ObservedSum;
import io.github.subtail.bounds.Statistic;
import io.github.subtail.experiment.Experiment;
import io.github.subtail.experiment.Plugins;
import io.github.subtail.run.Algorithm;
import io.github.subtail.store.ResultStore;
import io.github.subtail.store.Sample;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Holds every bound against every cell that has a trial, at the horizon of the cell and each delta of the analysis. */
final class CellAudit {

    private final Map<String, List<Sample>> samples;
    private final Map<String, Map<String, double[]>> certificates;
    private final Map<String, Integer> failures;

    private CellAudit(ResultStore store) {
        samples = store.finalSamples();
        certificates = store.finalCertificates();
        failures = store.failures();
    }

    static List<AuditLine> lines(
            Experiment experiment, Map<String, MeasuredProblem> problems, ResultStore store, Workers workers) {
        CellAudit observed = new CellAudit(store);
        List<ObservedCell> cells = new ArrayList<>();
        for (Experiment.Plan plan : experiment.plans()) {
            ObservedCell cell = observed.cell(plan, problems.get(plan.problem().id()));
            if (cell.failed() > 0 || !cell.values().isEmpty()) {
                cells.add(cell);
            }
        }
        BoundAudit audit = new BoundAudit(
                Plugins.current().catalogue(), experiment.analysis().deltas());
        return workers.map(cells, audit::lines).stream().flatMap(List::stream).toList();
    }

    private ObservedCell cell(Experiment.Plan plan, MeasuredProblem problem) {
        String id = plan.cell().id();
        Map<Statistic, double[]> values = new EnumMap<>(Statistic.class);
        for (Sample sample : samples.getOrDefault(id, List.of())) {
            for (Statistic statistic : Statistic.values()) {
                if (statistic.id().equals(sample.statistic().column())) {
                    values.put(statistic, sample.values());
                }
            }
        }
        Map<ObservedSum, double[]> sums = new EnumMap<>(ObservedSum.class);
        Map<String, double[]> named = certificates.getOrDefault(id, Map.of());
        for (ObservedSum sum : ObservedSum.values()) {
            if (named.containsKey(sum.id())) {
                sums.put(sum, named.get(sum.id()));
            }
        }
        Algorithm algorithm = plan.algorithm().algorithm(plan.horizon().length());
        return new ObservedCell(
                id, problem.atLower(algorithm), problem.atUpper(algorithm), values, sums, failures.getOrDefault(id, 0));
    }
}
