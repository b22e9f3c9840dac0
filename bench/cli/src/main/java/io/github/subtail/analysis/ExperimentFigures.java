package io.github.subtail.analysis;

import io.github.subtail.analysis.ReportWriter.Illustrations;
import io.github.subtail.experiment.AnalysisSpec.Reference;
import io.github.subtail.experiment.Experiment;
import io.github.subtail.experiment.ProblemSpec;
import io.github.subtail.figure.Axis;
import io.github.subtail.figure.Figure;
import io.github.subtail.figure.Omission;
import io.github.subtail.figure.Panel;
import io.github.subtail.figure.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The figures of any experiment, two for each problem: what each algorithm is judged by, as a share of the reference,
 * against iterations and against oracle calls.
 *
 * <p>An anytime algorithm is judged by the running mean of F, one with a fixed horizon by F of its last iterate.
 */
public final class ExperimentFigures {

    private static final int LONGEST_NAME = 48;

    private final Experiment experiment;
    private final FolderAnalysis analysis;
    private final List<Figure> figures = new ArrayList<>();
    private final List<Omission> omissions = new ArrayList<>();

    private ExperimentFigures(Experiment experiment, FolderAnalysis analysis) {
        this.experiment = experiment;
        this.analysis = analysis;
    }

    /**
     * Makes the figures of the trials that are there.
     *
     * @param experiment the experiment
     * @param analysis the analysis of its store
     * @return figures, and those that lack data
     */
    public static Illustrations of(Experiment experiment, FolderAnalysis analysis) {
        ExperimentFigures drawing = new ExperimentFigures(experiment, analysis);
        for (int i = 0; i < experiment.problems().size(); i++) {
            drawing.add(experiment.problems().get(i), i + 1);
        }
        return new Illustrations(drawing.figures, List.of(), drawing.omissions, List.of());
    }

    private void add(ProblemSpec problem, int position) {
        String name = fileName(problem.id(), position);
        double reference = analysis.references().get(problem.id());
        List<AlgorithmCurves> curves = AlgorithmCurves.of(problem, experiment, analysis.quantiles());
        if (!(reference > 0) || curves.isEmpty()) {
            String reason = curves.isEmpty() ? "no done trials" : "the reference value is not > 0: " + reference;
            omissions.add(new Omission(name + "-iterations", reason));
            omissions.add(new Omission(name + "-oracle-calls", reason));
            return;
        }
        String end = curves.stream().map(c -> c.end(reference)).collect(Collectors.joining("; "));
        figures.add(figure(
                name + "-iterations",
                problem,
                Axis.linear("iteration t, or horizon T with runs of its own"),
                "At the last iteration, in shares of OPT: " + end + ".",
                curves,
                curves.stream()
                        .flatMap(c -> c.againstIterations(reference).stream())
                        .toList()));
        figures.add(figure(
                name + "-oracle-calls",
                problem,
                Axis.logarithmic("oracle calls"),
                "At the most oracle calls, in shares of OPT: " + end + ".",
                curves,
                curves.stream()
                        .flatMap(c -> c.againstOracleCalls(reference).stream())
                        .toList()));
    }

    private Figure figure(
            String id, ProblemSpec problem, Axis x, String altText, List<AlgorithmCurves> curves, List<Series> series) {
        String title = problem.id() + ": " + (x.logarithmic() ? "share of OPT for its cost" : "share of OPT over time");
        Axis y = Axis.linear("F, share of OPT");
        return new Figure(
                id,
                title,
                List.of(new Panel("", x, y, series)),
                caption(problem, curves),
                altText,
                curves.stream().flatMap(c -> c.remarks().stream()).toList());
    }

    private String caption(ProblemSpec problem, List<AlgorithmCurves> curves) {
        String judged =
                curves.stream().map(AlgorithmCurves::statistic).distinct().collect(Collectors.joining("; "));
        int least = curves.stream().mapToInt(AlgorithmCurves::fewest).min().orElseThrow();
        int most = curves.stream().mapToInt(AlgorithmCurves::most).max().orElseThrow();
        return String.format(
                Locale.ROOT,
                "%s. Quantiles (HF8) over %s runs, bands are exact %s%% intervals. Noise: %s. OPT: %s, %.6g.",
                judged,
                least == most ? String.valueOf(least) : least + " to " + most,
                AlgorithmCurves.percent(experiment.analysis().confidence()),
                problem.noise().words(),
                normaliser(problem),
                analysis.references().get(problem.id()));
    }

    private String normaliser(ProblemSpec problem) {
        Reference reference = experiment.analysis().reference();
        if (reference instanceof Reference.Given) {
            return "given";
        }
        return reference instanceof Reference.Certified
                ? analysis.brackets().get(problem.id()).upperSource()
                : analysis.brackets().get(problem.id()).lowerSource();
    }

    /** Names may hold a plus sign and be long, files should not. */
    private static String fileName(String problem, int position) {
        return problem.length() > LONGEST_NAME ? "problem-" + position : problem.replace('+', '_');
    }
}
