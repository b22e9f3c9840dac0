package io.github.subtail.analysis;

import io.github.subtail.audit.AuditLine;
import io.github.subtail.audit.AuditSummary;
import io.github.subtail.audit.Verdict;
import io.github.subtail.bounds.Edition;
import io.github.subtail.experiment.Numbers;
import io.github.subtail.figure.Axis;
import io.github.subtail.figure.Figure;
import io.github.subtail.figure.Ink;
import io.github.subtail.figure.Mark;
import io.github.subtail.figure.Panel;
import io.github.subtail.figure.Point;
import io.github.subtail.figure.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The figure of an audit: how often runs fall below bounds. */
public final class AuditFigures {

    private static final int STEPS = 40;

    private final List<AuditLine> lines;
    private final List<Edition> editions;
    private final double[] deltas;

    private AuditFigures(List<AuditLine> all) {
        lines = all.stream().filter(AuditFigures::telling).toList();
        editions = Arrays.stream(Edition.values())
                .filter(edition -> lines.stream().anyMatch(line -> is(line, edition)))
                .toList();
        deltas = lines.stream()
                .mapToDouble(line -> line.bound().delta())
                .distinct()
                .sorted()
                .toArray();
    }

    /**
     * Makes the figure of the bounds that say something.
     *
     * @param all the lines of an audit
     * @return {@code violations}; none if every bound is vacuous or does not apply
     */
    public static List<Figure> of(List<AuditLine> all) {
        AuditFigures figures = new AuditFigures(all);
        if (figures.lines.isEmpty()) {
            return List.of();
        }
        return List.of(figures.violations());
    }

    private static boolean telling(AuditLine line) {
        Verdict verdict = AuditSummary.verdict(line);
        return verdict != Verdict.NOT_APPLICABLE
                && verdict != Verdict.VACUOUS
                && !line.vacuous()
                && line.audit().n() > line.audit().failed();
    }

    private static boolean is(AuditLine line, Edition edition) {
        return line.bound().edition().equals(edition.id());
    }

    private Figure violations() {
        List<Panel> panels = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (Edition edition : editions) {
            List<Point> worst = Arrays.stream(deltas)
                    .mapToObj(delta -> worst(edition, delta))
                    .flatMap(Optional::stream)
                    .toList();
            Point last = worst.get(worst.size() - 1);
            words.append(String.format(
                    Locale.ROOT,
                    "%s: at most %.3g of the runs at δ = %s. ",
                    edition.id(),
                    last.y(),
                    Numbers.brief(last.x())));
            panels.add(new Panel(
                    edition.id(),
                    Axis.logarithmic("δ"),
                    Axis.linear("share of runs below the bound"),
                    List.of(
                            new Series("allowed: δ", Mark.DASHED, Ink.NEUTRAL, allowed()),
                            new Series("worst bound, 95% interval", Mark.LINE, Ink.SCG, worst))));
        }
        return new Figure(
                "violations",
                "Violation rate against δ",
                panels,
                "Share of runs below the bound with OPT at the upper end of its bracket, for the bound of each edition"
                        + " that is violated most, vacuous ones left out; bands are exact Clopper-Pearson intervals.",
                words.toString().strip(),
                List.of());
    }

    /** The line y = x, dense enough to look it on a logarithmic axis. */
    private List<Point> allowed() {
        double ratio = deltas[deltas.length - 1] / deltas[0];
        return IntStream.rangeClosed(0, STEPS)
                .mapToDouble(i -> deltas[0] * Math.pow(ratio, (double) i / STEPS))
                .mapToObj(delta -> Point.of(delta, delta))
                .toList();
    }

    /** The bound of an edition that most runs are below. */
    private Optional<Point> worst(Edition edition, double delta) {
        return lines.stream()
                .filter(line -> is(line, edition) && line.bound().delta() == delta)
                .max(Comparator.comparingDouble(line -> line.audit().rateUpper()))
                .map(line -> new Point(
                        delta,
                        (double) line.audit().kHi().getAsInt() / line.audit().n(),
                        line.audit().rateLower(),
                        line.audit().rateUpper()));
    }
}
