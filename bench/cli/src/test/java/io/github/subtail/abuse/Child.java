package io.github.subtail.abuse;

import io.github.subtail.command.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Java processes on the classes of this build. */
final class Child {

    /** What the launcher does: a temporary folder of the process's own, which others can clear after a kill. */
    private static final String LAUNCHER =
            "mkdir -p \"$1/subtail-$$\" 2> /dev/null; t=$1; shift; j=$1; shift; exec \"$j\" -Djava.io.tmpdir=\"$t/subtail-$$\" \"$@\"";

    private static final int PATIENCE_SECONDS = 240;

    private Child() {}

    /**
     * The words that start a Java process.
     *
     * @param flags of the virtual machine
     * @param main the class to run
     * @param args its arguments
     */
    static List<String> java(List<String> flags, Class<?> main, List<String> args) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (Runtime.version().feature() >= 22) {
            words.add("--enable-native-access=ALL-UNNAMED");
        }
        words.addAll(flags);
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        words.addAll(args);
        return words;
    }

    /**
     * The words that start a command of Subtail as its launcher does.
     *
     * @param temporary the folder of temporary folders
     * @param commandLine command and options, between blanks
     */
    static List<String> subtail(Path temporary, String commandLine) {
        List<String> words = new ArrayList<>(List.of("sh", "-c", LAUNCHER, "sh", temporary.toString()));
        words.addAll(java(
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                Main.class,
                Arrays.asList(commandLine.split(" ", -1))));
        return words;
    }

    /**
     * Starts a process.
     *
     * @param words program and arguments
     * @param log where all it writes goes
     */
    static Process start(List<String> words, Path log) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().remove("JAVA_TOOL_OPTIONS"); // which Java would announce
        return builder.start();
    }

    /** Waits for the end of a process; one that does not end is a failure. */
    static int exitCode(Process process) throws InterruptedException {
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        if (!ended) {
            throw new AssertionError("no end after " + PATIENCE_SECONDS + " s");
        }
        return process.exitValue();
    }

    /** Runs a process to its end. */
    static Result run(List<String> words, Path log) throws IOException, InterruptedException {
        int code = exitCode(start(words, log));
        return new Result(code, Files.readString(log));
    }

    /**
     * What came of a process.
     *
     * @param exitCode its exit code
     * @param text all that it wrote
     */
    record Result(int exitCode, String text) {}
}
