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
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Holds every bound against every cell that has a trial, at the horizon of the cell and each delta of the analysis. */
final class CellAudit {

    private CellAudit() {}

    static List<AuditLine> lines(Experiment experiment, Map<String, MeasuredProblem> problems, ResultStore store) {
        List<ObservedCell> cells = new ArrayList<>();
        for (Experiment.Plan plan : experiment.plans()) {
            ObservedCell cell = cell(plan, problems.get(plan.problem().id()), store);
            if (cell.failed() > 0 || !cell.values().isEmpty()) {
                cells.add(cell);
            }
        }
        BoundAudit audit = new BoundAudit(
                Plugins.current().catalogue(), experiment.analysis().deltas());
        return cells.parallelStream()
                .flatMap(cell -> audit.lines(cell).stream())
                .toList();
    }

    private static ObservedCell cell(Experiment.Plan plan, MeasuredProblem problem, ResultStore store) {
        String id = plan.cell().id();
        int length = plan.horizon().length();
        Map<Statistic, double[]> values = new EnumMap<>(Statistic.class);
        for (Statistic statistic : Statistic.values()) {
            double[] observed = store.values(id, length, statistic.id());
            if (observed.length > 0) {
                values.put(statistic, observed);
            }
        }
        Map<ObservedSum, double[]> sums = new EnumMap<>(ObservedSum.class);
        for (ObservedSum sum : ObservedSum.values()) {
            double[] observed = store.certificates(id, length, sum.id());
            if (observed.length > 0) {
                sums.put(sum, observed);
            }
        }
        Algorithm algorithm = plan.algorithm().algorithm(length);
        return new ObservedCell(
                id, problem.atLower(algorithm), problem.atUpper(algorithm), values, sums, store.failed(id));
    }
}
