package io.github.subtail.command;

import io.github.subtail.analysis.MeasuredProblem;
import io.github.subtail.ascent.BoostedGradientAscent;
import io.github.subtail.ascent.ProjectedGradientAscent;
import io.github.subtail.bounds.BoundEvaluation;
import io.github.subtail.bounds.BoundTerms;
import io.github.subtail.experiment.AlgorithmSpec;
import io.github.subtail.greedy.StochasticContinuousGreedy;
import io.github.subtail.greedy.StochasticContinuousGreedyPlusPlus;
import io.github.subtail.run.Algorithm;
import io.github.subtail.schedule.PowerSchedule;
import io.github.subtail.schedule.Schedule;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What one bound says of a run, which part of it costs how much, and what more iterations or samples would save. */
record PlainWords(MeasuredProblem problem, AlgorithmSpec spec, BoundEvaluation evaluation) {

    private static final int MORE = 4;
    private static final String NOW = "now";

    /** A part of a bound as a loss, in the order of a table. */
    private record Part(String name, ToDoubleFunction<BoundTerms> loss) {}

    private static final List<Part> LOSSES = List.of(
            new Part("steps of finite size", terms -> -terms.discretisation()),
            new Part("lag of the momentum", terms -> -terms.lag()),
            new Part("noise in the mean", terms -> -terms.noiseMean()),
            new Part("deviation of the noise", terms -> -terms.noiseDeviation()));

    void print(PrintWriter out) {
        Map<String, BoundTerms> settings = settings();
        BoundTerms now = settings.get(NOW);
        double optimum = evaluation.input().optimum();
        out.println(claim(now.value(), optimum));
        if (!(optimum > 0)) {
            return;
        }
        Columns table = new Columns(heads(settings));
        row(table, "cost of the approximation", settings, terms -> optimum - terms.approximation());
        LOSSES.forEach(part -> row(table, "cost of " + part.name(), settings, part.loss()));
        row(table, "left: the bound", settings, BoundTerms::value);
        table.print(out);
        out.println(costliest(settings, now, optimum));
    }

    private String claim(double value, double optimum) {
        String what =
                switch (evaluation.bound().statistic()) {
                    case VALUE -> "F of the last iterate";
                    case RUNNING_MEAN -> "the mean of F over all iterates, and so F of the best one,";
                    case RUNNING_MAX -> "F of the best iterate";
                };
        if (evaluation.vacuous()) {
            return "In words: it says nothing of this run; " + what + " is above F(0) without any proof.";
        }
        return String.format(
                Locale.ROOT,
                "%s in a single run %s is at least %s, %.2f%% of the best value known, with probability at least %s%%.",
                evaluation
                        .bound()
                        .erratum()
                        .map(erratum -> "If it were right as printed (" + erratum + "),")
                        .orElse("In words:"),
                what,
                Columns.number(value),
                100 * value / optimum,
                Columns.number(100 * (1 - evaluation.delta())));
    }

    private static String[] heads(Map<String, BoundTerms> settings) {
        List<String> heads = new ArrayList<>(List.of("percent of OPT"));
        heads.addAll(settings.keySet());
        return heads.toArray(String[]::new);
    }

    private void row(
            Columns table, String name, Map<String, BoundTerms> settings, ToDoubleFunction<BoundTerms> quantity) {
        List<String> cells = new ArrayList<>(List.of(name));
        settings.values().forEach(terms -> cells.add(percent(quantity.applyAsDouble(terms))));
        table.row(cells.toArray(String[]::new));
    }

    private String percent(double value) {
        return String.format(
                Locale.ROOT, "%.2f", 100 * value / evaluation.input().optimum());
    }

    /** The loss that more iterations or samples can reduce, and by how much. */
    private String costliest(Map<String, BoundTerms> settings, BoundTerms now, double optimum) {
        Part worst = LOSSES.stream()
                .max(Comparator.comparingDouble(part -> part.loss().applyAsDouble(now)))
                .orElseThrow();
        double loss = worst.loss().applyAsDouble(now);
        List<String> savings = new ArrayList<>();
        settings.forEach((name, terms) -> {
            if (!name.equals(NOW)) {
                savings.add(percent(worst.loss().applyAsDouble(terms)) + "% with " + name);
            }
        });
        boolean approximation = optimum - now.approximation() >= loss;
        return (approximation ? "The approximation is what is proved of exact gradients and small steps. " : "")
                + "What costs most" + (approximation ? " beside it: " : ": ") + worst.name() + ", " + percent(loss)
                + "% of OPT"
                + (savings.isEmpty() ? "." : "; " + String.join(", ", savings) + ".");
    }

    /** The parts of the bound as it is, with more iterations and with more samples, where it applies. */
    private Map<String, BoundTerms> settings() {
        Algorithm algorithm = evaluation.input().algorithm();
        int horizon = evaluation.input().horizon();
        Map<String, BoundTerms> settings = new LinkedHashMap<>();
        settings.put(NOW, evaluation.terms().orElseThrow());
        if (horizon <= Integer.MAX_VALUE / MORE) {
            terms(spec.algorithm(MORE * horizon)).ifPresent(terms -> settings.put("T = " + MORE * horizon, terms));
        }
        sampled(algorithm).flatMap(this::terms).ifPresent(terms -> settings.put(MORE + " times the batch", terms));
        return settings;
    }

    private Optional<BoundTerms> terms(Algorithm algorithm) {
        return BoundEvaluation.of(evaluation.bound(), problem.atLower(algorithm), evaluation.delta())
                .terms();
    }

    /** The algorithm with more samples in each batch. */
    private static Optional<Algorithm> sampled(Algorithm algorithm) {
        if (algorithm instanceof ProjectedGradientAscent pga) {
            return sampled(pga).map(Algorithm.class::cast);
        }
        if (algorithm instanceof BoostedGradientAscent boosted) {
            return sampled(boosted.ascent()).map(ascent -> new BoostedGradientAscent(ascent, boosted.gamma()));
        }
        if (algorithm instanceof StochasticContinuousGreedy scg) {
            return sampled(scg.batch())
                    .map(batch -> new StochasticContinuousGreedy(scg.horizon().length(), scg.momentum(), batch));
        }
        if (algorithm instanceof StochasticContinuousGreedyPlusPlus plus) {
            return sampled(plus.batch())
                    .map(batch -> new StochasticContinuousGreedyPlusPlus(
                            plus.horizon().length(), MORE * plus.initialBatch(), batch, plus.difference()));
        }
        return Optional.empty();
    }

    private static Optional<ProjectedGradientAscent> sampled(ProjectedGradientAscent pga) {
        return sampled(pga.batch())
                .map(batch -> new ProjectedGradientAscent(pga.horizon().length(), pga.step(), pga.start(), batch));
    }

    private static Optional<Schedule> sampled(Schedule batch) {
        return batch instanceof PowerSchedule power
                ? Optional.of(new PowerSchedule(MORE * power.scale(), power.shift(), power.power()))
                : Optional.empty();
    }
}
