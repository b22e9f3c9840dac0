package io.github.subtail.command;

import io.github.subtail.experiment.Experiment.Plan;
import io.github.subtail.run.Horizon;
import io.github.subtail.runner.Partitioning;

/**
 * What a cell asks of a cluster.
 *
 * @param blocks jobs
 * @param tasks tasks of all of them
 * @param coreSeconds time of one core for the trials and their rows
 * @param readSeconds time of reading them into a store, on one core
 * @param parquetBytes their size in Parquet, without what every file has
 * @param taskBytes the trials of a task as rows in memory
 */
record ClusterLoad(
        long blocks, long tasks, double coreSeconds, double readSeconds, double parquetBytes, double taskBytes) {

    // measured beside the constants of ClusterForecast: a trial, and a row of its observations or certificates
    private static final double TRIAL_SECONDS = 20e-6;
    private static final double ROW_SECONDS = 0.4e-6;
    private static final double READ_TRIAL_SECONDS = 3e-6;
    private static final double READ_ROW_SECONDS = 0.5e-6;

    private static final long TRIAL_BYTES = 41;
    private static final long FIXED_ROW_BYTES = 8;
    private static final long ANYTIME_ROW_BYTES = 18;
    private static final long SUM_BYTES = 8;

    private static final long RAW_TRIAL_BYTES = 100;
    private static final long RAW_ROW_BYTES = 44;
    private static final long RAW_SUM_BYTES = 24;

    /**
     * Prices a cell.
     *
     * @param plan the cell
     * @param rows observations that a trial of it keeps
     * @param trialSeconds time of a trial on one core
     * @param cores tasks at once
     * @return what it asks
     */
    static ClusterLoad of(Plan plan, long rows, double trialSeconds, int cores) {
        int trials = plan.trials();
        Partitioning partitioning = new Partitioning(trialSeconds, cores);
        int block = Math.min(trials, partitioning.blockSize());
        int tasksOfBlock = partitioning.tasks(block);
        long whole = trials / block;
        int rest = trials % block;
        long rowBytes = plan.horizon().kind() == Horizon.Kind.FIXED ? FIXED_ROW_BYTES : ANYTIME_ROW_BYTES;
        long sums = sums(plan, rows);
        return new ClusterLoad(
                whole + (rest > 0 ? 1 : 0),
                whole * tasksOfBlock + (rest > 0 ? partitioning.tasks(rest) : 0),
                trials * (trialSeconds + TRIAL_SECONDS + (rows + sums) * ROW_SECONDS),
                trials * (READ_TRIAL_SECONDS + (rows + sums) * READ_ROW_SECONDS),
                (double) trials * (TRIAL_BYTES + rows * rowBytes + sums * SUM_BYTES),
                (double) block / tasksOfBlock * (RAW_TRIAL_BYTES + rows * RAW_ROW_BYTES + sums * RAW_SUM_BYTES));
    }

    /** Sums of certificates that a trial keeps. */
    private static long sums(Plan plan, long rows) {
        return switch (plan.algorithm().type()) {
            case "scg" -> 3;
            case "pga", "boosted-pga" -> 2 * rows;
            default -> 0;
        };
    }
}
