package io.github.subtail.command;

import io.github.subtail.analysis.InstanceFitting;
import io.github.subtail.analysis.MeasuredProblem;
import io.github.subtail.bounds.Bound;
import io.github.subtail.bounds.HorizonSearch;
import io.github.subtail.experiment.AlgorithmSpec;
import io.github.subtail.experiment.Fitting;
import io.github.subtail.experiment.InputException;
import io.github.subtail.run.Algorithm;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code horizon}: how long a run must be for a bound to promise a share of OPT. */
@Command(
        name = "horizon",
        description = "The smallest T, with its oracle calls, whose bound reaches a share of OPT.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  subtail horizon --problem nqp,noise.at-zero=1,noise.clip=2 --algorithm scg --delta 0.01 --target 0.5"
        })
final class HorizonCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private Setting setting;

    @Option(names = "--delta", required = true, paramLabel = "D", description = "probability of failure, in (0, 1)")
    private double delta;

    @Option(names = "--target", required = true, paramLabel = "SHARE", description = "share of OPT, in (0, 1]")
    private double target;

    @Option(names = "--json", description = "one JSON object")
    private boolean json;

    HorizonCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Setting.requireDelta(delta);
        if (!(target > 0 && target <= 1)) {
            throw new InputException("--target must be in (0, 1]: was " + target);
        }
        setting.requireEdition();
        AlgorithmSpec spec = setting.algorithmSpec(1);
        if (spec instanceof AlgorithmSpec.Greedy && spec.open()) {
            throw new InputException("momentum: tuned has numbers for a given horizon only: give a schedule");
        }
        MeasuredProblem problem = setting.measure(spec);
        IntFunction<Algorithm> runs = runs(spec, new InstanceFitting(problem, delta));
        List<Bound> bounds = setting.catalogue(runs.apply(1)).bounds().stream()
                .filter(bound -> !bound.theorem().fromRun())
                .toList();
        List<Row> rows =
                bounds.parallelStream().map(bound -> row(bound, problem, runs)).toList();
        if (json) {
            Json.print(console, json(rows));
        } else {
            print(rows);
        }
        boolean reached = rows.stream()
                .anyMatch(row ->
                        row.horizon().isPresent() && row.bound().edition().proved());
        return reached ? ExitCode.DONE : ExitCode.FAILED;
    }

    private record Row(Bound bound, OptionalInt horizon, long oracleCalls, String reason) {}

    /** The algorithm by horizon, each tuned once. */
    private IntFunction<Algorithm> runs(AlgorithmSpec spec, Fitting fitting) {
        if (!spec.open()) {
            return spec::algorithm;
        }
        Map<Integer, Algorithm> known = new ConcurrentHashMap<>();
        return length -> known.computeIfAbsent(
                length, each -> setting.algorithmSpec(each).fitted(fitting).algorithm(each));
    }

    private Row row(Bound bound, MeasuredProblem problem, IntFunction<Algorithm> runs) {
        HorizonSearch.Result found = new HorizonSearch(
                        bound, delta, target * problem.bracket().lower())
                .smallest(length -> problem.atLower(runs.apply(length)));
        long calls = found.horizon().isPresent()
                ? runs.apply(found.horizon().getAsInt()).oracleCalls()
                : 0;
        return new Row(bound, found.horizon(), calls, found.reason());
    }

    private Map<String, Object> json(List<Row> rows) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", "subtail/horizon/1");
        json.put("target", target);
        json.put("delta", delta);
        json.put("rows", rows.stream().map(HorizonCommand::json).toList());
        return json;
    }

    private static Map<String, Object> json(Row row) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("theorem", row.bound().theorem().id());
        map.put("edition", row.bound().edition().id());
        map.put("row", row.bound().row());
        map.put("horizon", row.horizon().isPresent() ? row.horizon().getAsInt() : null);
        map.put("oracle_calls", row.horizon().isPresent() ? row.oracleCalls() : null);
        map.put("reason", Json.text(row.reason()));
        return map;
    }

    private void print(List<Row> rows) {
        console.out().println("smallest T with a bound of at least " + target + " OPT at delta " + delta);
        Columns table = new Columns("theorem", "edition", "row", "T", "oracle calls", "note");
        for (Row row : rows) {
            boolean found = row.horizon().isPresent();
            table.row(
                    row.bound().theorem().id(),
                    row.bound().edition().id(),
                    row.bound().row(),
                    found ? Integer.toString(row.horizon().getAsInt()) : "-",
                    found ? Long.toString(row.oracleCalls()) : "-",
                    found
                            ? row.bound()
                                    .erratum()
                                    .map(text -> "erratum: " + text)
                                    .orElse("")
                            : row.reason());
        }
        table.print(console.out());
    }
}
