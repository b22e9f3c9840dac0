package io.github.subtail.report;

import static io.github.subtail.report.Words.count;
import static io.github.subtail.report.Words.fixed;
import static io.github.subtail.report.Words.interval;
import static io.github.subtail.report.Words.number;

import io.github.subtail.stats.PairedComparison;
import io.github.subtail.store.ConstantRow;
import io.github.subtail.store.FitRow;
import io.github.subtail.store.InstanceRow;
import io.github.subtail.store.QuantileRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The tables of a report, their numbers rounded for reading; the exact ones are in {@code tables/}. */
final class Tables {

    private Tables() {}

    static Table fits(List<FitRow> fits) {
        return Table.of(
                "Figure|Runs of|Statistic|Axis|#c₁ here|#c₁ published|#c₂ here|#c₂ published|#c₁ free|#c₂ free",
                fits.stream()
                        .map(f -> List.of(
                                f.figure(),
                                f.cellGroup(),
                                f.statistic(),
                                f.axis().replace('_', ' '),
                                fixed(f.c1(), 3),
                                fixed(f.publishedC1(), 2),
                                fixed(f.c2(), 3),
                                fixed(f.publishedC2(), 2),
                                fixed(f.c1Free(), 3),
                                fixed(f.c2Free(), 3)))
                        .toList());
    }

    /** One row for each cell and statistic, one column for each level. */
    static Table quantiles(List<QuantileRow> quantiles) {
        List<Double> levels =
                quantiles.stream().map(QuantileRow::q).distinct().sorted().toList();
        Map<List<String>, List<QuantileRow>> groups = quantiles.stream()
                .collect(Collectors.groupingBy(
                        q -> List.of(q.cell(), q.statistic()), LinkedHashMap::new, Collectors.toList()));
        List<List<String>> rows = new ArrayList<>();
        for (List<QuantileRow> group : groups.values()) {
            QuantileRow any = group.get(0);
            List<String> row = new ArrayList<>(List.of(
                    any.cell(),
                    any.statistic().replace('_', ' '),
                    count(any.n()),
                    any.failed() == 0 ? "" : count(any.failed()),
                    count(any.oracleCalls())));
            levels.forEach(q -> row.add(group.stream()
                    .filter(r -> r.q() == q)
                    .map(Tables::shares)
                    .findFirst()
                    .orElse("")));
            rows.add(row);
        }
        String names = levels.stream().map(q -> "|#" + number(q) + "-quantile").collect(Collectors.joining());
        return Table.of("Cell|Statistic|#Runs|#Failed|#Oracle calls" + names, rows);
    }

    private static String shares(QuantileRow row) {
        double scale = row.share() / row.estimate();
        return interval(fixed(row.share(), 4), fixed(row.lower() * scale, 4), fixed(row.upper() * scale, 4));
    }

    /** A table for each delta, ascending. */
    static Map<String, Table> bounds(List<BoundLine> bounds) {
        Map<String, Table> tables = new LinkedHashMap<>();
        bounds.stream()
                .collect(Collectors.groupingBy(BoundLine::delta, TreeMap::new, Collectors.toList()))
                .forEach((delta, lines) -> tables.put(number(delta), boundsAtOneDelta(lines)));
        return tables;
    }

    private static Table boundsAtOneDelta(List<BoundLine> bounds) {
        return Table.of(
                "Cell|Edition|!Verdict|#Runs below|#Share of OPT|#Bound|#Observed δ-quantile|Theorem|Note",
                bounds.stream()
                        .map(b -> List.of(
                                b.cell(),
                                b.edition(),
                                b.verdict().replace('_', ' '),
                                b.violations(),
                                fixed(b.share(), 3),
                                number(b.value()),
                                interval(number(b.observed()), number(b.observedLower()), number(b.observedUpper())),
                                b.row().isEmpty() ? b.theorem() : b.theorem() + " (" + b.row() + ")",
                                b.note()))
                        .toList());
    }

    static Table comparisons(List<ComparisonLine> lines) {
        return Table.of(
                "Problem|B|against A|#Pairs|#B wins|#Ties|#A wins|#Median of B − A, share of OPT|#Effect size|#p after Holm",
                lines.stream()
                        .map(line -> {
                            PairedComparison c = line.comparison();
                            return List.of(
                                    line.problem(),
                                    line.second(),
                                    line.first(),
                                    count(c.pairs()),
                                    count(c.wins()),
                                    count(c.ties()),
                                    count(c.losses()),
                                    number(line.share()),
                                    fixed(c.effectSize(), 2),
                                    line.adjusted() < 1e-4 ? "< 0.0001" : fixed(line.adjusted(), 4));
                        })
                        .toList());
    }

    static Table costs(List<CostLine> lines) {
        String levels = CostLine.LEVELS.stream()
                .map(level -> "|#Calls to " + number(level) + " OPT")
                .collect(Collectors.joining());
        return Table.of(
                "Cell|#Oracle calls|#Projections|#Linear maximisations|#Median, share of OPT" + levels
                        + "|#ms per run|#µs per call",
                lines.stream().map(Tables::cost).toList());
    }

    private static List<String> cost(CostLine line) {
        List<String> row = new ArrayList<>(List.of(
                line.cell(),
                count(line.oracleCalls()),
                count(line.projections()),
                count(line.linearMaximizations()),
                fixed(line.share(), 4)));
        line.callsTo().forEach(calls -> row.add(count(calls)));
        row.add(number(line.runNanos() / 1e6));
        row.add(number(line.runNanos() / 1e3 / line.oracleCalls()));
        return row;
    }

    static Table instances(List<InstanceRow> instances) {
        return Table.of(
                "Problem|Type|#n|#F(0)|#OPT at least|because|#OPT at most|because",
                instances.stream()
                        .map(i -> List.of(
                                i.problem(),
                                i.type(),
                                count(i.n()),
                                number(i.f0()),
                                number(i.optLower()),
                                i.optLowerSource(),
                                number(i.optUpper()),
                                i.optUpperSource()))
                        .toList());
    }

    static Table constants(List<ConstantRow> constants) {
        return Table.of(
                "Problem|Constant|#Value|Provenance",
                constants.stream()
                        .map(c -> List.of(
                                c.problem(),
                                c.name(),
                                interval(number(c.value()), number(c.intervalLower()), number(c.intervalUpper())),
                                c.provenance().replace('_', ' ')))
                        .toList());
    }
}
