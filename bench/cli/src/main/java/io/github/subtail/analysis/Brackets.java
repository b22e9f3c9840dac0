package io.github.subtail.analysis;

import io.github.subtail.budget.BudgetObjective;
import io.github.subtail.constants.OptimumBracket;
import io.github.subtail.counterexample.FreshCoordinates;
import io.github.subtail.counterexample.Overshoot;
import io.github.subtail.counterexample.SlowMomentum;
import io.github.subtail.experiment.BuiltProblem;
import io.github.subtail.experiment.Experiment;
import io.github.subtail.measure.OptimumSearch;
import io.github.subtail.store.ResultStore;
import io.github.subtail.store.Sample;
import io.github.subtail.store.Statistic;
import java.util.HashMap;
import java.util.Map;

/** The bracket of OPT of every problem: a long exact run and certificates, raised by the best value recorded. */
final class Brackets {

    private Brackets() {}

    /** Before any run. */
    static OptimumBracket of(BuiltProblem built) {
        if (built.exact() instanceof Overshoot overshoot) {
            return closedForm(overshoot.optimum());
        }
        if (built.spec().type().equals("ce2")) {
            return closedForm(SlowMomentum.SHORT.optimum());
        }
        if (built.exact() instanceof FreshCoordinates fresh) {
            return new OptimumBracket(fresh.optimumLower(), "F(e_0)", 1, "F <= 1");
        }
        return OptimumSearch.bracket(
                built.exact(),
                built.exact() instanceof BudgetObjective,
                built.problem().region(),
                built.smoothness().value());
    }

    private static OptimumBracket closedForm(double optimum) {
        return new OptimumBracket(optimum, "closed form", optimum, "closed form");
    }

    /** The best value recorded on each problem that has one, by id. */
    static Map<String, Double> bestRecorded(Experiment experiment, ResultStore store) {
        Map<String, Double> best = new HashMap<>();
        for (Experiment.Plan plan : experiment.plans()) {
            for (Sample sample : store.samples(plan.cell().id())) {
                if (sample.statistic() == Statistic.VALUE || sample.statistic() == Statistic.RUNNING_MAX) {
                    for (double value : sample.values()) {
                        best.merge(plan.problem().id(), value, Math::max);
                    }
                }
            }
        }
        return best;
    }
}
