package io.github.subtail.analysis;

import io.github.subtail.bounds.Bound;
import io.github.subtail.bounds.BoundCatalogue;
import io.github.subtail.bounds.BoundEvaluation;
import io.github.subtail.bounds.BoundInput;
import io.github.subtail.bounds.ObservedSum;
import io.github.subtail.certificate.Certificate;
import io.github.subtail.certificate.Guarantee;
import io.github.subtail.experiment.Experiment;
import io.github.subtail.run.Algorithm;
import io.github.subtail.store.ResultStore;
import io.github.subtail.store.TrialRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What may be quoted of the runs of one cell without knowing OPT, at the least delta of the analysis.
 *
 * <pre>
 *   best   the run with the greatest F(x): certain, so that it may be picked after the fact
 *   first  trial 0, fixed beforehand: the greatest of the m certificates that it gives of itself, each at delta/m
 *   any    one run before it is run: the greatest of the bounds known beforehand
 * </pre>
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
            MeasuredProblem problem = analysis.measured().get(plan.problem().id());
            List<TrialRecord> done = store.trials(plan.cell().id()).stream()
                    .filter(TrialRecord::done)
                    .toList();
            if (!done.isEmpty()) {
                Algorithm algorithm = plan.algorithm().algorithm(plan.horizon().length());
                cells.add(
                        new RunCertificates(plan.cell().id(), problem, certificates(problem, algorithm, done, delta)));
            }
        }
        return cells;
    }

    private static List<Quotable> certificates(
            MeasuredProblem problem, Algorithm algorithm, List<TrialRecord> done, double delta) {
        List<Quotable> found = new ArrayList<>();
        TrialRecord best = done.stream()
                .max(Comparator.comparingDouble(TrialRecord::finalValue))
                .orElseThrow();
        found.add(new Quotable(
                "best of " + done.size() + " runs, trial " + best.trial(),
                Certificate.of(
                        "F(x_{T+1})",
                        Guarantee.certain(best.finalValue(), "F evaluated exactly"),
                        Guarantee.optimumAtMost(problem.bracket()))));
        BoundInput before = problem.atLower(algorithm);
        if (done.get(0).trial() == 0) {
            greatest(before.observing(sums(done.get(0), before.horizon())), delta, true, problem)
                    .ifPresent(certificate -> found.add(new Quotable("first run, trial 0", certificate)));
        }
        greatest(before, delta, false, problem)
                .ifPresent(certificate -> found.add(new Quotable("any one run, before it is run", certificate)));
        return found;
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
                .filter(evaluation -> evaluation.terms().isPresent())
                .max(Comparator.comparingDouble(BoundEvaluation::value))
                .map(evaluation -> Certificate.of(evaluation, problem.bracket(), problem.noiseBasis())
                        .weakened(1 - delta));
    }
}
