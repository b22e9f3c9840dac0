package io.github.subtail.analysis;

import io.github.subtail.ascent.BoostedGradientAscent;
import io.github.subtail.ascent.ProjectedGradientAscent;
import io.github.subtail.constants.Constant;
import io.github.subtail.experiment.BuiltProblem;
import io.github.subtail.experiment.Experiment;
import io.github.subtail.experiment.Fitting;
import io.github.subtail.experiment.InputException;
import io.github.subtail.greedy.StochasticContinuousGreedy;
import io.github.subtail.schedule.PowerSchedule;
import io.github.subtail.tuning.Tuning;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Puts numbers for what a description leaves to the instance, from the constants of the instance alone: schedules that
 * maximise what is proved at delta, and its curvature.
 *
 * @param problem the instance, measured before any run
 * @param delta the probability with which the bound may fail, in (0, 1)
 */
public record InstanceFitting(MeasuredProblem problem, double delta) implements Fitting {

    /**
     * The experiment with the numbers of its instances, tuned for the least delta of its analysis. Problems are measured
     * only where an algorithm needs it, which takes a second each.
     *
     * @param experiment the experiment
     * @param problems its problems, by id
     * @return an experiment that is ready to run, and that reads back as itself
     * @throws InputException if nothing is proved that could be maximised
     */
    public static Experiment fit(Experiment experiment, Map<String, BuiltProblem> problems) {
        double delta = experiment.analysis().deltas().stream()
                .mapToDouble(Double::doubleValue)
                .min()
                .orElseThrow();
        Map<String, Fitting> fittings = new HashMap<>();
        return experiment.fitted(id -> fittings.computeIfAbsent(
                id, each -> new InstanceFitting(MeasuredProblem.of(problems.get(each)), delta)));
    }

    @Override
    public double curvature() {
        return problem.constants().find("c_B").map(Constant::safe).orElse(1.0);
    }

    @Override
    public PowerSchedule step(ProjectedGradientAscent ascent) {
        return tuned(() -> tuning().step(ascent));
    }

    @Override
    public PowerSchedule step(BoostedGradientAscent boosted) {
        return tuned(() -> tuning().step(boosted));
    }

    @Override
    public PowerSchedule momentum(StochasticContinuousGreedy greedy) {
        return tuned(() -> tuning().momentum(greedy));
    }

    private Tuning tuning() {
        return new Tuning(problem.constants(), problem.noise(), problem.bracket(), delta);
    }

    private PowerSchedule tuned(Supplier<PowerSchedule> schedule) {
        try {
            return schedule.get();
        } catch (IllegalArgumentException e) {
            throw new InputException(
                    "problem " + problem.built().spec().id() + ": no schedule can be tuned to it: " + e.getMessage(),
                    e);
        }
    }
}
