package io.github.subtail.command;

import io.github.subtail.command.EdgeOptions.Edges;
import io.github.subtail.experiment.InputException;
import io.github.subtail.figure.FigureFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
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

    /** Beyond that an exact gradient takes over a second, and a plan with its figures some hundred of them. */
    private static final int MOST_EXACT_EDGES = 100_000_000;

    private static final int LARGE_MINIBATCH = 10_000;

    private static final int MOST_RUNS = 1_000_000;

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

    @Option(
            names = "--minibatch",
            paramLabel = "M",
            description = "gradients from M customers at a time instead of all, over --runs seeds"
                    + " (default: exact gradients up to 10^8 edges, 10,000 customers beyond)")
    private Integer minibatch;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "100",
            description = "runs with minibatches, from 1 to 1,000,000 (default: ${DEFAULT-VALUE})")
    private int runs;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "42",
            description = "seed of the minibatches (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--figures",
            paramLabel = "DIR",
            description = "draw the plan by channel and influence against budget, as PNG, SVG, PDF and CSV")
    private Path figures;

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
        Planner planner = new Planner(edges, budget == null ? edges.defaultBudget() : budget, confidence, gap, late);
        Allocation allocation = allocate(planner);
        if (figures != null) {
            draw(planner, allocation);
        }
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
        if (runs < 1 || runs > MOST_RUNS) {
            throw new InputException("--runs must be in 1.." + MOST_RUNS + ": was " + runs);
        }
        if (file != null) {
            OutputFile.check(file);
        }
    }

    private Allocation allocate(Planner planner) {
        int customers = planner.edges().objective().customers();
        if (minibatch != null) {
            if (minibatch < 1 || minibatch > customers) {
                throw new InputException(
                        "--minibatch must be from 1 to the number of customers, " + customers + ": was " + minibatch);
            }
            return planner.minibatches(
                    minibatch, runs, seed, "asked for by --minibatch; the plan is the mean of the runs");
        }
        if (planner.edges().count() > MOST_EXACT_EDGES) {
            return planner.minibatches(
                    Math.min(customers, LARGE_MINIBATCH),
                    runs,
                    seed,
                    "an exact gradient over so many edges takes over a second; the plan is the mean of the runs");
        }
        return planner.exact();
    }

    private void draw(Planner planner, Allocation allocation) {
        if (allocation.plan().spent() > 0) {
            FigureFiles.write(figures, AllocationFigures.channels(allocation));
            FigureFiles.write(figures, AllocationFigures.influence(allocation, planner.ascent()));
        }
    }
}
