package io.github.subtail.command;

import io.github.subtail.analysis.InstanceFitting;
import io.github.subtail.analysis.MeasuredProblem;
import io.github.subtail.experiment.BuiltProblem;
import io.github.subtail.experiment.Experiment;
import io.github.subtail.experiment.Experiment.Plan;
import io.github.subtail.run.Horizon;
import io.github.subtail.runner.Pilot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run will take.
 *
 * @param name name of the experiment
 * @param threads trials at once
 * @param cells its cells, in their order
 * @param analysisSeconds wall time of constants, tables, figures and report
 * @param bytes size of the result folder
 */
record Forecast(String name, int threads, List<CellForecast> cells, double analysisSeconds, long bytes) {

    private static final double PATIENCE_SECONDS = 1;

    /** Start of Java and database, figures and report: so long on two cores of a few GHz. */
    private static final double REPORT_SECONDS = 4;

    // sizes of folders measured with 20 to 1,000 trials a cell: DuckDB compresses its rows to a fraction of their CSV
    private static final long EMPTY_STORE = 3_300_000;
    private static final long FIGURES_OF_PROBLEM = 1_800_000;
    private static final long TABLES_OF_CELL = 20_000;
    private static final long QUANTILES_OF_CHECKPOINT = 1_600;
    private static final long TRIAL = 150;
    private static final long CHECKPOINT = 200;

    /**
     * All trials of a cell.
     *
     * @param cell id of the cell
     * @param trials how many there are
     * @param oracleCalls stochastic samples of all of them
     * @param seconds their time on one thread
     */
    record CellForecast(String cell, int trials, long oracleCalls, double seconds) {}

    /** Builds the problems, times a few short trials of every algorithm on each, and measures their constants. */
    static Forecast of(Experiment described, int threads) {
        long start = System.nanoTime();
        Map<String, BuiltProblem> problems = BuiltProblem.all(described);
        Experiment experiment = InstanceFitting.fit(described, problems);
        problems.values().forEach(MeasuredProblem::of);
        double analysis = REPORT_SECONDS + secondsSince(start);
        Map<List<String>, Pilot> pilots = new HashMap<>();
        List<CellForecast> cells = new ArrayList<>();
        long bytes = EMPTY_STORE + FIGURES_OF_PROBLEM * problems.size();
        for (Plan plan : experiment.plans()) {
            int length = plan.horizon().length();
            BuiltProblem problem = problems.get(plan.problem().id());
            Pilot pilot = pilots.computeIfAbsent(
                    List.of(plan.problem().id(), plan.algorithm().id()),
                    kind -> Pilot.of(experiment, plan, problem.problem(), PATIENCE_SECONDS));
            long calls = plan.algorithm().algorithm(length).oracleCalls();
            int trials = plan.trials();
            cells.add(new CellForecast(plan.cell().id(), trials, times(calls, trials), trials * pilot.seconds(length)));
            bytes += TABLES_OF_CELL
                    + checkpoints(experiment, plan) * (QUANTILES_OF_CHECKPOINT + CHECKPOINT * trials)
                    + TRIAL * trials;
        }
        return new Forecast(experiment.name(), threads, cells, analysis, bytes);
    }

    static long checkpoints(Experiment experiment, Plan plan) {
        return plan.horizon().kind() == Horizon.Kind.FIXED
                ? 1
                : experiment.record().checkpoints(plan.horizon().length()).length;
    }

    /** The product, or the greatest number if it is beyond that. */
    private static long times(long calls, int trials) {
        return calls > Long.MAX_VALUE / trials ? Long.MAX_VALUE : calls * trials;
    }

    private static long plus(long some, long more) {
        return some > Long.MAX_VALUE - more ? Long.MAX_VALUE : some + more;
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) * 1e-9;
    }

    long trials() {
        return cells.stream().mapToLong(CellForecast::trials).sum();
    }

    long oracleCalls() {
        return cells.stream().mapToLong(CellForecast::oracleCalls).reduce(0, Forecast::plus);
    }

    /** Wall time of the trials. */
    double trialSeconds() {
        double seconds = cells.stream().mapToDouble(CellForecast::seconds).sum();
        int processors = Runtime.getRuntime().availableProcessors();
        return seconds / Math.min(Math.min(threads, processors), trials());
    }

    double seconds() {
        return trialSeconds() + analysisSeconds;
    }
}
