package io.github.subtail.command;

import io.github.subtail.analysis.CellComparison;
import io.github.subtail.analysis.CellComparison.QuantileChange;
import io.github.subtail.stats.PairedComparison;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A comparison of two folders, for programs and for people.
 *
 * @param gates what the new one may not do
 * @param cells the common cells, at least one
 * @param onlyOld cells that only the old folder has
 * @param onlyNew cells that only the new folder has
 */
record CompareReport(List<Gate> gates, List<CellComparison> cells, List<String> onlyOld, List<String> onlyNew) {

    private List<String> regressions() {
        return cells.stream()
                .flatMap(cell -> Gate.regressions(cell, gates).stream())
                .toList();
    }

    int exit() {
        return regressions().isEmpty() ? ExitCode.DONE : ExitCode.REGRESSION;
    }

    Map<String, Object> json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("schema", "subtail/compare/1");
        object.put("gates", gates);
        object.put("cells", cells.stream().map(CompareReport::json).toList());
        object.put("only_old", onlyOld);
        object.put("only_new", onlyNew);
        object.put("regressions", regressions());
        object.put("exit", exit());
        return object;
    }

    private static Map<String, Object> json(CellComparison cell) {
        PairedComparison pairs = cell.pairs();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("cell", cell.cell());
        object.put("pairs", pairs.pairs());
        object.put("old_failed", cell.oldFailed());
        object.put("new_failed", cell.newFailed());
        object.put("wins", pairs.wins());
        object.put("ties", pairs.ties());
        object.put("losses", pairs.losses());
        object.put("median_difference", Json.number(pairs.medianDifference()));
        object.put("effect_size", pairs.effectSize());
        object.put("p_value", pairs.pValue());
        object.put("p_holm", cell.holm());
        List<Map<String, Object>> quantiles = new ArrayList<>();
        for (QuantileChange change : cell.quantiles()) {
            Map<String, Object> quantile = new LinkedHashMap<>();
            quantile.put("q", change.q());
            quantile.put("old", Json.number(change.oldValue()));
            quantile.put("new", Json.number(change.newValue()));
            quantile.put("relative", Json.number(change.relative()));
            quantiles.add(quantile);
        }
        object.put("quantiles", quantiles);
        return object;
    }

    void print(PrintWriter out) {
        List<String> head =
                new ArrayList<>(List.of("cell", "pairs", "win/tie/loss", "median diff.", "effect", "p (Holm)"));
        cells.get(0).quantiles().forEach(change -> head.add("q = " + Columns.number(change.q())));
        Columns table = new Columns(head.toArray(String[]::new));
        for (CellComparison cell : cells) {
            PairedComparison pairs = cell.pairs();
            List<String> row = new ArrayList<>(List.of(
                    cell.cell(),
                    Integer.toString(pairs.pairs()),
                    pairs.wins() + "/" + pairs.ties() + "/" + pairs.losses(),
                    Columns.number(pairs.medianDifference()),
                    String.format(Locale.ROOT, "%+.2f", pairs.effectSize()),
                    String.format(Locale.ROOT, "%.2g", cell.holm())));
            cell.quantiles().forEach(change -> row.add(change(change)));
            table.row(row.toArray(String[]::new));
        }
        table.print(out);
        list(out, "only in OLD: ", onlyOld);
        list(out, "only in NEW: ", onlyNew);
        regressions().forEach(reason -> out.println("REGRESSION " + reason));
        if (!gates.isEmpty() && exit() == ExitCode.DONE) {
            out.println("no regression");
        }
    }

    private static String change(QuantileChange change) {
        double relative = change.relative();
        return Double.isNaN(relative) ? "-" : String.format(Locale.ROOT, "%+.3f%%", 100 * relative);
    }

    private static void list(PrintWriter out, String what, List<String> names) {
        if (!names.isEmpty()) {
            out.println(what + String.join(", ", names));
        }
    }
}
