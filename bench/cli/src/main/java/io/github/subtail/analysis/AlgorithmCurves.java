package io.github.subtail.analysis;

import io.github.subtail.experiment.AlgorithmSpec;
import io.github.subtail.experiment.Experiment;
import io.github.subtail.experiment.ProblemSpec;
import io.github.subtail.figure.Ink;
import io.github.subtail.figure.Mark;
import io.github.subtail.figure.Point;
import io.github.subtail.figure.Series;
import io.github.subtail.run.Horizon;
import io.github.subtail.store.QuantileRow;
import io.github.subtail.store.Statistic;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * What one algorithm reached on one problem: the quantile nearest the median, and the lowest one asked for.
 *
 * @param algorithm the algorithm
 * @param marks how the two are drawn: algorithms of one type share their colour
 * @param levels the two levels, or one if they are the same
 * @param rows the rows of the statistic that it is judged by, ascending in t
 * @param planned trials planned
 * @param confidence of the intervals
 */
record AlgorithmCurves(
        AlgorithmSpec algorithm,
        List<Mark> marks,
        List<Double> levels,
        List<QuantileRow> rows,
        int planned,
        double confidence) {

    private static final List<List<Mark>> MARKS = List.of(
            List.of(Mark.LINE, Mark.LINE_DOWN),
            List.of(Mark.SOLID, Mark.DOTTED),
            List.of(Mark.LONG_DASHED, Mark.DASH_DOT));

    /** Of every algorithm with a done trial on the problem, in the order of the description. */
    static List<AlgorithmCurves> of(ProblemSpec problem, Experiment experiment, List<QuantileRow> quantiles) {
        Map<String, List<QuantileRow>> byCell = new HashMap<>();
        for (QuantileRow row : quantiles) {
            byCell.computeIfAbsent(row.cell() + " " + row.statistic(), key -> new ArrayList<>())
                    .add(row);
        }
        Map<String, List<Experiment.Plan>> byAlgorithm = new LinkedHashMap<>();
        for (Experiment.Plan plan : experiment.plans()) {
            if (plan.problem().id().equals(problem.id())) {
                byAlgorithm
                        .computeIfAbsent(plan.algorithm().id(), key -> new ArrayList<>())
                        .add(plan);
            }
        }
        List<Double> levels = levels(experiment.analysis().quantiles());
        Map<String, Integer> ofType = new HashMap<>();
        List<AlgorithmCurves> curves = new ArrayList<>();
        for (List<Experiment.Plan> plans : byAlgorithm.values()) {
            AlgorithmSpec algorithm = plans.get(0).algorithm();
            int earlier = ofType.merge(algorithm.type(), 1, Integer::sum) - 1;
            String column = judgedBy(algorithm).column();
            List<QuantileRow> rows = plans.stream()
                    .flatMap(plan -> byCell.getOrDefault(plan.cell().id() + " " + column, List.of()).stream())
                    .sorted(Comparator.comparingInt(QuantileRow::t))
                    .toList();
            if (!rows.isEmpty()) {
                List<Mark> marks = MARKS.get(earlier % MARKS.size());
                curves.add(new AlgorithmCurves(
                        algorithm,
                        marks,
                        levels,
                        rows,
                        plans.get(0).trials(),
                        experiment.analysis().confidence()));
            }
        }
        return curves;
    }

    private static List<Double> levels(List<Double> asked) {
        double middle = asked.stream()
                .min(Comparator.comparingDouble(q -> Math.abs(q - 0.5)))
                .orElseThrow();
        double lowest = asked.stream().min(Comparator.naturalOrder()).orElseThrow();
        return DoubleStream.of(middle, lowest).distinct().boxed().toList();
    }

    private static boolean anytime(AlgorithmSpec algorithm) {
        return algorithm.horizons().get(0).kind() == Horizon.Kind.ANYTIME;
    }

    private static Statistic judgedBy(AlgorithmSpec algorithm) {
        return anytime(algorithm) ? Statistic.RUNNING_MEAN : Statistic.VALUE;
    }

    /** The statistic in words. */
    String statistic() {
        return anytime(algorithm)
                ? "Ascent: running mean (1/t) Σ F(x_i), i ≤ t"
                : "Greedy: F(x_T), a set of runs for each T";
    }

    List<Series> againstIterations(double reference) {
        return series(reference, QuantileRow::t);
    }

    List<Series> againstOracleCalls(double reference) {
        return series(reference, QuantileRow::oracleCalls);
    }

    /** Whether the time of every cell with rows was kept. */
    boolean timed(ToDoubleFunction<String> runNanos) {
        return rows.stream()
                .map(QuantileRow::cell)
                .distinct()
                .noneMatch(cell -> Double.isNaN(runNanos.applyAsDouble(cell)));
    }

    /** In milliseconds; the time of an anytime run is spread evenly over its iterations. */
    List<Series> againstTime(double reference, ToDoubleFunction<String> runNanos) {
        int length = algorithm.horizons().get(0).length();
        return series(
                reference,
                row -> runNanos.applyAsDouble(row.cell()) / 1e6 * (anytime(algorithm) ? (double) row.t() / length : 1));
    }

    private List<Series> series(double reference, ToDoubleFunction<QuantileRow> abscissa) {
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            double level = levels.get(i);
            List<Point> points = rows.stream()
                    .filter(row -> row.q() == level)
                    .map(row -> new Point(
                            abscissa.applyAsDouble(row),
                            row.estimate() / reference,
                            row.lower() / reference,
                            row.upper() / reference))
                    .toList();
            boolean banded = points.stream().anyMatch(p -> !Double.isNaN(p.lower()) && !Double.isNaN(p.upper()));
            String name = algorithm.id() + ", " + name(level);
            String legend = banded ? name + ", " + percent(confidence) + "% interval" : name;
            series.add(new Series(name, legend, marks.get(i), Ink.of(algorithm.type()), points));
        }
        return series;
    }

    /** The fewest oracle calls with which the level nearest the median has a share of the reference. */
    OptionalLong callsTo(double share) {
        return rows.stream()
                .filter(row -> row.q() == levels.get(0) && row.share() >= share)
                .mapToLong(QuantileRow::oracleCalls)
                .min();
    }

    /** Where its curves end. */
    String end(double reference) {
        int last = rows.get(rows.size() - 1).t();
        List<String> words = new ArrayList<>();
        for (double level : levels) {
            rows.stream()
                    .filter(row -> row.t() == last && row.q() == level)
                    .forEach(row ->
                            words.add(String.format(Locale.ROOT, "%s %.3f", name(level), row.estimate() / reference)));
        }
        return algorithm.id() + " " + String.join(", ", words);
    }

    int fewest() {
        return rows.stream().mapToInt(QuantileRow::n).min().orElseThrow();
    }

    int most() {
        return rows.stream().mapToInt(QuantileRow::n).max().orElseThrow();
    }

    /** What is missing. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (fewest() < planned) {
            remarks.add(algorithm.id() + ": " + (fewest() < most() ? "from " : "") + fewest() + " of " + planned
                    + " trials");
        }
        long reached = rows.stream().mapToInt(QuantileRow::t).distinct().count();
        int horizons = algorithm.horizons().size();
        if (!anytime(algorithm) && reached < horizons) {
            remarks.add(algorithm.id() + ": " + reached + " of " + horizons + " horizons have trials");
        }
        return remarks;
    }

    private static String name(double level) {
        return level == 0.5 ? "median" : percent(level) + "% quantile";
    }

    /** A fraction in percent, without rounding dust. */
    static String percent(double fraction) {
        return BigDecimal.valueOf(fraction)
                .multiply(BigDecimal.valueOf(100))
                .round(MathContext.DECIMAL32)
                .stripTrailingZeros()
                .toPlainString();
    }
}
