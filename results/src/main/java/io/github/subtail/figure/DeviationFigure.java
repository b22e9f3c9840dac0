package io.github.subtail.figure;

import io.github.subtail.store.Sample;
import io.github.subtail.store.Statistic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Figure 1: how far single runs fall from the mean over runs, as box plots. With F_i of run i and m the mean over runs,
 *
 * <pre>
 *   PGA, boosted PGA   min over tau &lt;= T of F_i(x_tau) - m(tau)
 *   SCG, SCG++         F_i(x_T) - m(T)
 * </pre>
 *
 * in shares of the reference.
 */
final class DeviationFigure {

    private DeviationFigure() {}

    static void addTo(StudyDraft draft, Study study, StudyProblem problem) {
        List<Panel> panels = new ArrayList<>();
        List<Integer> trials = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (int horizon : StudyGrid.DEVIATION_HORIZONS) {
            List<Series> series = new ArrayList<>();
            List<String> names = new ArrayList<>();
            for (String algorithm : AlgorithmNames.ALL) {
                double[] deviations = deviations(study.values(), problem, algorithm, horizon);
                String name = AlgorithmNames.of(algorithm);
                if (deviations.length == 0) {
                    missing.add("no trials of " + name + " at T = " + horizon);
                    continue;
                }
                names.add(name);
                trials.add(deviations.length);
                int x = names.size();
                List<Point> points = Arrays.stream(deviations)
                        .mapToObj(d -> Point.of(x, d / problem.reference()))
                        .toList();
                series.add(new Series(name, "", Mark.BOX, Ink.of(algorithm), points));
                words.add(worst(name, horizon, points));
            }
            if (!series.isEmpty()) {
                panels.add(new Panel(
                        "T = " + horizon,
                        Axis.of("", names),
                        Axis.linear("deviation from the mean, share of OPT"),
                        series));
            }
        }
        if (panels.isEmpty()) {
            draft.omit("1", "no done trials of " + problem.id());
            return;
        }
        List<String> remarks = Completeness.remarks(trials, study.trials());
        remarks.addAll(missing);
        String caption = "Deviation of single runs from the mean over " + Completeness.runs(trials) + " on "
                + problem.name() + ": for PGA and boosted PGA the least F(x_τ) − mean F(x_τ) over τ ≤ T, for SCG and"
                + " SCG++ F(x_T) − mean F(x_T). Boxes: quartiles (HF8); whiskers: 1.5 interquartile ranges. "
                + problem.words();
        draft.add(
                new Figure(
                        "1",
                        "1 " + problem.name() + ": how far single runs fall from the mean",
                        panels,
                        caption,
                        "Box plots. Worst run, in shares of OPT: " + String.join(", ", words) + ".",
                        remarks),
                List.of());
    }

    private static double[] deviations(TrialValues values, StudyProblem problem, String algorithm, int horizon) {
        String cell = AlgorithmNames.cell(problem, algorithm, horizon);
        if (!AlgorithmNames.anytime(algorithm)) {
            return fromMean(values.sample(cell, horizon, Statistic.VALUE).values());
        }
        double[] least = new double[0];
        for (int t = 1; t <= horizon; t++) {
            Sample sample = values.sample(cell, t, Statistic.VALUE);
            double[] deviations = fromMean(sample.values());
            if (t == 1) {
                least = deviations;
            }
            // an iterate that was not recorded would make the minimum too high
            if (deviations.length == 0 || deviations.length != least.length) {
                return new double[0];
            }
            for (int i = 0; i < least.length; i++) {
                least[i] = Math.min(least[i], deviations[i]);
            }
        }
        return least;
    }

    private static double[] fromMean(double[] values) {
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        return Arrays.stream(values).map(v -> v - mean).toArray();
    }

    private static String worst(String name, int horizon, List<Point> points) {
        double least = points.stream().mapToDouble(Point::y).min().orElse(Double.NaN);
        return String.format(Locale.ROOT, "%s at T = %d %.4f", name, horizon, least);
    }
}
