package io.github.subtail.experiment;

import io.github.subtail.budget.BudgetInstance;
import io.github.subtail.budget.BudgetObjective;
import io.github.subtail.budget.CustomerMinibatch;
import io.github.subtail.constants.Constant;
import io.github.subtail.constants.NoiseConstants;
import io.github.subtail.constants.Provenance;
import io.github.subtail.counterexample.FreshCoordinates;
import io.github.subtail.counterexample.Overshoot;
import io.github.subtail.counterexample.SlowMomentum;
import io.github.subtail.measure.Smoothness;
import io.github.subtail.noise.GaussianNoise;
import io.github.subtail.noise.NoisyObjective;
import io.github.subtail.nqp.NqpInstance;
import io.github.subtail.objective.StochasticObjective;
import io.github.subtail.objective.TwiceDifferentiable;
import io.github.subtail.plugin.NoiseProvider;
import io.github.subtail.plugin.ProblemProvider;
import io.github.subtail.region.Region;
import io.github.subtail.run.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A problem of an experiment, ready to run.
 *
 * @param spec its description
 * @param problem what algorithms are given
 * @param exact the objective without noise
 * @param smoothness L of the objective
 * @param givenNoise what a plugin says of its noise; empty for noise of Subtail
 */
public record BuiltProblem(
        ProblemSpec spec,
        Problem problem,
        TwiceDifferentiable exact,
        Constant smoothness,
        Optional<NoiseConstants> givenNoise) {

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
        Ground ground = ground(spec);
        try {
            double smoothness = ground.smoothness.value();
            if (spec.noise() instanceof NoiseSpec.Own own) {
                return own(spec, ground, own.noise());
            }
            StochasticObjective noisy = noisy(spec.noise(), ground.exact, smoothness);
            Problem problem = new Problem(spec.id(), noisy, ground.region);
            return new BuiltProblem(spec, problem, ground.exact, ground.smoothness, Optional.empty());
        } catch (IllegalArgumentException e) {
            throw new InputException("problem " + spec.id() + ": " + e.getMessage(), e);
        }
    }

    /** A problem without noise. */
    private record Ground(TwiceDifferentiable exact, Region region, Constant smoothness) {
        Ground(TwiceDifferentiable exact, Region region) {
            this(exact, region, Smoothness.of(exact));
        }
    }

    private static Ground ground(ProblemSpec spec) {
        if (spec instanceof ProblemSpec.Within within) {
            Ground whole = ground(within.problem());
            Region region = PluginProblems.region(spec.id(), within.region(), whole.region.upper());
            return new Ground(whole.exact, region, whole.smoothness);
        }
        if (spec instanceof ProblemSpec.Own own) {
            ProblemProvider.Instance instance = PluginProblems.instance(spec.id(), own.instance());
            Constant smoothness = Constant.of("L", instance.smoothness(), Provenance.GIVEN, 0);
            return new Ground(PluginProblems.withHessians(instance.objective()), instance.region(), smoothness);
        }
        if (spec instanceof ProblemSpec.Budget budget) {
            BudgetInstance instance = Instances.budget(budget);
            return new Ground(instance.objective(), instance.region());
        }
        return switch (spec.type()) {
            case "ce1" -> new Ground(Overshoot.DEFAULT, Overshoot.DEFAULT.region());
            case "ce2" -> new Ground(SlowMomentum.SHORT.instance().objective(), SlowMomentum.SHORT.region());
            case "ce3" -> new Ground(FreshCoordinates.SHORT, FreshCoordinates.SHORT.region());
            default -> {
                NqpInstance instance = Instances.nqp(spec);
                yield new Ground(instance.objective(), instance.region());
            }
        };
    }

    private static BuiltProblem own(ProblemSpec spec, Ground ground, PluginSpec<NoiseProvider> noise) {
        NoiseProvider.Noise seen = Plugins.ask(
                "noise " + noise.type(), () -> noise.provider().noise(ground.exact, ground.region, noise.arguments()));
        Problem problem = new Problem(spec.id(), seen.objective(), ground.region);
        return new BuiltProblem(spec, problem, ground.exact, ground.smoothness, Optional.of(seen.constants()));
    }

    /**
     * What is known of the noise.
     *
     * @return the models it meets, with their constants
     */
    public NoiseConstants noise() {
        return givenNoise.orElseGet(() -> problem.objective() instanceof CustomerMinibatch minibatch
                ? minibatch.constants()
                : ((NoisyObjective) problem.objective()).constants());
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
