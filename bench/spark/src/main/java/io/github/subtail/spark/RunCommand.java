package io.github.subtail.spark;

import io.github.subtail.command.Console;
import io.github.subtail.experiment.InputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code run} on a cluster. */
@Command(
        name = "run",
        description = "Runs an experiment, or what is missing of it, on a Spark cluster. The trials are those of the "
                + "ordinary run, to the bit; `subtail report DIR` and `subtail merge DIR -o NEW` read them.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  spark-submit --class io.github.subtail.spark.Main subtail-spark.jar run deep.yaml -o out/deep",
            "  java -cp 'subtail-spark.jar:jars/*' io.github.subtail.spark.Main run deep.yaml -o out/deep --master local[2]"
        })
final class RunCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "EXP.yaml", description = "the experiment file")
    private Path file;

    @Option(
            names = "-o",
            paramLabel = "DIR",
            description = "result folder, on any file system that the whole cluster sees (default: out/<name>)")
    private String folder;

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "the cluster, such as local[2] or spark://HOST:7077 (default: what spark-submit was told)")
    private String master;

    @Option(names = "--timing", description = "keep the wall time of each trial")
    private boolean timing;

    RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (master == null && !new SparkConf().contains("spark.master")) {
            throw new InputException("--master is missing: such as local[2] or spark://HOST:7077");
        }
        SparkRun run = SparkRun.of(file, timing);
        String place = folder == null ? "out/" + run.name() : folder;
        SparkSession.Builder builder = SparkSession.builder().appName("subtail " + run.name());
        if (!new SparkConf().contains("spark.log.level")) {
            builder.config("spark.log.level", "ERROR");
        }
        if (master != null) {
            builder.master(master);
        }
        try (SparkSession spark = builder.getOrCreate()) {
            return run.on(spark, place, console).say(console.out());
        }
    }
}
