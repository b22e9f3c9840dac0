package io.github.subtail.command;

import io.github.subtail.allocation.AllocationProblem;
import io.github.subtail.allocation.BudgetPlan;
import io.github.subtail.allocation.CertifiedAscent;
import io.github.subtail.command.Allocation.Guarantee;
import io.github.subtail.command.Allocation.Method;
import io.github.subtail.command.EdgeOptions.Edges;
import io.github.subtail.experiment.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code allocate}: how to spread a budget over channels, and how good that is for certain. */
@Command(
        name = "allocate",
        description = "Plans how to spread a budget over channels so that most customers are influenced, and certifies"
                + " which share of the optimum the plan has.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  subtail allocate edges.tsv.gz --budget 100 -o plan.csv"})
final class AllocateCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private EdgeOptions edgeOptions;

    @Option(
            names = "--budget",
            paramLabel = "B",
            description = "what may be spent on all channels together, >= 0 (default: 10%% of the sum of the caps)")
    private Double budget;

    @Option(
            names = "--confidence",
            paramLabel = "C",
            defaultValue = "0.95",
            description = "share of runs that reach the guaranteed value, in (0, 1) (default: ${DEFAULT-VALUE})")
    private double confidence;

    @Option(
            names = "--gap",
            paramLabel = "G",
            defaultValue = "1e-8",
            description =
                    "stop when the plan is certified this close to the optimum, in [0, 1) (default: ${DEFAULT-VALUE})")
    private double gap;

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            description = "stop searching so long after the start, > 0, and certify what is found (default: none)")
    private Double timeLimit;

    @Option(names = "--json", description = "one JSON object")
    private boolean json;

    @Option(names = "-o", paramLabel = "FILE", description = "write the plan as CSV")
    private Path file;

    AllocateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        BooleanSupplier late = deadline();
        checkOptions();
        Edges edges = edgeOptions.read();
        Allocation allocation = allocate(edges, late);
        if (file != null) {
            PlanFile.write(file, allocation.shares());
        }
        AllocateReport report = new AllocateReport(allocation);
        if (json) {
            Json.print(console, report.json());
        } else {
            report.print(console.out());
            if (file != null) {
                console.out().println();
                console.out().println("plan: " + file);
            }
        }
        return ExitCode.DONE;
    }

    private BooleanSupplier deadline() {
        if (timeLimit == null) {
            return () -> false;
        }
        if (!(timeLimit > 0)) {
            throw new InputException("--time-limit must be > 0 seconds: was " + timeLimit);
        }
        long start = System.nanoTime();
        return () -> System.nanoTime() - start > timeLimit * 1e9;
    }

    private void checkOptions() {
        if (budget != null && !(budget >= 0 && Double.isFinite(budget))) {
            throw new InputException("--budget must be finite and >= 0: was " + budget);
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new InputException("--confidence must be in (0, 1): was " + confidence);
        }
        if (!(gap >= 0 && gap < 1)) {
            throw new InputException("--gap must be in [0, 1): was " + gap);
        }
        if (file != null && Files.isDirectory(file)) {
            throw new InputException(file + " is a folder, not a file");
        }
    }

    private Allocation allocate(Edges edges, BooleanSupplier late) {
        double[] caps = new double[edges.channels().size()];
        Arrays.fill(caps, edges.cap());
        AllocationProblem problem = new AllocationProblem(edges.objective(), caps);
        double wanted = budget == null ? edges.defaultBudget() : budget;
        CertifiedAscent ascent = new CertifiedAscent(gap, MOST_ITERATIONS, late);
        BudgetPlan plan = problem.plan(wanted, ascent);
        BudgetPlan more = problem.plan(1.1 * wanted, ascent, plan.allocation());
        double[] x = plan.allocation();
        List<ChannelShare> shares = IntStream.range(0, x.length)
                .mapToObj(s -> new ChannelShare(edges.channels().get(s), x[s], Double.NaN, Double.NaN))
                .toList();
        return new Allocation(
                edges,
                plan,
                more,
                edges.objective().value(problem.even(wanted)),
                new Method(
                        "pga",
                        "Barzilai-Borwein with line search",
                        plan.maximum().iterations(),
                        why(plan, late)),
                new Guarantee(confidence, 1, plan.influence(), plan.influence(), plan.influence()),
                shares);
    }

    private String why(BudgetPlan plan, BooleanSupplier late) {
        String concave = "influence is concave, so ascent with exact gradients converges to the optimum; ";
        if (plan.maximum().reached()) {
            return concave + "it stopped when certified within " + gap;
        }
        return concave
                + (late.getAsBoolean()
                        ? "it stopped at the time limit, before it was certified within " + gap
                        : "it stopped where rounding leaves nothing to gain, before it was certified within " + gap);
    }

    private static final int MOST_ITERATIONS = 10_000;
}
