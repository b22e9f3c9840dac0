package io.github.subtail.study;

import io.github.subtail.analysis.FolderAnalysis;
import io.github.subtail.analysis.MeasuredProblem;
import io.github.subtail.analysis.Workers;
import io.github.subtail.ascent.BoostedGradientAscent;
import io.github.subtail.ascent.ProjectedGradientAscent;
import io.github.subtail.bounds.Bound;
import io.github.subtail.bounds.BoundCatalogue;
import io.github.subtail.bounds.BoundEvaluation;
import io.github.subtail.bounds.BoundInput;
import io.github.subtail.bounds.Edition;
import io.github.subtail.bounds.TheoremId;
import io.github.subtail.experiment.AlgorithmEntry;
import io.github.subtail.experiment.AlgorithmSpec;
import io.github.subtail.experiment.Experiment;
import io.github.subtail.figure.BoundCurve;
import io.github.subtail.figure.Point;
import io.github.subtail.figure.StudyGrid;
import io.github.subtail.greedy.StochasticContinuousGreedy;
import io.github.subtail.run.Algorithm;
import io.github.subtail.run.Horizon;
import io.github.subtail.schedule.PowerSchedule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The bounds of the study's figures at delta = 0.01, with the constants of the instance and OPT at the lower end of its
 * bracket: in every panel of figure 2 what is published and the best that is sharpened and adaptive, in 2(i) what is
 * corrected too.
 *
 * <p>A published theorem whose schedule is not that of the runs is drawn for its own, and says so.
 */
final class BoundCurves {

    private static final double DELTA = 0.01;
    private static final String LEVEL = ", δ = 0.01";
    private static final PowerSchedule STEP = new PowerSchedule(2, 0, 0.5);
    private static final PowerSchedule MOMENTUM = new PowerSchedule(1, 0, 0.5);

    private final Experiment experiment;
    private final FolderAnalysis analysis;
    private final Workers workers;
    private final List<BoundCurve> curves = new ArrayList<>();

    private BoundCurves(Experiment experiment, FolderAnalysis analysis, Workers workers) {
        this.experiment = experiment;
        this.analysis = analysis;
        this.workers = workers;
    }

    static List<BoundCurve> of(Experiment experiment, FolderAnalysis analysis, Workers workers) {
        BoundCurves curves = new BoundCurves(experiment, analysis, workers);
        curves.panel("2a", 50, StudyDescription.NQP, "pga", TheoremId.THEOREM_1);
        curves.panel("2b", 50, StudyDescription.NQP, "boosted-pga", TheoremId.THEOREM_2);
        curves.panel("2c", 50, StudyDescription.NQP, "scg", TheoremId.THEOREM_3);
        curves.panel("2d", 10, StudyDescription.NQP, "scg++", TheoremId.THEOREM_5_MAIN);
        curves.panel("2e", 50, StudyDescription.BUDGET, "pga", TheoremId.THEOREM_1);
        curves.panel("2f", 50, StudyDescription.BUDGET, "boosted-pga", TheoremId.THEOREM_2);
        curves.panel("2g", 25, StudyDescription.BUDGET, "scg", TheoremId.THEOREM_3);
        curves.panel("2h", 20, StudyDescription.BUDGET, "scg++", TheoremId.THEOREM_5_MAIN);
        curves.panel("2i", 10, StudyDescription.SMALL, "scg", TheoremId.THEOREM_4);
        return curves.curves;
    }

    private void panel(String figure, int first, String problem, String type, TheoremId printed) {
        Optional<AlgorithmSpec> spec = experiment.algorithms().stream()
                .filter(entry -> entry.problems().isEmpty() || entry.problems().contains(problem))
                .map(AlgorithmEntry::spec)
                .filter(each -> each.id().equals(type))
                .findFirst();
        if (spec.isEmpty()) {
            return;
        }
        MeasuredProblem measured = analysis.measured().get(problem);
        List<BoundInput> inputs = horizons(spec.get()).stream()
                .filter(length -> length >= first)
                .map(length -> measured.atLower(spec.get().algorithm(length)))
                .toList();
        if (inputs.isEmpty()) {
            return;
        }
        published(figure, inputs, printed);
        if (figure.equals("2i")) {
            add(figure, "best corrected" + LEVEL, Edition.CORRECTED, inputs, bound -> true);
        }
        add(figure, "best sharpened" + LEVEL, Edition.SHARPENED, inputs, bound -> true);
        add(figure, "best adaptive" + LEVEL, Edition.ADAPTIVE, inputs, bound -> true);
    }

    private List<Integer> horizons(AlgorithmSpec spec) {
        Horizon longest = spec.horizons().get(spec.horizons().size() - 1);
        if (longest.kind() == Horizon.Kind.FIXED) {
            return spec.horizons().stream().map(Horizon::length).toList();
        }
        return Arrays.stream(experiment.record().checkpoints(StudyGrid.HORIZON))
                .boxed()
                .toList();
    }

    private void published(String figure, List<BoundInput> inputs, TheoremId theorem) {
        List<BoundInput> own = inputs.stream()
                .map(input -> input.with(own(input.algorithm(), theorem)))
                .toList();
        boolean same = own.get(0).algorithm().equals(inputs.get(0).algorithm());
        String name = "Theorem " + theorem.id().charAt(3) + " as published"
                + (same ? "" : ", not a bound for these runs") + LEVEL;
        add(figure, name, Edition.PUBLISHED, own, bound -> bound.theorem() == theorem);
    }

    /** The same algorithm with the schedule that the theorem is about. */
    private static Algorithm own(Algorithm algorithm, TheoremId theorem) {
        if (algorithm instanceof ProjectedGradientAscent ascent) {
            return own(ascent);
        }
        if (algorithm instanceof BoostedGradientAscent boosted) {
            return new BoostedGradientAscent(own(boosted.ascent()), boosted.gamma());
        }
        return algorithm instanceof StochasticContinuousGreedy greedy && theorem == TheoremId.THEOREM_4
                ? new StochasticContinuousGreedy(greedy.horizon().length(), MOMENTUM, greedy.batch())
                : algorithm;
    }

    private static ProjectedGradientAscent own(ProjectedGradientAscent ascent) {
        return new ProjectedGradientAscent(ascent.horizon().length(), STEP, ascent.start(), ascent.batch());
    }

    /** The greatest of the bounds that apply, at each horizon; none if none applies anywhere. */
    private void add(String figure, String name, Edition edition, List<BoundInput> inputs, Predicate<Bound> which) {
        List<Bound> bounds = BoundCatalogue.standard().of(edition).stream()
                .filter(bound -> bound.concerns(inputs.get(0).algorithm()))
                .filter(bound -> !bound.theorem().fromRun())
                .filter(which)
                .toList();
        List<Point> points = workers.map(inputs, input -> best(bounds, input)).stream()
                .flatMap(Optional::stream)
                .toList();
        if (!points.isEmpty()) {
            curves.add(new BoundCurve(figure, name, edition, points));
        }
    }

    private static Optional<Point> best(List<Bound> bounds, BoundInput input) {
        return bounds.stream()
                .map(bound -> BoundEvaluation.of(bound, input, DELTA))
                .filter(evaluation -> evaluation.terms().isPresent())
                .max(Comparator.comparingDouble(BoundEvaluation::value))
                .map(evaluation -> Point.of(input.horizon(), evaluation.value()));
    }
}
