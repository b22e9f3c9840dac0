package io.github.subtail.bounds;

import io.github.subtail.ascent.BoostedGradientAscent;
import io.github.subtail.ascent.ProjectedGradientAscent;
import io.github.subtail.ascent.Start;
import io.github.subtail.constants.Constant;
import io.github.subtail.constants.NoiseConstants;
import io.github.subtail.constants.NoiseModel;
import io.github.subtail.constants.ProblemConstants;
import io.github.subtail.constants.Provenance;
import io.github.subtail.greedy.StochasticContinuousGreedy;
import io.github.subtail.greedy.StochasticContinuousGreedyPlusPlus;
import io.github.subtail.objective.Difference;
import io.github.subtail.run.Algorithm;
import io.github.subtail.schedule.PowerSchedule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The parameter settings of {@code bound_reference.py}, one input a line. */
final class ReferenceCases {

    /** The columns that are not constants of the problem. */
    private static final Set<String> SETTINGS = Set.of(
            "case",
            "kind",
            "T",
            "ag",
            "OPT",
            "M",
            "sigma",
            "total",
            "models",
            "adaptive",
            "hessian",
            "scale",
            "shift",
            "power",
            "bscale",
            "bshift",
            "bpower",
            "zero",
            "initial",
            "difference",
            "reg_obs",
            "value_sum",
            "scg_posterior_sum",
            "scg_uniform_sum");

    private ReferenceCases() {}

    static List<BoundInput> inputs() {
        return inputs("cases.csv");
    }

    static List<BoundInput> inputs(String resource) {
        List<String> lines = lines(resource);
        List<String> header = Arrays.asList(lines.get(0).split(",", -1));
        return lines.stream().skip(1).map(line -> input(header, line)).toList();
    }

    static List<String> lines(String resource) {
        try (InputStream in = ReferenceCases.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BoundInput input(List<String> header, String line) {
        Map<String, String> row = new HashMap<>();
        String[] values = line.split(",", -1);
        for (int i = 0; i < values.length; i++) {
            row.put(header.get(i), values[i]);
        }
        List<Constant> constants = new ArrayList<>();
        for (String name : header) {
            if (!SETTINGS.contains(name) && !row.get(name).isEmpty()) {
                constants.add(Constant.of(name, number(row, name), Provenance.GIVEN, 0));
            }
        }
        BoundInput input = BoundInput.known(
                new ProblemConstants(constants),
                noise(row),
                algorithm(row),
                Integer.parseInt(row.get("T")),
                number(row, "OPT"));
        Map<ObservedSum, Double> sums = new EnumMap<>(ObservedSum.class);
        for (ObservedSum sum : ObservedSum.values()) {
            if (!row.getOrDefault(sum.id(), "").isEmpty()) {
                sums.put(sum, number(row, sum.id()));
            }
        }
        return input.observing(sums);
    }

    private static double number(Map<String, String> row, String name) {
        return Double.parseDouble(row.get(name));
    }

    private static NoiseConstants noise(Map<String, String> row) {
        Set<NoiseModel> models = Arrays.stream(row.get("models").split(" "))
                .map(NoiseModel::valueOf)
                .collect(Collectors.toSet());
        return new NoiseConstants(
                models,
                number(row, "M"),
                number(row, "sigma"),
                number(row, "total"),
                Boolean.parseBoolean(row.get("adaptive")),
                number(row, "hessian"));
    }

    private static Algorithm algorithm(Map<String, String> row) {
        int horizon = Integer.parseInt(row.get("T"));
        PowerSchedule schedule = new PowerSchedule(number(row, "scale"), number(row, "shift"), number(row, "power"));
        PowerSchedule batch = new PowerSchedule(number(row, "bscale"), number(row, "bshift"), number(row, "bpower"));
        Start start = Boolean.parseBoolean(row.get("zero")) ? Start.zero() : Start.gaussian();
        ProjectedGradientAscent ascent = new ProjectedGradientAscent(horizon, schedule, start, batch);
        return switch (row.get("kind")) {
            case "pga" -> ascent;
            case "boosted" -> new BoostedGradientAscent(ascent, number(row, "ag"));
            case "scg" -> new StochasticContinuousGreedy(horizon, schedule, batch);
            case "scg++" ->
                new StochasticContinuousGreedyPlusPlus(
                        horizon,
                        Integer.parseInt(row.get("initial")),
                        batch,
                        Difference.valueOf(row.get("difference")));
            default -> throw new IllegalArgumentException("unknown kind " + row.get("kind"));
        };
    }
}
