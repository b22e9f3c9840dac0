package io.github.subtail.command;

import io.github.subtail.analysis.MeasuredProblem;
import io.github.subtail.bounds.BoundCatalogue;
import io.github.subtail.bounds.BoundEvaluation;
import io.github.subtail.bounds.BoundTerms;
import io.github.subtail.command.BoundsCommand.BoundPair;
import io.github.subtail.constants.Constant;
import io.github.subtail.constants.NoiseConstants;
import io.github.subtail.constants.NoiseModel;
import io.github.subtail.constants.OptimumBracket;
import io.github.subtail.constants.Provenance;
import io.github.subtail.experiment.AlgorithmSpec;
import io.github.subtail.experiment.SpecText;
import io.github.subtail.run.Algorithm;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bounds and their constants, for programs and for people. */
record BoundsReport(
        MeasuredProblem problem, AlgorithmSpec spec, Algorithm algorithm, List<Double> deltas, List<BoundPair> bounds) {

    Map<String, Object> json() {
        OptimumBracket bracket = problem.bracket();
        Map<String, Object> opt = new LinkedHashMap<>();
        opt.put("lower", bracket.lower());
        opt.put("lower_source", bracket.lowerSource());
        opt.put("upper", bracket.upper());
        opt.put("upper_source", bracket.upperSource());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", "subtail/bounds/1");
        json.put("problem", problem.built().spec().description());
        json.put("algorithm", spec.description());
        json.put("horizon", algorithm.horizon().length());
        json.put("oracle_calls", algorithm.oracleCalls());
        json.put("opt", opt);
        json.put("f0", problem.constants().valueAtZero());
        json.put(
                "constants",
                problem.constants().constants().stream().map(BoundsReport::json).toList());
        json.put("noise", noise());
        json.put("bounds", bounds.stream().map(BoundsReport::json).toList());
        json.put("best", best());
        return json;
    }

    private static Map<String, Object> json(Constant constant) {
        boolean interval = constant.provenance() == Provenance.MONTE_CARLO;
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", constant.name());
        map.put("value", Json.number(constant.value()));
        map.put("provenance", provenance(constant));
        map.put("interval", interval ? List.of(constant.intervalLower(), constant.intervalUpper()) : null);
        map.put("lp_calls", constant.linearMaximizations());
        return map;
    }

    private Map<String, Object> noise() {
        NoiseConstants noise = problem.noise();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("model", models(noise));
        map.put("M", Json.number(noise.bound()));
        map.put("sigma", Json.number(noise.subGaussian()));
        map.put("total", Json.number(noise.total()));
        map.put("adaptive", noise.adaptive());
        return map;
    }

    private static List<String> models(NoiseConstants noise) {
        return noise.models().stream().sorted().map(NoiseModel::name).toList();
    }

    private static Map<String, Object> json(BoundPair pair) {
        BoundEvaluation lower = pair.lower();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("theorem", lower.bound().theorem().id());
        map.put("edition", lower.bound().edition().id());
        map.put("row", lower.bound().row());
        map.put("delta", lower.delta());
        map.put("statistic", lower.bound().statistic().id());
        map.put("status", lower.applicability().applicable() ? "applicable" : "not_applicable");
        map.put("reason", lower.applicability().reason().orElse(null));
        map.put("value", Json.number(lower.value()));
        map.put("value_at_opt_upper", Json.number(pair.upper().value()));
        map.put("share", Json.number(lower.value() / lower.input().optimum()));
        map.put("vacuous", lower.vacuous());
        map.put("erratum", lower.bound().erratum().orElse(null));
        map.put(
                "terms",
                terms(lower.terms()
                        .orElse(new BoundTerms(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN))));
        return map;
    }

    private static Map<String, Object> terms(BoundTerms terms) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("approximation", Json.number(terms.approximation()));
        map.put("discretisation", Json.number(terms.discretisation()));
        map.put("lag", Json.number(terms.lag()));
        map.put("noise_mean", Json.number(terms.noiseMean()));
        map.put("noise_deviation", Json.number(terms.noiseDeviation()));
        return map;
    }

    private List<Map<String, Object>> best() {
        return deltas.stream()
                .filter(delta -> best(delta).isPresent())
                .map(delta -> {
                    Map<String, Object> map = new LinkedHashMap<>();
                    map.put("delta", delta);
                    map.put("index", best(delta).getAsInt());
                    return map;
                })
                .toList();
    }

    /** Position of the best bound at a delta. */
    private OptionalInt best(double delta) {
        Optional<BoundEvaluation> best = BoundCatalogue.best(bounds.stream()
                .map(BoundPair::lower)
                .filter(e -> e.delta() == delta)
                .toList());
        return IntStream.range(0, bounds.size())
                .filter(i -> best.isPresent() && bounds.get(i).lower().equals(best.get()))
                .findFirst();
    }

    void print(PrintWriter out) {
        OptimumBracket bracket = problem.bracket();
        out.println(SpecText.format(problem.built().spec().description()));
        out.println(SpecText.format(spec.description()));
        out.printf(
                Locale.ROOT,
                "OPT between %s (%s) and %s (%s); F(0) = %s%n",
                Columns.number(bracket.lower()),
                bracket.lowerSource(),
                Columns.number(bracket.upper()),
                bracket.upperSource(),
                Columns.number(problem.constants().valueAtZero()));
        printNoise(out);
        out.println();
        Columns constants = new Columns("constant", "value", "provenance", "linear maximisations");
        for (Constant c : problem.constants().constants()) {
            String interval = c.provenance() == Provenance.MONTE_CARLO
                    ? " [" + Columns.number(c.intervalLower()) + ", " + Columns.number(c.intervalUpper()) + "]"
                    : "";
            constants.row(
                    c.name(),
                    Columns.number(c.value()),
                    provenance(c) + interval,
                    Integer.toString(c.linearMaximizations()));
        }
        constants.print(out);
        out.println("  (D_box, K2_LR2, omega_LR: the cruder values that D, K2 and omega replace)");
        out.println();
        printBounds(out);
    }

    private void printNoise(PrintWriter out) {
        NoiseConstants noise = problem.noise();
        out.println("noise: " + models(noise).stream().collect(Collectors.joining(", ")) + "; M = "
                + Columns.number(noise.bound()) + ", sigma = " + Columns.number(noise.subGaussian()) + ", total = "
                + Columns.number(noise.total()) + (noise.adaptive() ? ", depends on the point" : ""));
    }

    private void printBounds(PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "bounds at T = %d, %d oracle calls%n",
                algorithm.horizon().length(),
                algorithm.oracleCalls());
        Columns table = new Columns("delta", "theorem", "edition", "row", "of", "value", "share of OPT", "note");
        for (BoundPair pair : bounds) {
            BoundEvaluation e = pair.lower();
            table.row(
                    Double.toString(e.delta()),
                    e.bound().theorem().id(),
                    e.bound().edition().id(),
                    e.bound().row(),
                    e.bound().statistic().id(),
                    Columns.number(e.value()),
                    Columns.number(e.value() / e.input().optimum()),
                    note(e));
        }
        table.print(out);
        out.println();
        for (double delta : deltas) {
            OptionalInt index = best(delta);
            out.println("best at delta " + delta + ": "
                    + (index.isEmpty()
                            ? "none applies"
                            : best(bounds.get(index.getAsInt()).lower())));
            explained(delta).ifPresent(bound -> {
                out.println();
                new PlainWords(problem, spec, bound).print(out);
            });
        }
    }

    /** The best bound at a delta, or the greatest known before the run if none may be quoted as such. */
    private Optional<BoundEvaluation> explained(double delta) {
        OptionalInt index = best(delta);
        return index.isPresent()
                ? Optional.of(bounds.get(index.getAsInt()).lower())
                : bounds.stream()
                        .map(BoundPair::lower)
                        .filter(e -> e.delta() == delta && e.terms().isPresent())
                        .filter(e -> !e.bound().theorem().fromRun())
                        .max(Comparator.comparingDouble(BoundEvaluation::value));
    }

    private static String best(BoundEvaluation e) {
        return e.bound().name() + ", " + Columns.number(e.value() / e.input().optimum()) + " of OPT"
                + (e.vacuous() ? ", vacuous" : "");
    }

    private static String note(BoundEvaluation e) {
        String erratum = e.bound().erratum().map(text -> "erratum: " + text).orElse("");
        if (!e.applicability().applicable()) {
            return "not applicable: " + e.applicability().reason().orElseThrow();
        }
        String separator = e.vacuous() && !erratum.isEmpty() ? "; " : "";
        return (e.vacuous() ? "vacuous" : "") + separator + erratum;
    }

    private static String provenance(Constant constant) {
        return constant.provenance().name().toLowerCase(Locale.ROOT);
    }
}
