package io.github.subtail.analysis;

import io.github.subtail.experiment.AlgorithmSpec;
import io.github.subtail.experiment.Experiment;
import io.github.subtail.stats.Quantiles;
import io.github.subtail.store.TrialSummary;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The done trials of one algorithm on one problem at its longest horizon that has any.
 *
 * @param problem id of the problem
 * @param algorithm the algorithm
 * @param horizon the horizon
 * @param cell id of the cell
 * @param reference the value that counts as 1 in shares
 * @param planned trials planned
 * @param trials at least one, ascending
 */
record FinalRuns(
        String problem,
        AlgorithmSpec algorithm,
        int horizon,
        String cell,
        double reference,
        int planned,
        List<TrialSummary> trials) {

    /** Of every algorithm on every problem, in the order of the description. */
    static List<FinalRuns> of(Experiment experiment, FolderAnalysis analysis) {
        Map<List<String>, FinalRuns> longest = new LinkedHashMap<>();
        for (Experiment.Plan plan : experiment.plans()) {
            String problem = plan.problem().id();
            String cell = plan.cell().id();
            FinalRuns runs = new FinalRuns(
                    problem,
                    plan.algorithm(),
                    plan.horizon().length(),
                    cell,
                    analysis.references().get(problem),
                    plan.trials(),
                    analysis.trials().get(cell));
            if (!runs.trials.isEmpty()) {
                longest.merge(List.of(problem, plan.algorithm().id()), runs, (a, b) -> b.horizon > a.horizon ? b : a);
            }
        }
        return List.copyOf(longest.values());
    }

    /** F of the points returned, in the order of trials. */
    double[] values() {
        return trials.stream().mapToDouble(TrialSummary::finalValue).toArray();
    }

    /** The same as shares of the reference. */
    double[] shares() {
        return trials.stream()
                .mapToDouble(trial -> trial.finalValue() / reference)
                .toArray();
    }

    /** Its worst trial, as {@code CELL:trial}. */
    String worst() {
        TrialSummary worst = trials.stream()
                .min(Comparator.comparingDouble(TrialSummary::finalValue))
                .orElseThrow();
        return cell + ":" + worst.trial();
    }

    /** Median wall time of a run in nanoseconds; NaN if it was not kept of every trial. */
    static double medianNanos(List<TrialSummary> trials) {
        boolean kept = !trials.isEmpty() && trials.stream().allMatch(trial -> trial.wallNanos() > 0);
        return kept
                ? Quantiles.estimate(
                        trials.stream().mapToDouble(TrialSummary::wallNanos).toArray(), 0.5)
                : Double.NaN;
    }
}
