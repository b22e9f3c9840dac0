package io.github.subtail.report;

import io.github.subtail.report.ReportModel.BoundLine;
import io.github.subtail.store.FitRow;
import io.github.subtail.store.QuantileRow;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The tables of a report, their numbers rounded for reading; the exact ones are in {@code tables/}. */
final class Tables {

    private static final String NONE = "–";

    private Tables() {}

    static Table fits(List<FitRow> fits) {
        return table(
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

    static Table quantiles(List<QuantileRow> quantiles) {
        return table(
                "Cell|#t|#Oracle calls|Statistic|#q|#n|#Estimate|#Lower|#Upper|#Share of OPT|Note",
                quantiles.stream()
                        .map(q -> List.of(
                                q.cell(),
                                Integer.toString(q.t()),
                                Long.toString(q.oracleCalls()),
                                q.statistic().replace('_', ' '),
                                number(q.q()),
                                Integer.toString(q.n()),
                                number(q.estimate()),
                                number(q.lower()),
                                number(q.upper()),
                                fixed(q.share(), 4),
                                q.reason()))
                        .toList());
    }

    static Table bounds(List<BoundLine> bounds) {
        return table(
                "Cell|#t|#δ|Theorem|Edition|Row|#Bound|#Share of OPT|#Observed δ-quantile|Violations|Verdict|Note",
                bounds.stream()
                        .map(b -> List.of(
                                b.cell(),
                                Integer.toString(b.t()),
                                number(b.delta()),
                                b.theorem(),
                                b.edition(),
                                b.row(),
                                number(b.value()),
                                fixed(b.share(), 3),
                                number(b.observed()),
                                b.violations(),
                                b.status().replace('_', ' '),
                                b.note()))
                        .toList());
    }

    /** Headings parted by |, numeric ones marked by #. */
    private static Table table(String headings, List<List<String>> rows) {
        List<String> marked = Arrays.asList(headings.split("\\|", -1));
        return new Table(
                marked.stream().map(h -> h.startsWith("#") ? h.substring(1) : h).toList(),
                marked.stream().map(h -> h.startsWith("#")).toList(),
                rows);
    }

    private static String fixed(double value, int decimals) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%." + decimals + "f", value) : NONE;
    }

    /** Five significant digits, plain where that is short. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? NONE : value > 0 ? "∞" : "−∞";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(5)).stripTrailingZeros();
        double size = Math.abs(value);
        return value == 0 || (size >= 1e-4 && size < 1e9)
                ? rounded.toPlainString()
                : String.format(Locale.ROOT, "%.3e", value);
    }
}
