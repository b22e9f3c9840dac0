package io.github.subtail.peers;

import io.github.subtail.ascent.ProjectedGradientAscent;
import io.github.subtail.ascent.Start;
import io.github.subtail.experiment.BuiltProblem;
import io.github.subtail.experiment.Instances;
import io.github.subtail.experiment.SpecText;
import io.github.subtail.greedy.StochasticContinuousGreedy;
import io.github.subtail.greedy.StochasticContinuousGreedyPlusPlus;
import io.github.subtail.objective.Difference;
import io.github.subtail.objective.Objective;
import io.github.subtail.peers.Contest.Check;
import io.github.subtail.random.RandomStreams;
import io.github.subtail.run.Algorithm;
import io.github.subtail.schedule.Schedule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The contests of the study's sizes: NQP with n = 100, m = 50, and the look-alike graph of 52,567 edges.
 *
 * <p>Both sides read the same instance files, work on one thread, draw the noise within the measured time (ours from
 * L64X128MixRandom, theirs from NumPy's PCG64) and take as many iterations and trials. Ours runs in this process after a
 * warm-up, theirs in a fresh process a turn whose start is not measured. Time is CPU time of the working thread, so that
 * other load on the machine distorts it little.
 */
public final class Contests {

    private static final double STEP = 1e-4;
    private static final int REPEATS = 100;

    private final Python python;
    private final Effort effort;
    private final Path nqp;
    private final Path edges;

    /**
     * Looks for Python and writes the instances.
     *
     * @param executable name or path of the Python interpreter
     * @param folder an empty folder for instances and scripts
     * @param effort how much is measured
     * @throws io.github.subtail.experiment.InputException if there is no such interpreter, or no NumPy or SciPy in it
     * @throws InterruptedException if interrupted
     */
    public Contests(String executable, Path folder, Effort effort) throws InterruptedException {
        this.effort = effort;
        python = Python.in(executable, folder);
        nqp = folder.resolve("nqp.json");
        edges = folder.resolve("edges.tsv");
        Instances.write(SpecText.problem("nqp,n=100,m=50,instance-seed=1"), nqp);
        Instances.write(
                SpecText.problem("budget,synthetic={channels: 1000, customers: 10475, edges: 52567, instance-seed: 1}"),
                edges);
    }

    /**
     * Versions of what is compared with.
     *
     * @return SciPy's and NumPy's
     * @throws InterruptedException if interrupted
     */
    public String versions() throws InterruptedException {
        String[] versions = python.versions().split(" ", -1);
        return "SciPy " + versions[0] + ", NumPy " + versions[versions.length - 1];
    }

    /**
     * Holds every contest.
     *
     * @param listener told of each result as soon as it is there
     * @return the results
     * @throws io.github.subtail.experiment.InputException if a script fails
     * @throws InterruptedException if interrupted
     */
    public List<ContestResult> hold(Consumer<ContestResult> listener) throws InterruptedException {
        List<ContestResult> results = new ArrayList<>();
        for (Contest contest : all()) {
            ContestResult result = contest.hold(effort);
            listener.accept(result);
            results.add(result);
        }
        return results;
    }

    /**
     * What an iteration allocates.
     *
     * @return bytes per iteration
     */
    public Measurement allocation() {
        return Allocation.measure();
    }

    private List<Contest> all() {
        List<Contest> contests = new ArrayList<>();
        for (int factor : new int[] {1, 3, 10}) {
            boolean studied = factor == 1;
            contests.add(greedy(factor, "linprog", "SciPy linprog (HiGHS)", studied ? Goal.times(80, 150) : Goal.NONE));
            contests.add(greedy(factor, "highs", "HiGHS, warm, from Python", studied ? Goal.times(8, 16) : Goal.NONE));
        }
        contests.add(ascent("nnls", "NumPy, SciPy nnls", Goal.times(12, 25)));
        contests.add(ascent("slsqp", "SciPy SLSQP", Goal.times(100, 200)));
        contests.add(budgetGradient());
        contests.add(plusPlus());
        return contests;
    }

    private Contest greedy(int factor, String solver, String rival, Goal goal) {
        String work = "SCG on NQP, noise " + factor;
        return new Contest(
                work, "iteration", rival, ours(factor, scg()), peer("scg.py", solver, factor), Check.MEANS, goal);
    }

    private Contest ascent(String solver, String rival, Goal goal) {
        Algorithm pga = new ProjectedGradientAscent(
                effort.horizon(), Schedule.constant(STEP), Start.gaussian(), Schedule.constant(1));
        String work = "PGA on NQP, eta = 1e-4, noise 1";
        return new Contest(
                work,
                "iteration",
                rival,
                ours(1, pga),
                peer("pga.py", solver, 1, Double.toString(STEP)),
                Check.MEANS,
                goal);
    }

    private Contest plusPlus() {
        Algorithm scgPlusPlus = new StochasticContinuousGreedyPlusPlus(effort.horizon(), Difference.EXACT);
        String work = "SCG on NQP, noise 1";
        return new Contest(
                work,
                "iteration",
                "our own SCG++, batch T",
                ours(1, scg()),
                ours(1, scgPlusPlus),
                Check.NONE,
                Goal.atMost(1.5, 1.1));
    }

    private Algorithm scg() {
        return new StochasticContinuousGreedy(effort.horizon());
    }

    private OwnContestant ours(int factor, Algorithm algorithm) {
        BuiltProblem built =
                BuiltProblem.of(SpecText.problem("nqp,file=" + nqp + ",noise.at-zero=" + factor + ",noise.hessian=2"));
        return new OwnContestant(
                effort.horizon(),
                trial -> algorithm
                        .run(built.problem(), new RandomStreams(42, trial))
                        .x(),
                built.exact()::value);
    }

    private Contestant peer(String script, String solver, int factor, String... more) {
        return (first, trials) -> {
            List<String> arguments = new ArrayList<>(List.of(
                    nqp.toString(),
                    solver,
                    Integer.toString(factor),
                    Integer.toString(effort.horizon()),
                    Integer.toString(first),
                    Integer.toString(trials)));
            arguments.addAll(List.of(more));
            return python.turn(script, arguments);
        };
    }

    /**
     * Trial k takes the points 2k and 2k + 1 in turns, so that nothing can be kept from the last call; its value is F plus
     * the sum of the gradient at the second, so that both are compared.
     */
    private Contest budgetGradient() {
        Objective objective =
                BuiltProblem.of(SpecText.problem("budget,edges=" + edges)).exact();
        int n = objective.dimension();
        double[] gradient = new double[n];
        OwnContestant ours = new OwnContestant(
                REPEATS,
                trial -> {
                    double[][] points = {point(n, 2 * trial), point(n, 2 * trial + 1)};
                    for (int k = 0; k < REPEATS; k++) {
                        objective.valueAndGradient(points[k % 2], gradient);
                    }
                    return points[(REPEATS - 1) % 2];
                },
                x -> {
                    double sum = objective.valueAndGradient(x, gradient);
                    for (double partial : gradient) {
                        sum += partial;
                    }
                    return sum;
                });
        Contestant theirs = (first, trials) -> python.turn(
                "budget.py",
                List.of(
                        edges.toString(),
                        Integer.toString(first),
                        Integer.toString(trials),
                        Integer.toString(REPEATS)));
        String work = "budget allocation, 52,567 edges";
        return new Contest(
                work, "value and gradient", "scipy.sparse", ours, theirs, Check.VALUES, Goal.times(1.2, 2.5));
    }

    private static double[] point(int n, int j) {
        double[] x = new double[n];
        for (int s = 0; s < n; s++) {
            x[s] = (37 * s + 11 * j) % 101 / 101.0;
        }
        return x;
    }
}
