package io.github.subtail.experiment;

import io.github.subtail.budget.BudgetInstance;
import io.github.subtail.budget.BudgetObjective;
import io.github.subtail.budget.CustomerMinibatch;
import io.github.subtail.constants.Constant;
import io.github.subtail.counterexample.FreshCoordinates;
import io.github.subtail.counterexample.Overshoot;
import io.github.subtail.counterexample.SlowMomentum;
import io.github.subtail.measure.Smoothness;
import io.github.subtail.noise.GaussianNoise;
import io.github.subtail.noise.NoisyObjective;
import io.github.subtail.nqp.NqpInstance;
import io.github.subtail.objective.StochasticObjective;
import io.github.subtail.objective.TwiceDifferentiable;
import io.github.subtail.region.Region;
import io.github.subtail.run.Problem;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A problem of an experiment, ready to run.
 *
 * @param spec its description
 * @param problem what algorithms are given
 * @param exact the objective without noise
 * @param smoothness L of the objective
 */
public record BuiltProblem(ProblemSpec spec, Problem problem, TwiceDifferentiable exact, Constant smoothness) {

    /**
     * The problems of an experiment.
     *
     * @param experiment the experiment
     * @return all of them by id, in their order
     * @throws InputException if one cannot be made, or an algorithm cannot start on it
     */
    public static Map<String, BuiltProblem> all(Experiment experiment) {
        Map<String, BuiltProblem> problems = new LinkedHashMap<>();
        for (ProblemSpec spec : experiment.problems()) {
            problems.put(spec.id(), of(spec));
        }
        for (Experiment.Plan plan : experiment.plans()) {
            String id = plan.problem().id();
            plan.algorithm().requireDimension(id, problems.get(id).problem().dimension());
        }
        return problems;
    }

    /**
     * Generates or reads the instance, and puts its noise on it.
     *
     * @param spec the description
     * @return the problem
     * @throws InputException if a file it names cannot be read, or noise and instance do not fit
     */
    public static BuiltProblem of(ProblemSpec spec) {
        if (spec instanceof ProblemSpec.Budget budget) {
            BudgetInstance instance = Instances.budget(budget);
            return of(spec, instance.objective(), instance.region());
        }
        if (spec instanceof ProblemSpec.Counterexample) {
            return counterexample(spec);
        }
        NqpInstance instance = Instances.nqp(spec);
        return of(spec, instance.objective(), instance.region());
    }

    private static BuiltProblem counterexample(ProblemSpec spec) {
        return switch (spec.type()) {
            case "ce1" -> of(spec, Overshoot.DEFAULT, Overshoot.DEFAULT.region());
            case "ce2" -> of(spec, SlowMomentum.SHORT.instance().objective(), SlowMomentum.SHORT.region());
            default -> of(spec, FreshCoordinates.SHORT, FreshCoordinates.SHORT.region());
        };
    }

    private static BuiltProblem of(ProblemSpec spec, TwiceDifferentiable exact, Region region) {
        Constant smoothness = Smoothness.of(exact);
        try {
            StochasticObjective noisy = noisy(spec.noise(), exact, smoothness.value());
            return new BuiltProblem(spec, new Problem(spec.id(), noisy, region), exact, smoothness);
        } catch (IllegalArgumentException e) {
            throw new InputException("problem " + spec.id() + ": " + e.getMessage(), e);
        }
    }

    private static StochasticObjective noisy(NoiseSpec noise, TwiceDifferentiable exact, double smoothness) {
        if (noise instanceof NoiseSpec.Gaussian gaussian) {
            return new NoisyObjective(exact, gaussian.noise(), smoothness);
        }
        if (noise instanceof NoiseSpec.Customers minibatch && exact instanceof BudgetObjective budget) {
            return new CustomerMinibatch(budget, minibatch.customers(), minibatch.hessian(), smoothness);
        }
        return new NoisyObjective(exact, GaussianNoise.NONE);
    }
}
