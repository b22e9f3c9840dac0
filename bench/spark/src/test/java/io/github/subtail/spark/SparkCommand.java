package io.github.subtail.spark;

import io.github.subtail.command.Console;
import io.github.subtail.command.Shell;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A command line run in this process, with what it wrote. */
record SparkCommand(int exitCode, String out, String err) {

    static {
        System.setProperty("spark.ui.enabled", "false");
        System.setProperty("spark.driver.bindAddress", "127.0.0.1");
        System.setProperty("spark.driver.host", "127.0.0.1");
    }

    /** A command of {@code subtail-spark.jar}, on two cores of this machine. */
    static SparkCommand cluster(String... args) {
        List<String> words = Stream.concat(Stream.of(args), Stream.of("--master", "local[2]"))
                .toList();
        return call(words.toArray(String[]::new), true);
    }

    /** A command of {@code subtail}. */
    static SparkCommand local(String... args) {
        return call(args, false);
    }

    private static SparkCommand call(String[] args, boolean cluster) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), false);
        Shell shell = cluster ? new Shell(console, List.of(new RunCommand(console))) : new Shell(console);
        int exitCode = shell.run(args);
        return new SparkCommand(exitCode, out.toString(), err.toString());
    }

    /** Every exported table of a result folder, by name. */
    static Map<String, String> tables(Path folder) throws IOException {
        Map<String, String> tables = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve("tables"))) {
            for (Path table : files.toList()) {
                tables.put(table.getFileName().toString(), Files.readString(table));
            }
        }
        return tables;
    }
}
