package io.github.subtail.figure;

import io.github.subtail.store.Statistic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Panel 2(i): the worst of many SCG runs on a small problem against the lower bounds of each edition. */
final class SmallPanel {

    private static final double LEAST_BOUND = -1.5;

    private SmallPanel() {}

    static void addTo(StudyDraft draft, Study study, StudyProblem problem) {
        List<Point> worst = new ArrayList<>();
        List<Integer> trials = new ArrayList<>();
        for (int horizon : StudyGrid.small()) {
            double[] values = study.values()
                    .sample(AlgorithmNames.cell(problem, "scg", horizon), horizon, Statistic.VALUE)
                    .values();
            if (values.length > 0) {
                worst.add(Point.of(horizon, Arrays.stream(values).min().orElseThrow() / problem.reference()));
                trials.add(values.length);
            }
        }
        if (worst.isEmpty()) {
            draft.omit("2i", "no done trials of " + problem.id() + "/scg");
            return;
        }
        Bounds bounds = Bounds.of(study.bounds(), "2i", problem.reference(), LEAST_BOUND);
        List<Series> series = new ArrayList<>(bounds.series());
        series.add(new Series("minimum over runs", Mark.LINE_DOWN, Ink.SCG, worst));
        List<String> remarks = Completeness.remarks(trials, study.trials());
        if (worst.size() < StudyGrid.small().size()) {
            remarks.add(worst.size() + " of " + StudyGrid.small().size() + " horizons have trials");
        }
        String caption = "F(x_T) of SCG on " + problem.name() + ": minimum over " + Completeness.runs(trials)
                + " against lower bounds that hold with 99% confidence, with the instance's own constants. "
                + problem.words()
                + " The published panel was drawn from OPT instead of (1 − 1/e) OPT, and with ln(1/0.99); the bounds"
                + " here are drawn as stated." + bounds.words();
        Point last = worst.get(worst.size() - 1);
        String altText = String.format(Locale.ROOT, "Worst run at T = %.0f: %.3f of OPT.", last.x(), last.y())
                + bounds.series().stream().map(SmallPanel::end).reduce("", String::concat);
        draft.add(
                new Figure(
                        "2i",
                        "2(i) " + problem.name() + ", SCG: worst run and lower bounds",
                        List.of(new Panel(
                                "",
                                Axis.linear("horizon T (one set of runs for each)"),
                                Axis.linear("F of the last iterate, share of OPT"),
                                series)),
                        caption,
                        altText,
                        remarks),
                List.of());
    }

    private static String end(Series bound) {
        Point last = bound.points().get(bound.points().size() - 1);
        return String.format(Locale.ROOT, " %s: %.3f at T = %.0f.", bound.name(), last.y(), last.x());
    }
}
