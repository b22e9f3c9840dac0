package io.github.subtail.analysis;

import io.github.subtail.experiment.Experiment;
import io.github.subtail.experiment.ProblemSpec;
import io.github.subtail.report.CostLine;
import io.github.subtail.stats.Quantiles;
import io.github.subtail.store.TrialSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/** What the runs of each algorithm cost, and how soon their median is good. */
final class CostLines {

    private CostLines() {}

    static List<CostLine> of(Experiment experiment, FolderAnalysis analysis, List<FinalRuns> runs) {
        List<CostLine> lines = new ArrayList<>();
        for (ProblemSpec problem : experiment.problems()) {
            List<AlgorithmCurves> curves = AlgorithmCurves.of(problem, experiment, analysis.quantiles());
            for (FinalRuns own : runs) {
                if (own.problem().equals(problem.id())) {
                    lines.add(line(own, curves));
                }
            }
        }
        return lines;
    }

    private static CostLine line(FinalRuns runs, List<AlgorithmCurves> curves) {
        return new CostLine(
                runs.cell(),
                most(runs, TrialSummary::oracleCalls),
                most(runs, TrialSummary::projections),
                most(runs, TrialSummary::linearMaximizations),
                Quantiles.estimate(runs.shares(), 0.5),
                CostLine.LEVELS.stream()
                        .map(level -> callsTo(runs, curves, level))
                        .toList(),
                FinalRuns.medianNanos(runs.trials()));
    }

    private static OptionalLong callsTo(FinalRuns runs, List<AlgorithmCurves> curves, double level) {
        return curves.stream()
                .filter(c -> c.algorithm().id().equals(runs.algorithm().id()))
                .map(c -> c.callsTo(level))
                .findFirst()
                .orElse(OptionalLong.empty());
    }

    private static long most(FinalRuns runs, ToLongFunction<TrialSummary> count) {
        return runs.trials().stream().mapToLong(count).max().orElseThrow();
    }
}
