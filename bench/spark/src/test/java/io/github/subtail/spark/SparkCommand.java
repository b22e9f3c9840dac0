package io.github.subtail.spark;

import io.github.subtail.command.Captured;
import io.github.subtail.command.Shell;
import java.util.List;
import java.util.stream.Stream;

/** Commands of {@code subtail-spark.jar}, on two cores of this machine. */
final class SparkCommand {

    static {
        System.setProperty("spark.ui.enabled", "false");
        System.setProperty("spark.driver.bindAddress", "127.0.0.1");
        System.setProperty("spark.driver.host", "127.0.0.1");
    }

    private SparkCommand() {}

    static Captured run(String... args) {
        List<String> words = Stream.concat(Stream.of(args), Stream.of("--master", "local[2]"))
                .toList();
        return Captured.run(
                console -> new Shell(console, List.of(new RunCommand(console))), words.toArray(String[]::new));
    }
}
