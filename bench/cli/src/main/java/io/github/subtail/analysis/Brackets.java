package io.github.subtail.analysis;

import io.github.subtail.budget.BudgetObjective;
import io.github.subtail.constants.OptimumBracket;
import io.github.subtail.experiment.BuiltProblem;
import io.github.subtail.experiment.Experiment;
import io.github.subtail.measure.OptimumSearch;
import io.github.subtail.store.ResultStore;
import io.github.subtail.store.Sample;
import io.github.subtail.store.Statistic;
import java.util.LinkedHashMap;
import java.util.Map;

/** The bracket of OPT of every problem: a long exact run and certificates, raised by the best value recorded. */
final class Brackets {

    private Brackets() {}

    static Map<String, OptimumBracket> of(
            Map<String, BuiltProblem> problems, Experiment experiment, ResultStore store) {
        Map<String, OptimumBracket> brackets = new LinkedHashMap<>();
        problems.forEach((id, built) -> brackets.put(
                id,
                OptimumSearch.bracket(
                        built.exact(),
                        built.exact() instanceof BudgetObjective,
                        built.problem().region(),
                        built.smoothness().value())));
        for (Experiment.Plan plan : experiment.plans()) {
            double best = best(store, plan.cell().id());
            brackets.computeIfPresent(plan.problem().id(), (id, known) -> known.raise(best, "best recorded value"));
        }
        return brackets;
    }

    private static double best(ResultStore store, String cell) {
        double best = Double.NEGATIVE_INFINITY;
        for (Sample sample : store.samples(cell)) {
            if (sample.statistic() == Statistic.VALUE || sample.statistic() == Statistic.RUNNING_MAX) {
                for (double value : sample.values()) {
                    best = Math.max(best, value);
                }
            }
        }
        return best;
    }
}
