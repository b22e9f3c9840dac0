package io.github.subtail.analysis;

import io.github.subtail.experiment.AnalysisSpec.Reference;
import io.github.subtail.experiment.Experiment;
import io.github.subtail.experiment.ProblemSpec;
import io.github.subtail.figure.Axis;
import io.github.subtail.figure.Figure;
import io.github.subtail.figure.Panel;
import io.github.subtail.figure.Series;
import io.github.subtail.report.Exhibit;
import io.github.subtail.report.Exhibit.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What each algorithm is judged by on one problem, as a share of the reference, against iterations, oracle calls and,
 * where it was kept, time.
 *
 * <p>An anytime algorithm is judged by the running mean of F, one with a fixed horizon by F of its last iterate. Theory
 * has the distance from a limit fall as a power of T: a second panel shows the gap to OPT on two logarithmic axes.
 *
 * @param name start of the figures' ids
 * @param problem the problem
 * @param experiment its experiment
 * @param analysis the analysis of its store
 * @param curves its algorithms, at least one
 */
record ProblemCurves(
        String name,
        ProblemSpec problem,
        Experiment experiment,
        FolderAnalysis analysis,
        List<AlgorithmCurves> curves) {

    Exhibit exhibit() {
        double reference = analysis.references().get(problem.id());
        List<View> views = new ArrayList<>();
        views.add(view(
                Exhibit.Axis.ITERATIONS,
                "iteration t, or horizon T with runs of its own",
                c -> c.againstIterations(reference)));
        views.add(view(Exhibit.Axis.ORACLE_CALLS, "oracle calls", c -> c.againstOracleCalls(reference)));
        ToDoubleFunction<String> nanos =
                cell -> FinalRuns.medianNanos(analysis.trials().get(cell));
        if (curves.stream().allMatch(c -> c.timed(nanos))) {
            views.add(view(Exhibit.Axis.TIME, "milliseconds of a run", c -> c.againstTime(reference, nanos)));
        }
        return new Exhibit(views);
    }

    private View view(Exhibit.Axis against, String label, Function<AlgorithmCurves, List<Series>> seriesOf) {
        List<Series> series =
                curves.stream().flatMap(c -> seriesOf.apply(c).stream()).toList();
        Axis x = Axis.logarithmic(label);
        List<Panel> panels = new ArrayList<>();
        panels.add(new Panel("share of OPT", x, Axis.linear("F, share of OPT"), series));
        if (Panel.hasGap(series)) {
            panels.add(new Panel("gap to OPT", x, Axis.gap("1 − F, share of OPT"), series));
        }
        String end = curves.stream()
                .map(c -> c.end(analysis.references().get(problem.id())))
                .collect(Collectors.joining("; "));
        String time = against == Exhibit.Axis.TIME
                ? " Time: median over runs, recording included; that of an anytime run is spread evenly over its"
                        + " iterations."
                : "";
        return new View(
                against,
                new Figure(
                        name + "-" + against.id(),
                        problem.id() + ": share of OPT against " + against.words(),
                        panels,
                        caption() + time,
                        "Where the curves end, in shares of OPT: " + end + ".",
                        curves.stream().flatMap(c -> c.remarks().stream()).toList()));
    }

    private String caption() {
        String judged =
                curves.stream().map(AlgorithmCurves::statistic).distinct().collect(Collectors.joining("; "));
        int least = curves.stream().mapToInt(AlgorithmCurves::fewest).min().orElseThrow();
        int most = curves.stream().mapToInt(AlgorithmCurves::most).max().orElseThrow();
        return String.format(
                Locale.ROOT,
                "%s. Quantiles (HF8) over %s runs, bands are exact %s%% intervals. %s",
                judged,
                least == most ? String.valueOf(least) : least + " to " + most,
                AlgorithmCurves.percent(experiment.analysis().confidence()),
                setting());
    }

    /** Noise and normaliser. */
    String setting() {
        return String.format(
                Locale.ROOT,
                "Noise: %s. OPT: %s, %.6g.",
                problem.noise().words(),
                normaliser(),
                analysis.references().get(problem.id()));
    }

    private String normaliser() {
        Reference reference = experiment.analysis().reference();
        if (reference instanceof Reference.Given) {
            return "given";
        }
        return reference instanceof Reference.Certified
                ? analysis.brackets().get(problem.id()).upperSource()
                : analysis.brackets().get(problem.id()).lowerSource();
    }
}
