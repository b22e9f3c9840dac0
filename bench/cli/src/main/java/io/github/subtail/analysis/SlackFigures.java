package io.github.subtail.analysis;

import io.github.subtail.audit.AuditLine;
import io.github.subtail.bounds.BoundInput;
import io.github.subtail.bounds.BoundTerms;
import io.github.subtail.bounds.Edition;
import io.github.subtail.experiment.Experiment;
import io.github.subtail.experiment.Numbers;
import io.github.subtail.experiment.Plugins;
import io.github.subtail.figure.Axis;
import io.github.subtail.figure.Figure;
import io.github.subtail.figure.Ink;
import io.github.subtail.figure.Mark;
import io.github.subtail.figure.Panel;
import io.github.subtail.figure.Point;
import io.github.subtail.figure.Series;
import io.github.subtail.run.Algorithm;
import io.github.subtail.store.BoundRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * How far bounds are below the runs: by edition ({@code slack}), and what each part of the sharpest one costs
 * ({@code terms}).
 */
public final class SlackFigures {

    private static final List<Edition> EDITIONS = List.of(Edition.values());

    private final Experiment experiment;
    private final FolderAnalysis analysis;
    private final Map<String, List<Sharpness>> byProblem = new LinkedHashMap<>();
    private final double delta;

    private SlackFigures(Experiment experiment, FolderAnalysis analysis) {
        this.experiment = experiment;
        this.analysis = analysis;
        for (Sharpness sharpness : Sharpness.of(analysis.audit())) {
            if (sharpness.quantileShare() > 0) {
                byProblem
                        .computeIfAbsent(sharpness.problem(), key -> new ArrayList<>())
                        .add(sharpness);
            }
        }
        delta = experiment.analysis().deltas().stream()
                .mapToDouble(Double::doubleValue)
                .min()
                .orElseThrow();
    }

    /**
     * Makes the figures.
     *
     * @param experiment the experiment
     * @param analysis the analysis of its store
     * @return two figures; none without a trial that a bound is about
     */
    public static List<Figure> of(Experiment experiment, FolderAnalysis analysis) {
        SlackFigures figures = new SlackFigures(experiment, analysis);
        if (figures.byProblem.isEmpty()) {
            return List.of();
        }
        List<Figure> made = new ArrayList<>(List.of(figures.byEdition()));
        figures.byTerm().ifPresent(made::add);
        return made;
    }

    private Figure byEdition() {
        List<Panel> panels = new ArrayList<>();
        List<String> words = new ArrayList<>();
        byProblem.forEach((problem, own) -> {
            List<Series> series = new ArrayList<>(List.of(new Series(
                    "observed quantile", Mark.DASHED, Ink.NEUTRAL, List.of(Point.of(0.6, 1), Point.of(4.4, 1)))));
            for (Sharpness sharpness : own) {
                series.add(new Series(sharpness.algorithm(), Mark.LINE, ink(sharpness), ratios(sharpness)));
                words.add(problem + " " + sharpness.algorithm() + " " + last(sharpness));
            }
            List<String> names = EDITIONS.stream().map(Edition::id).toList();
            panels.add(new Panel(
                    byProblem.size() == 1 ? "" : problem,
                    Axis.of("", names),
                    Axis.linear("bound / observed quantile"),
                    series));
        });
        return new Figure(
                "slack",
                "Bound over what runs return, by edition",
                panels,
                String.format(
                        Locale.ROOT,
                        "The greatest bound of each edition over the observed δ-quantile at δ = %s, OPT at the lower end"
                                + " of its bracket; 1 is sharp. Bounds that say nothing are drawn at 0; published"
                                + " ones are as printed, right or wrong. An edition without a point has no bound for"
                                + " these schedules and this noise.",
                        Numbers.brief(delta)),
                "Greatest ratio: " + String.join("; ", words) + ".",
                List.of());
    }

    private List<Point> ratios(Sharpness sharpness) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < EDITIONS.size(); i++) {
            OptionalDouble ratio = sharpness.ratio(EDITIONS.get(i));
            if (ratio.isPresent()) {
                points.add(Point.of(i + 1, Math.max(0, ratio.getAsDouble())));
            }
        }
        return points;
    }

    private static String last(Sharpness sharpness) {
        double greatest = EDITIONS.stream()
                .filter(Edition::proved)
                .map(sharpness::ratio)
                .flatMapToDouble(OptionalDouble::stream)
                .max()
                .orElse(0);
        return String.format(Locale.ROOT, "%.3f", Math.max(0, greatest));
    }

    private Ink ink(Sharpness sharpness) {
        return Ink.of(plan(sharpness).algorithm().type());
    }

    private Experiment.Plan plan(Sharpness sharpness) {
        return experiment.plans().stream()
                .filter(plan -> plan.problem().id().equals(sharpness.problem())
                        && plan.algorithm().id().equals(sharpness.algorithm()))
                .findFirst()
                .orElseThrow();
    }

    /** One part of a bound, as the share of OPT that it costs. */
    private record Part(String name, Ink ink, ToDoubleFunction<BoundTerms> value) {}

    private static final List<Part> PARTS = List.of(
            new Part("noise, beyond its mean", Ink.NOISE_DEVIATION, BoundTerms::noiseDeviation),
            new Part("noise, mean", Ink.NOISE_MEAN, BoundTerms::noiseMean),
            new Part("lag of the momentum", Ink.LAG, BoundTerms::lag),
            new Part("finite steps", Ink.STEPS, BoundTerms::discretisation));

    private Optional<Figure> byTerm() {
        List<Panel> panels = new ArrayList<>();
        List<String> words = new ArrayList<>();
        byProblem.forEach((problem, own) -> {
            List<Stack> stacks = own.stream()
                    .map(this::stack)
                    .flatMap(Optional::stream)
                    .filter(stack -> stack.bound() > 0)
                    .toList();
            if (!stacks.isEmpty()) {
                panels.add(panel(byProblem.size() == 1 ? "" : problem, stacks));
                stacks.forEach(stack -> words.add(problem + " " + stack.words()));
            }
        });
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Figure(
                "terms",
                "What each part of the sharpest bound costs",
                panels,
                String.format(
                        Locale.ROOT,
                        "From OPT = 1 down to the greatest proved bound at δ = %s that is known before the run, OPT at the"
                                + " lower end of its bracket; the thick line is the observed δ-quantile: what is below it"
                                + " is slack. Algorithms whose bound says nothing are left out.",
                        Numbers.brief(delta)),
                "Shares of OPT: " + String.join("; ", words) + ".",
                List.of()));
    }

    private static Panel panel(String title, List<Stack> stacks) {
        List<Series> series = new ArrayList<>();
        for (int k = 0; k <= PARTS.size(); k++) {
            List<Point> spans = new ArrayList<>();
            for (int i = 0; i < stacks.size(); i++) {
                double[] levels = stacks.get(i).levels();
                spans.add(new Point(i + 1, levels[k + 1], levels[k], levels[k + 1]));
            }
            boolean part = k < PARTS.size();
            series.add(new Series(
                    part ? PARTS.get(k).name() : "approximation",
                    Mark.SPAN,
                    part ? PARTS.get(k).ink() : Ink.FACTOR,
                    spans));
        }
        List<Point> observed = new ArrayList<>();
        for (int i = 0; i < stacks.size(); i++) {
            observed.add(Point.of(i + 1, stacks.get(i).quantile()));
        }
        series.add(new Series("observed quantile", Mark.LEVEL, Ink.NEUTRAL, observed));
        List<String> names = stacks.stream().map(Stack::algorithm).toList();
        return new Panel(title, Axis.of("", names), Axis.linear("share of OPT"), series);
    }

    /**
     * One bar.
     *
     * @param levels ascending: the bound, then with one part after the other given back, OPT = 1 last
     */
    @SuppressWarnings("ArrayRecordComponent") // local to one figure
    private record Stack(String algorithm, String row, double[] levels, double quantile) {

        double bound() {
            return levels[0];
        }

        String words() {
            StringBuilder text = new StringBuilder(
                    String.format(Locale.ROOT, "%s bound %.3f (%s), quantile %.3f", algorithm, bound(), row, quantile));
            for (int k = 0; k < PARTS.size(); k++) {
                text.append(String.format(Locale.ROOT, ", %s %.4f", PARTS.get(k).name(), levels[k + 1] - levels[k]));
            }
            return text.append(String.format(Locale.ROOT, ", approximation %.4f", 1 - levels[PARTS.size()]))
                    .toString();
        }
    }

    /** The greatest proved bound of one algorithm, taken apart. */
    private Optional<Stack> stack(Sharpness sharpness) {
        Optional<AuditLine> best = EDITIONS.stream()
                .filter(Edition::proved)
                .map(edition -> Optional.ofNullable(sharpness.best().get(edition)))
                .flatMap(Optional::stream)
                .max((a, b) ->
                        Double.compare(a.bound().valueAtLower(), b.bound().valueAtLower()));
        return best.map(line -> {
            BoundRow row = line.bound();
            String name = row.theorem() + "/" + row.edition() + "/" + row.row();
            Algorithm algorithm = plan(sharpness).algorithm().algorithm(row.t());
            BoundInput input = analysis.measured().get(sharpness.problem()).atLower(algorithm);
            BoundTerms terms = Plugins.current().catalogue().bounds().stream()
                    .filter(bound -> bound.name().equals(name))
                    .findFirst()
                    .orElseThrow()
                    .evaluate(input, delta);
            double[] levels = new double[PARTS.size() + 2];
            levels[0] = terms.value() / input.optimum();
            for (int k = 0; k < PARTS.size(); k++) {
                levels[k + 1] = levels[k] - PARTS.get(k).value().applyAsDouble(terms) / input.optimum();
            }
            levels[PARTS.size() + 1] = Math.max(1, levels[PARTS.size()]);
            return new Stack(sharpness.algorithm(), name, levels, line.quantile() / input.optimum());
        });
    }
}
