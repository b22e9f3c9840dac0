package io.github.subtail.audit;

import io.github.subtail.bounds.Applicability;
import io.github.subtail.bounds.Bound;
import io.github.subtail.bounds.BoundCatalogue;
import io.github.subtail.bounds.BoundInput;
import io.github.subtail.bounds.ObservedSum;
import io.github.subtail.stats.OrderStatisticInterval;
import io.github.subtail.stats.Quantiles;
import io.github.subtail.store.AuditRow;
import io.github.subtail.store.BoundRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Holds every bound about a cell's algorithm against the trials of the cell.
 *
 * <p>A bound with sums of the run in it differs from trial to trial: each trial is compared with its own, the row of
 * table {@code bound} has the median, and it is vacuous if the greatest of them is.
 *
 * @param catalogue the bounds
 * @param deltas probabilities of failure, each in (0, 1)
 */
public record BoundAudit(BoundCatalogue catalogue, List<Double> deltas) {

    /** Copies the levels. */
    public BoundAudit {
        deltas = List.copyOf(deltas);
    }

    /**
     * Judges.
     *
     * @param cell a cell
     * @return one line for each delta and each bound about its algorithm, in the order of the catalogue
     */
    public List<AuditLine> lines(ObservedCell cell) {
        List<AuditLine> lines = new ArrayList<>();
        for (double delta : deltas) {
            for (Bound bound : catalogue.bounds()) {
                if (bound.concerns(cell.atLower().algorithm())) {
                    lines.add(line(cell, bound, delta));
                }
            }
        }
        return lines;
    }

    private static AuditLine line(ObservedCell cell, Bound bound, double delta) {
        double[] values = cell.values(bound.statistic());
        List<Map<ObservedSum, Double>> sums = sums(cell, values.length);
        Applicability applicability = applicability(cell, bound, delta, sums);
        Violations none = new Violations(values.length + cell.failed(), cell.failed(), 0, 0);
        BoundRow row = boundRow(cell, bound, delta, applicability, Double.NaN, Double.NaN);
        AuditRow audit = auditRow(cell, bound, delta, none, Judgement.notApplicable());
        boolean vacuous = false;
        String reason = "";
        if (applicability.applicable()) {
            double[] atLower = bounds(cell.atLower(), bound, delta, sums, values.length);
            double[] atUpper = bounds(cell.atUpper(), bound, delta, sums, values.length);
            double valueAtZero = cell.atLower().problem().valueAtZero();
            Violations violations = Violations.count(values, atLower, atUpper, cell.failed());
            Judgement judgement = Arrays.stream(atUpper).max().orElseThrow() <= valueAtZero
                    ? Judgement.vacuous(violations)
                    : Judgement.of(violations, delta);
            double median = Quantiles.estimate(atLower, 0.5);
            row = boundRow(cell, bound, delta, applicability, median, Quantiles.estimate(atUpper, 0.5));
            audit = auditRow(cell, bound, delta, violations, judgement);
            vacuous = median <= valueAtZero;
            reason = judgement.reason();
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        OrderStatisticInterval interval = OrderStatisticInterval.of(sorted.length, delta, Judgement.CONFIDENCE);
        double quantile = sorted.length == 0 ? Double.NaN : Quantiles.estimate(sorted, delta);
        return new AuditLine(row, audit, vacuous, quantile, interval.lower(sorted), interval.upper(sorted), reason);
    }

    /** A certificate applies if it does to the first trial; without a trial it has nothing to say. */
    private static Applicability applicability(
            ObservedCell cell, Bound bound, double delta, List<Map<ObservedSum, Double>> sums) {
        BoundInput input = sums.isEmpty() ? cell.atLower() : cell.atLower().observing(sums.get(0));
        return bound.applicability(input, delta);
    }

    /** The sums of each trial; empty if there are none. */
    private static List<Map<ObservedSum, Double>> sums(ObservedCell cell, int trials) {
        List<Map<ObservedSum, Double>> sums = new ArrayList<>();
        for (int i = 0; i < trials && !cell.sums().isEmpty(); i++) {
            Map<ObservedSum, Double> own = new EnumMap<>(ObservedSum.class);
            for (Map.Entry<ObservedSum, double[]> sum : cell.sums().entrySet()) {
                own.put(sum.getKey(), sum.getValue()[i]);
            }
            sums.add(own);
        }
        return sums;
    }

    /** The bound of each trial, at least one. */
    private static double[] bounds(
            BoundInput input, Bound bound, double delta, List<Map<ObservedSum, Double>> sums, int trials) {
        double[] bounds = new double[Math.max(1, trials)];
        if (bound.theorem().fromRun()) {
            Arrays.setAll(bounds, i -> bound.evaluate(input.observing(sums.get(i)), delta)
                    .value());
        } else {
            Arrays.fill(bounds, bound.evaluate(input, delta).value());
        }
        return bounds;
    }

    private static BoundRow boundRow(
            ObservedCell cell, Bound bound, double delta, Applicability applicability, double atLower, double atUpper) {
        return new BoundRow(
                cell.cell(),
                cell.atLower().horizon(),
                delta,
                bound.theorem().id(),
                bound.edition().id(),
                bound.row(),
                bound.statistic().id(),
                applicability.applicable() ? "applicable" : "not_applicable",
                applicability.reason().orElse(""),
                atLower,
                atUpper,
                atLower / cell.atLower().optimum(),
                bound.erratum().orElse(""));
    }

    private static AuditRow auditRow(
            ObservedCell cell, Bound bound, double delta, Violations violations, Judgement judgement) {
        boolean applicable = judgement.verdict() != Verdict.NOT_APPLICABLE;
        return new AuditRow(
                cell.cell(),
                cell.atLower().horizon(),
                delta,
                bound.theorem().id(),
                bound.edition().id(),
                bound.row(),
                violations.trials(),
                violations.failed(),
                applicable ? OptionalInt.of(violations.certain()) : OptionalInt.empty(),
                applicable ? OptionalInt.of(violations.possible()) : OptionalInt.empty(),
                judgement.rateLower(),
                judgement.rateUpper(),
                judgement.verdict().id(),
                judgement.trialsNeeded());
    }
}
