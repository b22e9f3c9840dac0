package io.github.subtail.analysis;

import io.github.subtail.audit.AuditLine;
import io.github.subtail.bounds.Edition;
import io.github.subtail.experiment.AlgorithmSpec;
import io.github.subtail.experiment.Experiment;
import io.github.subtail.experiment.Numbers;
import io.github.subtail.figure.Axis;
import io.github.subtail.figure.Figure;
import io.github.subtail.figure.Ink;
import io.github.subtail.figure.Mark;
import io.github.subtail.figure.Panel;
import io.github.subtail.figure.Point;
import io.github.subtail.figure.Series;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How bad an unlucky run is: the observed quantile against its probability, above what is proved at the same one. */
public final class TailFigures {

    private static final List<Edition> EDITIONS = List.of(Edition.SHARPENED, Edition.ADAPTIVE);
    private static final Map<Edition, Mark> MARKS =
            Map.of(Edition.SHARPENED, Mark.DOTTED, Edition.ADAPTIVE, Mark.DASHED);
    private static final int FEWEST_PROBABILITIES = 3;

    private final FolderAnalysis analysis;
    private final Map<Double, List<Sharpness>> byDelta = new TreeMap<>();

    private TailFigures(FolderAnalysis analysis) {
        this.analysis = analysis;
        analysis.audit().stream()
                .collect(Collectors.groupingBy(line -> line.bound().delta()))
                .forEach((delta, lines) -> byDelta.put(delta, Sharpness.of(lines)));
    }

    /**
     * Makes the figures of the problems with a tail at three probabilities or more.
     *
     * @param experiment the experiment
     * @param analysis the analysis of its store
     * @return one for each, {@code <problem>-tail}
     */
    public static List<Figure> of(Experiment experiment, FolderAnalysis analysis) {
        TailFigures figures = new TailFigures(analysis);
        List<Figure> made = new ArrayList<>();
        for (int i = 0; i < experiment.problems().size(); i++) {
            String problem = experiment.problems().get(i).id();
            Map<String, AlgorithmSpec> algorithms = new LinkedHashMap<>();
            experiment.plans().stream()
                    .filter(plan -> plan.problem().id().equals(problem))
                    .forEach(plan -> algorithms.put(plan.algorithm().id(), plan.algorithm()));
            String name = ExperimentFigures.fileName(problem, i + 1) + "-tail";
            figures.figure(name, problem, algorithms.values()).ifPresent(made::add);
        }
        return made;
    }

    private Optional<Figure> figure(String name, String problem, Collection<AlgorithmSpec> algorithms) {
        List<Panel> panels = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (AlgorithmSpec algorithm : algorithms) {
            List<Level> levels = levels(problem, algorithm.id());
            if (levels.size() >= FEWEST_PROBABILITIES) {
                panels.add(panel(algorithm, levels));
                words.add(algorithm.id() + " " + levels.get(0).words());
            }
        }
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Figure(
                name,
                problem + ": how bad an unlucky run is",
                panels,
                "The gap to OPT of the observed δ-quantile (HF8), at the longest horizon, of what the sharpest bound"
                        + " speaks of, with exact 95% intervals, beside the greatest a-priori bound of two editions at"
                        + " the same δ; OPT at the lower end of its bracket. Probabilities below one in the number of"
                        + " runs are left out, and bounds that say nothing.",
                "At the least δ, in shares of OPT: " + String.join("; ", words) + ".",
                List.of()));
    }

    /**
     * One probability.
     *
     * @param reference what counts as 1
     * @param observed the quantile, its interval within
     * @param proved what each edition proves, as a share
     */
    private record Level(double delta, double reference, AuditLine observed, Map<Edition, Double> proved) {

        Point quantile() {
            return new Point(
                    delta,
                    observed.quantile() / reference,
                    observed.quantileLower() / reference,
                    observed.quantileUpper() / reference);
        }

        String words() {
            String bounds = EDITIONS.stream()
                    .filter(proved::containsKey)
                    .map(edition -> String.format(Locale.ROOT, ", %s %.4f", edition.id(), proved.get(edition)))
                    .collect(Collectors.joining());
            return String.format(
                    Locale.ROOT, "quantile %.4f at %s%s", quantile().y(), Numbers.brief(delta), bounds);
        }
    }

    /** By probability, ascending; all of one statistic. */
    private List<Level> levels(String problem, String algorithm) {
        List<Level> levels = new ArrayList<>();
        byDelta.forEach((delta, all) -> all.stream()
                .filter(own -> own.problem().equals(problem) && own.algorithm().equals(algorithm))
                .filter(own -> own.trials() * delta >= 1 && own.quantileShare() > 0)
                .forEach(own -> levels.add(level(delta, own))));
        if (levels.isEmpty()) {
            return levels;
        }
        String statistic = levels.get(0).observed().bound().statistic();
        return levels.stream()
                .filter(level -> level.observed().bound().statistic().equals(statistic))
                .toList();
    }

    private Level level(double delta, Sharpness own) {
        double reference = analysis.brackets().get(own.problem()).lower();
        Map<Edition, Double> proved = new TreeMap<>();
        for (Edition edition : EDITIONS) {
            AuditLine line = own.best().get(edition);
            if (line != null && !line.vacuous()) {
                proved.put(edition, line.bound().valueAtLower() / reference);
            }
        }
        AuditLine observed = own.best().values().stream()
                .max(Comparator.comparingDouble(line -> line.bound().valueAtLower()))
                .orElseThrow();
        return new Level(delta, reference, observed, proved);
    }

    private static Panel panel(AlgorithmSpec algorithm, List<Level> levels) {
        List<Series> series = new ArrayList<>();
        String id = algorithm.id();
        for (Edition edition : EDITIONS) {
            List<Point> points = levels.stream()
                    .filter(level -> level.proved().containsKey(edition))
                    .map(level -> Point.of(level.delta(), level.proved().get(edition)))
                    .toList();
            series.add(new Series(
                    id + ", bound, " + edition.id(),
                    "bound, " + edition.id(),
                    MARKS.get(edition),
                    Ink.NEUTRAL,
                    points));
        }
        series.add(new Series(
                id,
                Mark.LINE,
                Ink.of(algorithm.type()),
                levels.stream().map(Level::quantile).toList()));
        return new Panel(id, Axis.logarithmic("δ"), Axis.gap("gap to OPT: 1 − F / OPT"), series);
    }
}
