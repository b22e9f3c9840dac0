package io.github.subtail.jmh;

import io.github.subtail.budget.BudgetInstance;
import io.github.subtail.budget.BudgetObjective;
import io.github.subtail.budget.Cap;
import io.github.subtail.budget.LookAlike;
import io.github.subtail.noise.GaussianNoise;
import io.github.subtail.noise.NoisyObjective;
import io.github.subtail.nqp.NqpGenerator;
import io.github.subtail.nqp.NqpInstance;
import io.github.subtail.run.Problem;
import java.util.OptionalDouble;

/** The problems of the reference study, at a noise factor. */
final class StudyProblems {

    /** Steps of PGA and boosted PGA in the study. */
    static final double NQP_STEP = 1e-4;

    static final double BUDGET_STEP = 1e-2;

    private StudyProblems() {}

    /** n = 100, m = 50, range 100, instance seed 1. */
    static Problem nqp(double noiseFactor) {
        NqpInstance instance = NqpGenerator.study(100, 50, 100, 1);
        var noisy = new NoisyObjective(instance.objective(), GaussianNoise.atZero(noiseFactor));
        return new Problem("nqp", noisy, instance.region());
    }

    /** The look-alike graph, cap 1, budget 100. */
    static Problem budget(double noiseFactor) {
        BudgetInstance instance = budgetInstance();
        var noisy = new NoisyObjective(instance.objective(), GaussianNoise.atZero(noiseFactor));
        return new Problem("budget", noisy, instance.region());
    }

    static BudgetObjective budgetObjective() {
        return budgetInstance().objective();
    }

    private static BudgetInstance budgetInstance() {
        return BudgetInstance.single(LookAlike.ofStudy(1).generate(), new Cap.Constant(1), OptionalDouble.of(100));
    }
}
