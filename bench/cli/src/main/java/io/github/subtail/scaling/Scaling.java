package io.github.subtail.scaling;

import io.github.subtail.ascent.ProjectedGradientAscent;
import io.github.subtail.ascent.Start;
import io.github.subtail.budget.BudgetInstance;
import io.github.subtail.budget.BudgetObjective;
import io.github.subtail.budget.Cap;
import io.github.subtail.budget.LookAlike;
import io.github.subtail.experiment.BuiltProblem;
import io.github.subtail.experiment.Experiment;
import io.github.subtail.greedy.StochasticContinuousGreedy;
import io.github.subtail.noise.GaussianNoise;
import io.github.subtail.noise.NoisyObjective;
import io.github.subtail.nqp.NqpGenerator;
import io.github.subtail.nqp.NqpInstance;
import io.github.subtail.random.RandomStreams;
import io.github.subtail.run.Algorithm;
import io.github.subtail.run.Problem;
import io.github.subtail.runner.Runner;
import io.github.subtail.runner.TrialRunner;
import io.github.subtail.schedule.Schedule;
import io.github.subtail.store.ExperimentRow;
import io.github.subtail.store.ResultStore;
import io.github.subtail.store.TrialRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * Measures time per gradient and per iteration on one thread: NQP with m = n/2 against n, the look-alike graph at the
 * study's ratios against its edges, NQP at n = 100 against T, and a run with its store against the number of trials.
 */
public final class Scaling {

    private static final int SEED = 42;
    private static final int STUDY_CHANNELS = 1_000;
    private static final int STUDY_CUSTOMERS = 10_475;
    private static final int STUDY_EDGES = 52_567;
    private static final int BATCH = 1_000;
    private static final String MANY = """
            name: many
            seeds: {root: 42, trials: %d}
            problems:
              - {type: budget, synthetic: {channels: 10, customers: 105, edges: 526, instance-seed: 1}, noise: {at-zero: 1}}
            algorithms:
              - {type: pga, iterations: 200}
            """;

    private final Sizes sizes;
    private final Stopwatch stopwatch;
    private final Machine machine;
    private final Path folder;
    private final List<Cost> costs = new ArrayList<>();
    private final Consumer<Cost> listener;

    /**
     * A measurement.
     *
     * @param sizes how far it goes
     * @param folder an empty folder for the stores of runs
     * @param listener told of each point as soon as it is there
     */
    public Scaling(Sizes sizes, Path folder, Consumer<Cost> listener) {
        this.sizes = sizes;
        this.stopwatch = new Stopwatch(sizes.seconds());
        this.machine = new Machine(stopwatch);
        this.folder = folder;
        this.listener = listener;
    }

    /**
     * Measures every point.
     *
     * @return the points, series by series
     */
    public List<Cost> measure() {
        sizes.dimensions().forEach(this::quadratic);
        sizes.edges().forEach(this::budget);
        Problem study = problem(instance(100));
        for (int horizon : sizes.horizons()) {
            whole("SCG on NQP, n = 100", horizon, study, new StochasticContinuousGreedy(horizon));
            whole("PGA on NQP, n = 100", horizon, study, ascent(horizon, 100));
        }
        sizes.trials().forEach(this::trials);
        return List.copyOf(costs);
    }

    private void add(Cost cost) {
        costs.add(cost);
        listener.accept(cost);
    }

    private void addLimited(String series, String axis, int size, double micros, double bytes, double flops) {
        double reading = bytes / machine.bytesPerMicro((long) bytes);
        double computing = flops / machine.flopsPerMicro();
        add(Cost.limited(series, axis, size, micros, reading, computing));
    }

    private static NqpInstance instance(int n) {
        return NqpGenerator.study(n, n / 2, 100, 1);
    }

    private static Problem problem(NqpInstance instance) {
        return new Problem("nqp", new NoisyObjective(instance.objective(), GaussianNoise.atZero(1)), instance.region());
    }

    /** The gradient grows with n, and so must the step shrink. */
    private static Algorithm ascent(int iterations, int n) {
        Schedule step = Schedule.constant(1e-2 / n);
        return new ProjectedGradientAscent(iterations, step, Start.gaussian(), Schedule.constant(1));
    }

    private void quadratic(int n) {
        NqpInstance instance = instance(n);
        double[] x = new double[n];
        Arrays.fill(x, 0.01);
        double[] gradient = new double[n];
        double micros = stopwatch.micros(() -> instance.objective().valueAndGradient(x, gradient));
        double squares = (double) n * n;
        addLimited("gradient of NQP", "n", n, micros, Double.BYTES * squares, 2 * squares);
        Problem problem = problem(instance);
        int iterations = Math.max(4, Math.min(200, 20_000_000 / (n * n * (n / 10))));
        add(Cost.of("SCG on NQP", "n", n, warm(problem, new StochasticContinuousGreedy(iterations), iterations)));
        add(Cost.of("PGA on NQP", "n", n, warm(problem, ascent(iterations, n), iterations)));
    }

    private double warm(Problem problem, Algorithm algorithm, int iterations) {
        double shortest = Double.POSITIVE_INFINITY;
        long start = System.nanoTime();
        for (int k = 0; k == 0 || (k < 100 && System.nanoTime() - start < sizes.seconds() * 1e9); k++) {
            Steps steps = new Steps(iterations);
            algorithm.run(problem, new RandomStreams(SEED, 0), steps);
            shortest = Math.min(shortest, steps.median());
        }
        return shortest;
    }

    private void budget(int edges) {
        int channels = (int) ((long) edges * STUDY_CHANNELS / STUDY_EDGES);
        int customers = (int) ((long) edges * STUDY_CUSTOMERS / STUDY_EDGES);
        BudgetObjective objective = BudgetInstance.single(
                        new LookAlike(channels, customers, edges, 1).generate(),
                        new Cap.Constant(1),
                        OptionalDouble.empty())
                .objective();
        double[] x = new double[objective.dimension()];
        Arrays.fill(x, 0.1);
        double[] gradient = new double[x.length];
        double micros = stopwatch.micros(() -> objective.valueAndGradient(x, gradient));
        double bytes = 2.0 * (Double.BYTES + Integer.BYTES) * edges;
        addLimited("gradient of budget allocation", "edges", edges, micros, bytes, 4.0 * edges);
    }

    private void whole(String series, int horizon, Problem problem, Algorithm algorithm) {
        double micros = stopwatch.micros(() -> algorithm.run(problem, new RandomStreams(SEED, 0)));
        add(Cost.of(series, "T", horizon, micros / horizon));
    }

    /** Trials one after the other and their records into a store, a transaction for a thousand. */
    private void trials(int trials) {
        Path store = folder.resolve("trials-" + trials);
        Experiment experiment = Experiment.parse(MANY.formatted(trials), "many", folder);
        Experiment.Plan plan = experiment.plans().get(0);
        BuiltProblem built = BuiltProblem.of(plan.problem());
        TrialRunner runner = Runner.trialRunner(experiment, plan, built.problem());
        runner.run(0);
        ExperimentRow row = ExperimentRow.here("many", experiment.resolved(), "scaling");
        long start = System.nanoTime();
        try (ResultStore target = ResultStore.openOrCreate(store, row, List.of(plan.cell()))) {
            List<TrialRecord> batch = new ArrayList<>();
            for (int trial = 0; trial < trials; trial++) {
                batch.add(runner.run(trial));
                if (batch.size() == BATCH || trial == trials - 1) {
                    target.append(batch, false);
                    batch.clear();
                }
            }
        }
        double micros = (System.nanoTime() - start) / 1e3;
        int iterations = plan.horizon().length();
        add(Cost.of("PGA on 10 channels, T = 200, with its store", "trials", trials, micros / trials / iterations));
    }
}
