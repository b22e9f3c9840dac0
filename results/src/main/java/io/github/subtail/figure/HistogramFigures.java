package io.github.subtail.figure;

import io.github.subtail.stats.Histogram;
import io.github.subtail.store.Statistic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Figures 3 and 4: laws over runs of PGA at T = 200, with the bins of Freedman and Diaconis. */
final class HistogramFigures {

    private static final int T = StudyGrid.HORIZON;

    private HistogramFigures() {}

    static void addMeans(StudyDraft draft, Study study, List<StudyProblem> problems) {
        List<Panel> panels = new ArrayList<>();
        List<Integer> trials = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (StudyProblem problem : problems) {
            double[] means = shares(study.values(), problem, Statistic.RUNNING_MEAN);
            if (means.length > 0) {
                trials.add(means.length);
                words.add(span(problem.name(), means));
                panels.add(panel(
                        problem,
                        "running mean of F at T = 200, share of OPT",
                        List.of(bars("running mean", Ink.PGA, means))));
            }
        }
        finish(
                draft,
                "3",
                "PGA, T = 200: running means over runs",
                "Running mean (1/T) Σ F(x_t) of PGA at T = 200 over " + Completeness.runs(trials)
                        + ", Freedman-Diaconis bins. " + words(problems),
                words,
                panels,
                Completeness.remarks(trials, study.trials()));
    }

    static void addExtremes(StudyDraft draft, Study study, List<StudyProblem> problems) {
        List<Panel> panels = new ArrayList<>();
        List<Integer> trials = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (StudyProblem problem : problems) {
            double[] least = shares(study.extremes(), problem, Statistic.RUNNING_MIN);
            double[] greatest = shares(study.extremes(), problem, Statistic.RUNNING_MAX);
            double[] means = shares(study.extremes(), problem, Statistic.RUNNING_MEAN);
            if (least.length > 0) {
                trials.add(least.length);
                double mean = Arrays.stream(means).average().orElseThrow();
                words.add(span(problem.name() + ": minima", least));
                words.add(span("maxima", greatest));
                words.add(String.format(Locale.ROOT, "overall mean %.3f", mean));
                panels.add(panel(
                        problem,
                        "F, share of OPT",
                        List.of(
                                bars("minimum of a run", Ink.PGA, least),
                                bars("maximum of a run", Ink.NEUTRAL, greatest),
                                new Series(
                                        "overall mean", Mark.VERTICAL, Ink.PGA, List.of(Point.of(mean, Double.NaN))))));
            }
        }
        finish(
                draft,
                "4",
                "PGA, T = 200: worst and best iterate of each run",
                "Least and greatest F(x_t), t ≤ 200, of each of " + Completeness.runs(trials)
                        + " of PGA, Freedman-Diaconis bins, and the mean of F over all iterates and runs. "
                        + words(problems)
                        + " Published: minima 0.5 to 0.67 and 0.42 to 0.65, means 0.82 and 0.80, maxima 0.93 to 1.0.",
                words,
                panels,
                Completeness.remarks(trials, study.extremeTrials()));
    }

    private static void finish(
            StudyDraft draft,
            String id,
            String title,
            String caption,
            List<String> words,
            List<Panel> panels,
            List<String> remarks) {
        if (panels.isEmpty()) {
            draft.omit(id, "no done trials of pga at T = 200");
            return;
        }
        String altText = "Histograms, in shares of OPT: " + String.join(", ", words) + ".";
        draft.add(new Figure(id, id + " " + title, panels, caption, altText, remarks), List.of());
    }

    private static Panel panel(StudyProblem problem, String x, List<Series> series) {
        return new Panel(problem.name(), Axis.linear(x), Axis.linear("runs"), series);
    }

    private static Series bars(String name, Ink ink, double[] values) {
        Histogram histogram = Histogram.of(values);
        List<Point> bins = IntStream.range(0, histogram.counts().length)
                .mapToObj(i -> new Point(
                        (histogram.edge(i) + histogram.edge(i + 1)) / 2,
                        histogram.counts()[i],
                        histogram.edge(i),
                        histogram.edge(i + 1)))
                .toList();
        return new Series(name, Mark.BARS, ink, bins);
    }

    private static double[] shares(TrialValues values, StudyProblem problem, Statistic statistic) {
        double[] sample = values.sample(AlgorithmNames.cell(problem, "pga", T), T, statistic)
                .values();
        return Arrays.stream(sample).map(v -> v / problem.reference()).toArray();
    }

    private static String span(String name, double[] values) {
        return String.format(
                Locale.ROOT,
                "%s %.3f to %.3f",
                name,
                Arrays.stream(values).min().orElseThrow(),
                Arrays.stream(values).max().orElseThrow());
    }

    private static String words(List<StudyProblem> problems) {
        return String.join(
                " ",
                problems.stream()
                        .map(p -> p.name().substring(0, 1).toUpperCase(Locale.ROOT)
                                + p.name().substring(1) + ": " + p.words())
                        .toList());
    }
}
