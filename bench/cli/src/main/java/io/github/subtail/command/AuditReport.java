package io.github.subtail.command;

import io.github.subtail.analysis.Sharpness;
import io.github.subtail.audit.AuditLine;
import io.github.subtail.audit.AuditSummary;
import io.github.subtail.audit.Judgement;
import io.github.subtail.audit.Verdict;
import io.github.subtail.bounds.Edition;
import io.github.subtail.store.AuditRow;
import io.github.subtail.store.BoundRow;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Verdicts, for programs and for people. */
record AuditReport(List<AuditLine> lines) {

    Map<String, Object> json() {
        AuditSummary counts = AuditSummary.of(lines);
        Map<String, Object> summary = new LinkedHashMap<>();
        for (Verdict verdict :
                List.of(Verdict.VIOLATED, Verdict.HOLDS, Verdict.UNDECIDED, Verdict.VACUOUS, Verdict.NOT_APPLICABLE)) {
            summary.put(verdict.id(), counts.count(verdict));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", "subtail/audit/1");
        json.put("confidence", Judgement.CONFIDENCE);
        json.put("violation_confidence", Judgement.VIOLATION_CONFIDENCE);
        json.put("rows", lines.stream().map(AuditReport::json).toList());
        json.put("summary", summary);
        json.put("exit", counts.sound() ? ExitCode.DONE : ExitCode.FAILED);
        return json;
    }

    private static Map<String, Object> json(AuditLine line) {
        AuditRow row = line.audit();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("cell", row.cell());
        map.put("t", row.t());
        map.put("delta", row.delta());
        map.put("theorem", row.theorem());
        map.put("edition", row.edition());
        map.put("row", row.row());
        map.put("n", row.n());
        map.put("failed", row.failed());
        map.put("k_lo", boxed(row.kLo()));
        map.put("k_hi", boxed(row.kHi()));
        map.put("rate_lower", Json.number(row.rateLower()));
        map.put("rate_upper", Json.number(row.rateUpper()));
        map.put("verdict", row.verdict());
        map.put(
                "trials_needed",
                row.trialsNeeded().isPresent() ? row.trialsNeeded().getAsLong() : null);
        map.put("bound_at_lower", Json.number(line.bound().valueAtLower()));
        map.put("bound_at_upper", Json.number(line.bound().valueAtUpper()));
        map.put("quantile", Json.number(line.quantile()));
        map.put("quantile_lower", Json.number(line.quantileLower()));
        map.put("quantile_upper", Json.number(line.quantileUpper()));
        return map;
    }

    private static Integer boxed(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }

    void print(PrintWriter out) {
        String cell = "";
        Columns table = head();
        for (AuditLine line : lines) {
            if (!line.audit().cell().equals(cell)) {
                flush(out, cell, table);
                cell = line.audit().cell();
                table = head();
            }
            if (AuditSummary.verdict(line) != Verdict.NOT_APPLICABLE) {
                row(table, line);
            }
        }
        flush(out, cell, table);
        printSharpness(out);
        out.println(summary());
    }

    /** The greatest bound of each edition over the observed quantile. */
    private void printSharpness(PrintWriter out) {
        List<Sharpness> all = Sharpness.of(lines);
        if (all.isEmpty()) {
            return;
        }
        double delta = all.get(0).delta();
        out.println("greatest bound of each edition over the observed " + delta + "-quantile; * false or unproved as"
                + " printed; vacuous bounds count as 0");
        Columns table = new Columns(
                "problem", "algorithm", "runs", "quantile/OPT", "published", "corrected", "sharpened", "adaptive", "");
        for (Sharpness sharpness : all) {
            List<String> cells = new ArrayList<>(List.of(
                    sharpness.problem(),
                    sharpness.algorithm(),
                    Integer.toString(sharpness.trials()),
                    decimals(sharpness.quantileShare())));
            for (Edition edition : Edition.values()) {
                OptionalDouble ratio = sharpness.ratio(edition);
                boolean wrong = ratio.isPresent()
                        && !sharpness.best().get(edition).bound().erratum().isEmpty();
                cells.add(ratio.isEmpty() ? "-" : decimals(Math.max(0, ratio.getAsDouble())) + (wrong ? "*" : ""));
            }
            AuditLine sharpest = sharpness.best().get(Edition.ADAPTIVE);
            cells.add(sharpest == null ? "" : sharpest.bound().row());
            table.row(cells.toArray(String[]::new));
        }
        table.print(out);
        out.println();
    }

    private static String decimals(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static Columns head() {
        return new Columns(
                "delta",
                "theorem",
                "edition",
                "row",
                "bound",
                "delta-quantile",
                "below",
                "95% interval",
                "verdict",
                "");
    }

    private static void flush(PrintWriter out, String cell, Columns table) {
        if (!cell.isEmpty()) {
            out.println(cell);
            table.print(out);
            out.println();
        }
    }

    private static void row(Columns table, AuditLine line) {
        AuditRow audit = line.audit();
        BoundRow bound = line.bound();
        int certain = audit.kLo().getAsInt();
        int possible = audit.kHi().getAsInt();
        table.row(
                Double.toString(audit.delta()),
                audit.theorem(),
                audit.edition(),
                audit.row(),
                Columns.number(bound.valueAtLower()),
                Columns.number(line.quantile()),
                (certain == possible ? "" : certain + "-") + possible + "/" + audit.n(),
                Columns.number(audit.rateLower()) + " to " + Columns.number(audit.rateUpper()),
                audit.verdict(),
                note(line));
    }

    private static String note(AuditLine line) {
        return switch (AuditSummary.verdict(line)) {
            case UNDECIDED ->
                line.audit().trialsNeeded().isPresent()
                        ? "needs N = " + line.audit().trialsNeeded().getAsLong()
                        : line.reason();
            case VIOLATED -> line.bound().erratum();
            default -> "";
        };
    }

    /** Vacuous bounds first: they are no success. */
    String summary() {
        AuditSummary counts = AuditSummary.of(lines);
        List<String> parts = new ArrayList<>();
        for (Verdict verdict :
                List.of(Verdict.VACUOUS, Verdict.VIOLATED, Verdict.UNDECIDED, Verdict.HOLDS, Verdict.NOT_APPLICABLE)) {
            parts.add(counts.count(verdict) + " " + verdict.id().replace('_', ' '));
        }
        return String.join(", ", parts) + "; "
                + (counts.sound() ? "no corrected or sharpened bound is violated" : "A PROVED BOUND IS VIOLATED");
    }
}
