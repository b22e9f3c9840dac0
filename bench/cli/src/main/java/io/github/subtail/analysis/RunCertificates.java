package io.github.subtail.analysis;

import io.github.subtail.bounds.Bound;
import io.github.subtail.bounds.BoundCatalogue;
import io.github.subtail.bounds.BoundEvaluation;
import io.github.subtail.bounds.BoundInput;
import io.github.subtail.bounds.ObservedSum;
import io.github.subtail.certificate.Certificate;
import io.github.subtail.certificate.Guarantee;
import io.github.subtail.experiment.Experiment;
import io.github.subtail.store.ResultStore;
import io.github.subtail.store.TrialRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What may be quoted of the runs of one cell without knowing OPT, at the least delta of the analysis.
 *
 * <pre>
 *   best   the run with the greatest F(x): certain, so that it may be picked after the fact
 *   first  trial 0, fixed beforehand: the greatest of the m certificates that it gives of itself, each at delta/m
 *   any    one run before it is run: the greatest of the bounds known beforehand
 * </pre>
 *
 * <p>What says no more than F &gt;= F(0) is left out.
 *
 * <p>The ends of OPT may come from the runs themselves: they are certain, the constants that depend on the lower one only
 * tighten as it rises, and at OPT itself they give a bound like any other.
 *
 * @param cell id of the cell
 * @param problem its problem
 * @param certificates what may be quoted
 */
public record RunCertificates(String cell, MeasuredProblem problem, List<Quotable> certificates) {

    /**
     * A certificate and the run it is about.
     *
     * @param of the run, in words
     * @param certificate what may be said of it
     */
    public record Quotable(String of, Certificate certificate) {}

    /**
     * The certificates of every cell that has a finished trial.
     *
     * @param experiment the experiment
     * @param analysis its analysis
     * @param store its trials
     * @return a certificate list for each cell, in order
     */
    public static List<RunCertificates> of(Experiment experiment, FolderAnalysis analysis, ResultStore store) {
        double delta = experiment.analysis().deltas().stream()
                .min(Comparator.naturalOrder())
                .orElseThrow();
        List<RunCertificates> cells = new ArrayList<>();
        for (Experiment.Plan plan : experiment.plans()) {
            String cell = plan.cell().id();
            SortedMap<Integer, Double> values = store.finalValues(cell);
            if (!values.isEmpty()) {
                MeasuredProblem problem = analysis.measured().get(plan.problem().id());
                List<Quotable> certificates = new ArrayList<>(List.of(best(values, problem)));
                BoundInput before = problem.atLower(
                        plan.algorithm().algorithm(plan.horizon().length()));
                store.trial(cell, 0)
                        .filter(TrialRecord::done)
                        .map(trial -> before.observing(sums(trial, before.horizon())))
                        .flatMap(input -> greatest(input, delta, true, problem))
                        .ifPresent(found -> certificates.add(new Quotable("first run, trial 0", found)));
                greatest(before, delta, false, problem)
                        .ifPresent(found -> certificates.add(new Quotable("any one run, before it is run", found)));
                cells.add(new RunCertificates(cell, problem, certificates));
            }
        }
        return cells;
    }

    private static Quotable best(SortedMap<Integer, Double> values, MeasuredProblem problem) {
        Map.Entry<Integer, Double> best =
                values.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        return new Quotable(
                "best of " + values.size() + " runs, trial " + best.getKey(),
                Certificate.of(
                        "F(x_{T+1})",
                        Guarantee.certain(best.getValue(), "F evaluated exactly"),
                        Guarantee.optimumAtMost(problem.bracket())));
    }

    private static Map<ObservedSum, Double> sums(TrialRecord trial, int horizon) {
        Map<ObservedSum, Double> sums = new EnumMap<>(ObservedSum.class);
        for (ObservedSum sum : ObservedSum.values()) {
            trial.certificates().stream()
                    .filter(recorded ->
                            recorded.t() == horizon && recorded.name().equals(sum.id()))
                    .forEach(recorded -> sums.put(sum, recorded.value()));
        }
        return sums;
    }

    /** Bounds known beforehand share their delta; what is read off a run divides it. */
    private static Optional<Certificate> greatest(
            BoundInput input, double delta, boolean fromRun, MeasuredProblem problem) {
        List<Bound> applicable = BoundCatalogue.standard().bounds().stream()
                .filter(bound -> bound.edition().proved() && bound.theorem().fromRun() == fromRun)
                .filter(bound -> bound.applicability(input, delta).applicable())
                .toList();
        double each = fromRun ? delta / applicable.size() : delta;
        return applicable.stream()
                .map(bound -> BoundEvaluation.of(bound, input, each))
                .filter(evaluation -> evaluation.terms().isPresent() && !evaluation.vacuous())
                .max(Comparator.comparingDouble(BoundEvaluation::value))
                .map(evaluation -> Certificate.of(evaluation, problem.bracket(), problem.noiseBasis())
                        .weakened(1 - delta));
    }
}
