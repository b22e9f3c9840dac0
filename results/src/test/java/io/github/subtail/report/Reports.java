package io.github.subtail.report;

import io.github.subtail.figure.Axis;
import io.github.subtail.figure.Figure;
import io.github.subtail.figure.Ink;
import io.github.subtail.figure.Mark;
import io.github.subtail.figure.Omission;
import io.github.subtail.figure.Panel;
import io.github.subtail.figure.Point;
import io.github.subtail.figure.Series;
import io.github.subtail.figure.StudyFigures;
import io.github.subtail.figure.StudyResult;
import io.github.subtail.figure.SyntheticTrials;
import io.github.subtail.report.ReportModel.FailureLine;
import io.github.subtail.report.ReportModel.Trials;
import io.github.subtail.stats.PairedComparison;
import io.github.subtail.store.ConstantRow;
import io.github.subtail.store.ExperimentRow;
import io.github.subtail.store.FitRow;
import io.github.subtail.store.InstanceRow;
import io.github.subtail.store.QuantileRow;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Report models of synthetic trials. */
final class Reports {

    static final String HOSTILE = "<script>document.title='owned'</script>\"'&amp;"
            + "\"><img src=x onerror=\"document.title='owned'\">${6*7}<#stop>";

    private Reports() {}

    static ReportModel full(int planned) {
        StudyResult study = StudyFigures.of(
                SyntheticTrials.study(new SyntheticTrials(SyntheticTrials.REFERENCE, 100, ""), planned));
        List<QuantileRow> quantiles = IntStream.range(0, 40)
                .mapToObj(i -> new QuantileRow(
                        "nqp-1/scg++/T200",
                        5 * i + 5,
                        40_000,
                        "running_mean",
                        0.01,
                        100,
                        1,
                        21234.5678,
                        Double.NaN,
                        21834.2,
                        0.93217,
                        "needs N >= 299"))
                .toList();
        List<BoundLine> bounds = List.of(
                bound(0.1, "sharpened", 10_300.25, 0.515, "holds", ""),
                bound(0.01, "published", -1.5e6, -3.2, "vacuous", "the union over steps is missing in the proof"),
                bound(0.01, "sharpened", 10_234.5, 0.512, "holds", ""),
                bound(0.01, "adaptive", 10_434.5, 0.522, "violated", ""));
        return new ReportModel(
                "study-nqp-and-budget",
                "On both problems every proved bound held: the worst of 100 runs lost 3.1% of OPT at T = 200.",
                new Trials(100L * planned, 100L * planned, 0),
                new Illustrations(
                        List.of(law("slack")),
                        study.figures(),
                        List.of(curves("nqp-1"), curves("budget-2")),
                        List.of(law("nqp-1-final")),
                        study.omissions(),
                        study.fits(),
                        StudyFigures.differences()),
                bounds,
                List.of(new ComparisonLine(
                        "nqp-1",
                        "pga (T = 200)",
                        "scg++ (T = 200)",
                        new PairedComparison(100, 97, 1, 2, 310.5, 0.98, 1e-17),
                        3e-17,
                        0.0312)),
                List.of(
                        cost("nqp-1/pga/T200", OptionalLong.empty(), Double.NaN),
                        cost("nqp-1/scg++/T200", OptionalLong.of(2_550), 2.5e6)),
                quantiles,
                List.of(),
                new Appendix(
                        Map.of("./subtail reproduce --seeds " + planned, "runs what is missing"),
                        "root seed 42, trials 0 to " + (planned - 1) + ", instance seed 1",
                        environment("name: study\nseeds: {root: 42, trials: " + planned + "}\nproblems:\n"
                                + "  - {type: nqp, n: 100, m: 50, noise: {at-zero: 4, clip: 2, hessian: 2}}\n"),
                        List.of(new InstanceRow("nqp-1", "nqp", 100, 0, 20_000, "best recorded value", 20_100, "U4")),
                        List.of(new ConstantRow("nqp-1", "L", 51.2, "monte_carlo", 50.1, 53, 0))));
    }

    private static BoundLine bound(
            double delta, String edition, double value, double share, String verdict, String note) {
        return new BoundLine(
                "nqp-1/scg/T200",
                delta,
                "thm4",
                edition,
                "G",
                value,
                share,
                18_921.25,
                Double.NaN,
                18_930,
                "0/100",
                verdict,
                note);
    }

    private static CostLine cost(String cell, OptionalLong calls, double nanos) {
        return new CostLine(cell, 40_000, 200, 0, 0.987, List.of(OptionalLong.of(25), calls, calls), nanos);
    }

    private static ExperimentRow environment(String description) {
        return new ExperimentRow("study", description, "0f".repeat(32), "0.1.0", "17.0.15", "Linux amd64", 2);
    }

    private static Exhibit curves(String problem) {
        return new Exhibit(Stream.of(Exhibit.Axis.ITERATIONS, Exhibit.Axis.ORACLE_CALLS, Exhibit.Axis.TIME)
                .map(axis -> new Exhibit.View(axis, curve(problem + "-" + axis.id())))
                .toList());
    }

    private static Figure curve(String id) {
        List<Point> points = IntStream.rangeClosed(1, 40)
                .mapToObj(t -> Point.of(t, 1 - 0.5 / Math.sqrt(t)))
                .toList();
        List<Series> series = List.of(new Series("pga, median", Mark.LINE, Ink.PGA, points));
        Axis x = Axis.logarithmic("iteration t");
        return new Figure(
                id,
                "share of OPT",
                List.of(
                        new Panel("share", x, Axis.linear("F"), series),
                        new Panel("gap", x, Axis.gap("1 - F"), series)),
                "What the runs reach.",
                "Where the curves end, in shares of OPT: pga median 0.92.",
                List.of());
    }

    private static Figure law(String id) {
        List<Point> points = List.of(Point.of(1, 0.9), Point.of(1, 0.92), Point.of(1, 0.95));
        return new Figure(
                id,
                "what single runs return",
                List.of(new Panel(
                        "",
                        Axis.of("", List.of("pga")),
                        Axis.linear("F"),
                        List.of(new Series("pga", Mark.BOX, Ink.PGA, points)))),
                "F of the point that a run returns.",
                "From the worst run to the best, in shares of OPT: 0.9 to 0.95.",
                List.of());
    }

    static ReportModel hostile() {
        return new ReportModel(
                HOSTILE,
                HOSTILE,
                new Trials(137, 200, 1),
                new Illustrations(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new Omission("2a", HOSTILE)),
                        List.of(new FitRow(HOSTILE, HOSTILE, HOSTILE, HOSTILE, 1, 1, 1, 1, 1, 1)),
                        List.of(HOSTILE)),
                List.of(new BoundLine(
                        HOSTILE, 0.1, HOSTILE, HOSTILE, HOSTILE, 1, 1, 1, 1, 1, HOSTILE, HOSTILE, HOSTILE)),
                List.of(new ComparisonLine(HOSTILE, HOSTILE, HOSTILE, new PairedComparison(1, 1, 0, 0, 1, 1, 1), 1, 1)),
                List.of(cost(HOSTILE, OptionalLong.empty(), Double.NaN)),
                List.of(new QuantileRow(HOSTILE, 1, 1, HOSTILE, 0.5, 1, 0, 1, 1, 1, 1, HOSTILE)),
                List.of(new FailureLine(HOSTILE, HOSTILE)),
                new Appendix(
                        Map.of(HOSTILE, HOSTILE),
                        HOSTILE,
                        new ExperimentRow(HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, 2),
                        List.of(new InstanceRow(HOSTILE, HOSTILE, 1, 0, 1, HOSTILE, 1, HOSTILE)),
                        List.of(new ConstantRow(HOSTILE, HOSTILE, 1, HOSTILE, 1, 1, 0))));
    }
}
