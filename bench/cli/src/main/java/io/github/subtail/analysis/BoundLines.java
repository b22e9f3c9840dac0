package io.github.subtail.analysis;

import io.github.subtail.audit.AuditLine;
import io.github.subtail.report.BoundLine;
import io.github.subtail.store.AuditRow;
import io.github.subtail.store.BoundRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The bounds that a report shows: for each problem and algorithm at its longest horizon and each delta, the greatest of
 * each edition, certificates from the run apart. Every row is in {@code tables/bound.csv} and {@code tables/audit.csv}.
 */
final class BoundLines {

    private BoundLines() {}

    static List<BoundLine> of(List<AuditLine> lines, Map<String, Double> references) {
        Map<String, Integer> longest = new LinkedHashMap<>();
        lines.forEach(line -> longest.merge(group(line), line.bound().t(), Math::max));
        Map<List<Object>, AuditLine> best = new LinkedHashMap<>();
        for (AuditLine line : lines) {
            BoundRow bound = line.bound();
            if (bound.t() == longest.get(group(line))) {
                boolean fromRun = bound.theorem().equals("posterior");
                best.merge(List.of(bound.cell(), bound.delta(), bound.edition(), fromRun), line, BoundLines::greater);
            }
        }
        List<BoundLine> shown = new ArrayList<>();
        best.values().forEach(line -> shown.add(line(line, references.get(problem(line)))));
        return shown;
    }

    private static AuditLine greater(AuditLine a, AuditLine b) {
        return rank(b.bound()) > rank(a.bound()) ? b : a;
    }

    private static double rank(BoundRow bound) {
        return Double.isNaN(bound.valueAtLower()) ? Double.NEGATIVE_INFINITY : bound.valueAtLower();
    }

    private static String problem(AuditLine line) {
        return line.bound().cell().substring(0, line.bound().cell().indexOf('/'));
    }

    private static String group(AuditLine line) {
        return line.bound().cell().substring(0, line.bound().cell().lastIndexOf('/'));
    }

    private static BoundLine line(AuditLine line, double reference) {
        BoundRow bound = line.bound();
        AuditRow audit = line.audit();
        String violations = audit.kHi().isEmpty()
                ? ""
                : (audit.kLo().equals(audit.kHi()) ? "" : audit.kLo().getAsInt() + "–")
                        + audit.kHi().getAsInt() + "/" + audit.n();
        return new BoundLine(
                bound.cell(),
                bound.delta(),
                bound.theorem(),
                bound.edition(),
                bound.row(),
                bound.valueAtLower(),
                bound.valueAtLower() / reference,
                line.quantile(),
                line.quantileLower(),
                line.quantileUpper(),
                violations,
                audit.verdict(),
                bound.reason().isEmpty() ? bound.erratum() : bound.reason());
    }
}
