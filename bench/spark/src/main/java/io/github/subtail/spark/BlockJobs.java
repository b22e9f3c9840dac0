package io.github.subtail.spark;

import io.github.subtail.runner.Partitioning;
import io.github.subtail.runner.TrialRange;
import io.github.subtail.runner.TrialRunner;
import io.github.subtail.store.ClusterFolder;
import io.github.subtail.store.TrialBlock;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * Runs blocks of trials, each as one job whose output Spark commits as a whole.
 *
 * <p>A few jobs are given to Spark at once, so that the tasks of the next one fill the cores while the last tasks of
 * one end.
 */
final class BlockJobs {

    private static final int JOBS_AT_ONCE = 3;

    private final SparkSession spark;
    private final JavaSparkContext context;
    private final OutputFolder folder;
    private final Broadcast<ShippedExperiment> experiment;
    private final boolean timing;

    BlockJobs(SparkSession spark, OutputFolder folder, ShippedExperiment experiment, boolean timing) {
        this.spark = spark;
        this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        this.folder = folder;
        this.experiment = context.broadcast(experiment);
        this.timing = timing;
    }

    /**
     * Runs blocks, in order as far as their starts go.
     *
     * @param blocks what to run
     * @param partitionings how the blocks of a cell become tasks, by cell
     * @param progress told of each finished block
     * @throws IOException if one of them failed for good; those that were finished before are kept
     */
    void run(List<TrialBlock> blocks, Map<String, Partitioning> partitionings, BlockProgress progress)
            throws IOException {
        ExecutorService submitters = Executors.newFixedThreadPool(JOBS_AT_ONCE);
        try {
            CompletionService<TrialBlock> jobs = new ExecutorCompletionService<>(submitters);
            for (TrialBlock block : blocks) {
                List<TrialRange> tasks = partitionings.get(block.cell()).tasks(block);
                jobs.submit(() -> run(block, tasks), block);
            }
            for (int i = 0; i < blocks.size(); i++) {
                progress.finished(jobs.take().get());
            }
        } catch (ExecutionException e) {
            throw new IOException(reason(e) + "; what was finished is kept, the same command goes on from there", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            submitters.shutdownNow();
        }
    }

    private void run(TrialBlock block, List<TrialRange> tasks) {
        context.setLocalProperty("spark.job.description", block.path());
        Broadcast<ShippedExperiment> shipped = experiment;
        boolean timed = timing;
        JavaRDD<Row> rows =
                context.parallelize(tasks, tasks.size()).flatMap(range -> trials(shipped.value(), range, timed));
        spark.createDataFrame(rows, TrialRows.SCHEMA)
                .write()
                .mode(SaveMode.Overwrite)
                .option("compression", "zstd")
                .option("parquet.block.size", ClusterFolder.ROW_GROUP_BYTES)
                .option("mapreduce.fileoutputcommitter.marksuccessfuljobs", "true")
                .parquet(folder.place(block));
    }

    private static Iterator<Row> trials(ShippedExperiment experiment, TrialRange range, boolean timing) {
        TrialRunner runner = experiment.runner(range.cell());
        return IntStream.rangeClosed(range.first(), range.last())
                .mapToObj(trial -> TrialRows.of(runner.run(trial), timing))
                .iterator();
    }

    /** How many trials of some finished blocks failed. */
    long failed(List<TrialBlock> blocks) {
        List<String> places = new ArrayList<>();
        blocks.forEach(block -> places.add(folder.place(block)));
        return spark.read()
                .schema("status STRING")
                .parquet(places.toArray(String[]::new))
                .filter("status = 'failed'")
                .count();
    }

    /** The innermost cause in one line: what wraps it are the layers of Spark. */
    private static String reason(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("no message");
    }
}
