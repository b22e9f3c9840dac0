package io.github.subtail.spark;

import io.github.subtail.command.Console;
import io.github.subtail.command.Shell;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The entry of {@code subtail-spark.jar}, for {@code spark-submit --class} or {@code java -cp}. */
public final class Main {

    private Main() {}

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param args command and options
     */
    public static void main(String[] args) {
        Console console = new Console(
                new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                false);
        System.exit(new Shell(console, List.of(new RunCommand(console))).run(args));
    }
}
