package io.github.subtail.command;

import io.github.subtail.experiment.DataFile;
import io.github.subtail.experiment.Experiment;
import io.github.subtail.experiment.Experiment.Plan;
import io.github.subtail.store.ClusterFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run on a cluster will take: trials as a pilot timed them, and what Spark, Parquet and the store add to each.
 * Memory is what a process has resident with the heap of 1 GB that Spark gives it unless told otherwise; one that needs
 * more than that needs a greater heap.
 *
 * @param cores tasks at once
 * @param blocks jobs
 * @param tasks tasks, each of which writes a file
 * @param coreSeconds time of one core for everything
 * @param seconds wall time until the last block is committed
 * @param driverBytes memory of the driver
 * @param executorBytes memory of an executor beside that of its cores
 * @param coreBytes memory of an executor for each core
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

    // measured through local[1], local[2] and a standalone cluster; see bench/spark/README.md
    private static final double START_SECONDS = 10.5;
    private static final double START_CORE_SECONDS = 18;
    private static final double JOB_SECONDS = 0.15;
    private static final double TASK_SECONDS = 0.03;

    private static final long FILE_BYTES = 5_000;

    private static final long DRIVER_BYTES = 480_000_000;
    private static final long EXECUTOR_BYTES = 360_000_000;
    private static final long CORE_BYTES = 20_000_000;

    /** A task holds what it writes in several forms, up to the size of a group of rows. */
    private static final double FORMS = 5.5;

    /** Spark keeps the records of that many tasks. */
    private static final long TASKS_KEPT = 100_000;

    private static final long TASK_RECORD_BYTES = 2_500;

    /** The driver lists every file at the end, to count the trials that failed. */
    private static final long FILE_RECORD_BYTES = 1_000;

    /** Prices the cells of an experiment, all of whose numbers are known. */
    static ClusterForecast of(Experiment experiment, Forecast forecast, int cores) {
        List<ClusterLoad> loads = new ArrayList<>();
        for (int i = 0; i < forecast.cells().size(); i++) {
            Plan plan = experiment.plans().get(i);
            double trialSeconds = forecast.cells().get(i).seconds() / plan.trials();
            loads.add(ClusterLoad.of(plan, Forecast.checkpoints(experiment, plan), trialSeconds, cores));
        }
        long blocks = loads.stream().mapToLong(ClusterLoad::blocks).sum();
        long tasks = loads.stream().mapToLong(ClusterLoad::tasks).sum();
        double coreSeconds =
                loads.stream().mapToDouble(ClusterLoad::coreSeconds).sum()
                        + tasks * TASK_SECONDS
                        + blocks * JOB_SECONDS;
        double parquet = loads.stream().mapToDouble(ClusterLoad::parquetBytes).sum();
        double taskBytes =
                loads.stream().mapToDouble(ClusterLoad::taskBytes).max().orElse(0);
        long data =
                experiment.dataFiles().stream().mapToLong(ClusterForecast::size).sum();
        return new ClusterForecast(
                cores,
                blocks,
                tasks,
                START_CORE_SECONDS + coreSeconds,
                START_SECONDS + Math.max(coreSeconds / cores, blocks * JOB_SECONDS),
                DRIVER_BYTES + 2 * data + TASK_RECORD_BYTES * Math.min(tasks, TASKS_KEPT) + FILE_RECORD_BYTES * tasks,
                EXECUTOR_BYTES + 2 * data,
                CORE_BYTES + (long) (FORMS * Math.min(taskBytes, ClusterFolder.ROW_GROUP_BYTES)),
                (long) parquet + FILE_BYTES * tasks,
                loads.stream().mapToDouble(ClusterLoad::readSeconds).sum(),
                forecast.bytes());
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
