package io.github.subtail.abuse;

import io.github.subtail.command.Console;
import io.github.subtail.command.Shell;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Every kind of work in turns in one process, good input and bad, with a line of {@link Usage} after each round. */
final class MixedWork {

    private static final String EXPERIMENT = """
            name: mixed
            seeds: {root: 1, trials: 6}
            problems: [{type: nqp, n: 6, m: 3, noise: {at-zero: 1, clip: 2}}]
            algorithms: [{type: scg, horizons: [5, 10]}]
            """;

    private static final String OWN = """
            name: own
            seeds: {trials: 3}
            problems: [{type: coverage, n: 4, noise: {kind: coin, size: 0.1}}]
            algorithms: [{type: plain-greedy, horizons: [10], batch: 10}, {type: pga, iterations: 10}]
            """;

    /** An exit code, then a command line; {@code @} is the folder of the round, {@code %} the plugin. */
    private static final List<String> ROUND = List.of(
            "0 run @exp.yaml -j 2 -o @first --shard 1/2",
            "0 merge @first -o @all",
            "0 run @exp.yaml -j 2 -o @all",
            "0 compare @first @all --fail-if-worse q50:1",
            "0 report @all --columns 1",
            "0 audit @exp.yaml -j 2 -o @all --json",
            "0 export @all --to csv",
            "0 export @all --to parquet",
            "0 status @all",
            "0 replay @all nqp-1/scg/T10:3",
            "0 run @own.yaml -o @own --plugin %",
            "0 list bounds --plugin %",
            "0 bounds --problem nqp,n=6,m=3,noise.at-zero=1,noise.clip=2 --algorithm scg --horizon 100 --delta 0.1",
            "0 horizon --problem nqp,n=6,m=3,noise.at-zero=1,noise.clip=2 --algorithm scg --delta 0.1 --target 0.3",
            "0 instance budget,synthetic.channels=20,synthetic.customers=50,synthetic.edges=120 -o @edges.tsv",
            "0 allocate @edges.tsv --budget 4 -o @plan.csv --figures @figures --json",
            "0 allocate @edges.tsv --budget 4 --minibatch 10 --runs 20",
            "0 plan @exp.yaml",
            "2 run @exp.yaml -o @first --shard 3/2",
            "2 run @wrong.yaml",
            "2 status @damaged",
            "2 export @damaged --to csv",
            "2 merge @damaged -o @all",
            "2 report @own");

    private final Path folder;
    private final String plugin;

    private MixedWork(Path folder, String plugin) {
        this.folder = folder;
        this.plugin = plugin;
    }

    /**
     * Works until the time is up.
     *
     * @param args a folder to work in, the jar of a plugin, seconds, the least number of rounds
     */
    public static void main(String[] args) throws IOException {
        System.setProperty("java.awt.headless", "true");
        MixedWork work = new MixedWork(Path.of(args[0]), args[1]);
        double limit = Double.parseDouble(args[2]);
        int least = Integer.parseInt(args[3]);
        long start = System.nanoTime();
        double seconds = 0;
        for (int round = 0; seconds < limit || round < least; round++) {
            work.round(round);
            seconds = (System.nanoTime() - start) * 1e-9;
            System.out.println(Usage.now(seconds).line());
        }
    }

    private void round(int number) throws IOException {
        Path place = Files.createDirectory(folder.resolve("round-" + number));
        String experiment = EXPERIMENT.replace("root: 1", "root: " + number);
        Files.writeString(place.resolve("exp.yaml"), experiment);
        Files.writeString(place.resolve("wrong.yaml"), experiment.replace("trials", "trails"));
        Files.writeString(place.resolve("own.yaml"), OWN);
        Files.writeString(
                Files.createDirectory(place.resolve("damaged")).resolve("results.duckdb"), "no database".repeat(1000));
        for (String line : ROUND) {
            call(Integer.parseInt(line.substring(0, 1)), line.substring(2).replace("@", place + "/"));
        }
        try (Stream<Path> files = Files.walk(place)) {
            files.sorted(Comparator.reverseOrder()).forEach(MixedWork::delete);
        }
    }

    private void call(int expected, String commandLine) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), false);
        String[] words = commandLine.replace("%", plugin).split(" ", -1);
        int code = new Shell(console).run(words);
        if (code != expected) {
            throw new IllegalStateException(commandLine + " ended with " + code + ": " + err);
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
