package io.github.subtail.command;

import io.github.subtail.experiment.DataFile;
import io.github.subtail.experiment.Experiment;
import io.github.subtail.experiment.Experiment.Plan;
import io.github.subtail.run.Horizon;
import io.github.subtail.runner.Partitioning;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a run on a cluster will take: trials as a pilot timed them, and what Spark, Parquet and the store add to each.
 *
 * @param cores tasks at once
 * @param blocks jobs
 * @param tasks tasks, each of which writes a file
 * @param coreSeconds time of one core for everything
 * @param seconds wall time until the last block is committed
 * @param driverBytes heap that the driver needs
 * @param executorBytes heap that an executor needs beside that of its cores
 * @param coreBytes heap that an executor needs for each core
 * @param parquetBytes size of the result folder
 * @param readSeconds time of reading it into a store, on one core
 * @param storeBytes size of that store
 */
record ClusterForecast(
        int cores,
        long blocks,
        long tasks,
        double coreSeconds,
        double seconds,
        long driverBytes,
        long executorBytes,
        long coreBytes,
        long parquetBytes,
        double readSeconds,
        long storeBytes) {

    // measured through local[1] and local[2] with 1,000 to 100,000 trials a cell; see bench/spark/README.md
    private static final double START_SECONDS = 12;
    private static final double START_CORE_SECONDS = 24;
    private static final double JOB_SECONDS = 0.15;
    private static final double TASK_SECONDS = 0.03;
    private static final double TRIAL_SECONDS = 20e-6;
    private static final double ROW_SECONDS = 1e-6;
    private static final double READ_TRIAL_SECONDS = 3e-6;
    private static final double READ_ROW_SECONDS = 0.5e-6;

    private static final long FILE_BYTES = 5_000;
    private static final long TRIAL_BYTES = 41;
    private static final long FIXED_ROW_BYTES = 8;
    private static final long ANYTIME_ROW_BYTES = 18;
    private static final long SUM_BYTES = 8;

    private static final long DRIVER_BYTES = 400 << 20;
    private static final long EXECUTOR_BYTES = 300 << 20;
    private static final long CORE_BYTES = 100 << 20;

    /** Spark keeps the records of that many tasks. */
    private static final long TASKS_KEPT = 100_000;

    private static final long TASK_RECORD_BYTES = 2_500;

    /** The driver lists every file at the end, to count the trials that failed. */
    private static final long FILE_RECORD_BYTES = 1_000;

    /** Prices the cells of an experiment, all of whose numbers are known. */
    static ClusterForecast of(Experiment experiment, Forecast forecast, int cores) {
        long blocks = 0;
        long tasks = 0;
        double work = 0;
        double read = 0;
        double parquet = 0;
        for (int i = 0; i < forecast.cells().size(); i++) {
            Plan plan = experiment.plans().get(i);
            int trials = plan.trials();
            long rows = Forecast.checkpoints(experiment, plan);
            boolean fixed = plan.horizon().kind() == Horizon.Kind.FIXED;
            long sums = sums(plan, rows);
            double trial = forecast.cells().get(i).seconds() / trials;
            Partitioning partitioning = new Partitioning(trial, cores);
            int whole = trials / partitioning.blockSize();
            int rest = trials % partitioning.blockSize();
            blocks += whole + (rest > 0 ? 1 : 0);
            tasks += (long) whole * partitioning.tasks(partitioning.blockSize())
                    + (rest > 0 ? partitioning.tasks(rest) : 0);
            work += trials * (trial + TRIAL_SECONDS + (rows + sums) * ROW_SECONDS);
            read += trials * (READ_TRIAL_SECONDS + (rows + sums) * READ_ROW_SECONDS);
            parquet += (double) trials
                    * (TRIAL_BYTES + rows * (fixed ? FIXED_ROW_BYTES : ANYTIME_ROW_BYTES) + sums * SUM_BYTES);
        }
        double coreSeconds = work + tasks * TASK_SECONDS + blocks * JOB_SECONDS;
        long data = 0;
        for (DataFile file : experiment.dataFiles()) {
            data += size(file);
        }
        return new ClusterForecast(
                cores,
                blocks,
                tasks,
                START_CORE_SECONDS + coreSeconds,
                START_SECONDS + Math.max(coreSeconds / cores, blocks * JOB_SECONDS),
                DRIVER_BYTES + 2 * data + TASK_RECORD_BYTES * Math.min(tasks, TASKS_KEPT) + FILE_RECORD_BYTES * tasks,
                EXECUTOR_BYTES + 2 * data,
                CORE_BYTES,
                (long) parquet + FILE_BYTES * tasks,
                read,
                forecast.bytes());
    }

    /** Sums of certificates that a trial keeps. */
    private static long sums(Plan plan, long rows) {
        return switch (plan.algorithm().type()) {
            case "scg" -> 3;
            case "pga", "boosted-pga" -> 2 * rows;
            default -> 0;
        };
    }

    private static long size(DataFile file) {
        try {
            return Files.size(file.location());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prints it. */
    void print(PrintWriter out) {
        out.println("on a cluster of " + cores + " cores: about " + PlanCommand.time(seconds) + ", "
                + PlanCommand.time(coreSeconds) + " of one core, in " + blocks + " blocks and " + tasks
                + " tasks");
        out.println("memory: " + megabytes(driverBytes) + " for the driver, " + megabytes(executorBytes) + " and "
                + megabytes(coreBytes) + " per core for an executor");
        out.println("Parquet: " + megabytes(parquetBytes) + " in " + tasks + " files; read into one store in about "
                + PlanCommand.time(readSeconds) + ", " + megabytes(storeBytes));
    }

    private static String megabytes(long bytes) {
        return Math.round(Math.ceil(bytes * 1e-6)) + " MB";
    }

    /** The same for programs. */
    Map<String, Object> json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("cores", cores);
        object.put("blocks", blocks);
        object.put("tasks", tasks);
        object.put("core_seconds", coreSeconds);
        object.put("seconds", seconds);
        object.put("driver_bytes", driverBytes);
        object.put("executor_bytes", executorBytes);
        object.put("executor_core_bytes", coreBytes);
        object.put("parquet_bytes", parquetBytes);
        object.put("read_seconds", readSeconds);
        object.put("store_bytes", storeBytes);
        return object;
    }
}
