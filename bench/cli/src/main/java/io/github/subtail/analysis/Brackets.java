package io.github.subtail.analysis;

import io.github.subtail.budget.BudgetObjective;
import io.github.subtail.constants.OptimumBracket;
import io.github.subtail.counterexample.FreshCoordinates;
import io.github.subtail.counterexample.Overshoot;
import io.github.subtail.counterexample.SlowMomentum;
import io.github.subtail.experiment.BuiltProblem;
import io.github.subtail.measure.OptimumSearch;

/** The bracket of OPT of every problem before any run: a long exact run and certificates. */
final class Brackets {

    private Brackets() {}

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
}
