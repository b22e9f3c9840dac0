package io.github.subtail.analysis;

import io.github.subtail.report.ComparisonLine;
import io.github.subtail.stats.Holm;
import io.github.subtail.stats.PairedComparison;
import io.github.subtail.store.TrialSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Compares the algorithms of each problem by what their runs return; trials with the same number share their seed. */
final class ComparisonLines {

    private ComparisonLines() {}

    static List<ComparisonLine> of(List<FinalRuns> runs) {
        List<ComparisonLine> lines = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            for (int j = i + 1; j < runs.size(); j++) {
                if (runs.get(i).problem().equals(runs.get(j).problem())) {
                    lines.add(line(runs.get(i), runs.get(j)));
                }
            }
        }
        double[] adjusted = Holm.adjust(
                lines.stream().mapToDouble(line -> line.comparison().pValue()).toArray());
        List<ComparisonLine> corrected = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            corrected.add(lines.get(i).adjusted(adjusted[i]));
        }
        return corrected;
    }

    private static ComparisonLine line(FinalRuns first, FinalRuns second) {
        Map<Integer, Double> values =
                first.trials().stream().collect(Collectors.toMap(TrialSummary::trial, TrialSummary::finalValue));
        List<TrialSummary> common = second.trials().stream()
                .filter(trial -> values.containsKey(trial.trial()))
                .toList();
        PairedComparison comparison = PairedComparison.of(
                common.stream().mapToDouble(trial -> values.get(trial.trial())).toArray(),
                common.stream().mapToDouble(TrialSummary::finalValue).toArray());
        return new ComparisonLine(
                first.problem(),
                name(first),
                name(second),
                comparison,
                comparison.pValue(),
                comparison.medianDifference() / first.reference());
    }

    private static String name(FinalRuns runs) {
        return runs.algorithm().id() + " (T = " + runs.horizon() + ")";
    }
}
