package io.github.subtail.command;

import io.github.subtail.analysis.InstanceFitting;
import io.github.subtail.analysis.MeasuredProblem;
import io.github.subtail.bounds.BoundCatalogue;
import io.github.subtail.bounds.BoundEvaluation;
import io.github.subtail.experiment.AlgorithmSpec;
import io.github.subtail.experiment.InputException;
import io.github.subtail.run.Algorithm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bounds}: what is proved of a run before it is run. */
@Command(
        name = "bounds",
        description = "Every proved or published lower bound for one run, with the constants it uses.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  subtail bounds --problem nqp,noise.at-zero=1,noise.clip=2 --algorithm scg --horizon 1000"
                    + " --delta 0.1,0.01"
        })
final class BoundsCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private Setting setting;

    @Option(names = "--horizon", required = true, paramLabel = "T", description = "iterations of the run, >= 1")
    private int horizon;

    @Option(
            names = "--delta",
            required = true,
            split = ",",
            paramLabel = "D",
            description = "probabilities with which the bound may fail, each in (0, 1)")
    private List<Double> deltas;

    @Option(names = "--json", description = "one JSON object")
    private boolean json;

    BoundsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (horizon < 1) {
            throw new InputException("--horizon must be >= 1: was " + horizon);
        }
        deltas.forEach(Setting::requireDelta);
        AlgorithmSpec described = setting.algorithmSpec(horizon);
        setting.requireEdition();
        MeasuredProblem problem = setting.measure(described);
        double least = deltas.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        AlgorithmSpec spec = described.fitted(new InstanceFitting(problem, least));
        Algorithm algorithm = spec.algorithm(horizon);
        BoundCatalogue catalogue = setting.catalogue(algorithm);
        List<BoundPair> bounds = new ArrayList<>();
        for (double delta : deltas) {
            List<BoundEvaluation> lower = catalogue.evaluate(problem.atLower(algorithm), delta);
            List<BoundEvaluation> upper = catalogue.evaluate(problem.atUpper(algorithm), delta);
            for (int i = 0; i < lower.size(); i++) {
                bounds.add(new BoundPair(lower.get(i), upper.get(i)));
            }
        }
        BoundsReport report = new BoundsReport(problem, spec, algorithm, deltas, bounds);
        if (json) {
            Json.print(console, report.json());
        } else {
            report.print(console.out());
        }
        return ExitCode.DONE;
    }

    /**
     * One bound at both ends of the bracket of OPT.
     *
     * @param lower at the lower end
     * @param upper at the upper end
     */
    record BoundPair(BoundEvaluation lower, BoundEvaluation upper) {}
}
