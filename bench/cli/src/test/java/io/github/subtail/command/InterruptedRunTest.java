package io.github.subtail.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.subtail.store.Progress;
import io.github.subtail.store.ResultStore;
import io.github.subtail.store.RunLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, really interrupted: by Ctrl-C, pressed twice, then by kill -9. */
@Timeout(120)
class InterruptedRunTest {

    private static final int TRIALS = 80;
    private static final String EXPERIMENT = """
            name: interrupted
            seeds: {root: 5, trials: 80}
            problems:
              - {type: nqp, n: 30, m: 15, noise: {at-zero: 4, clip: 2}}
            algorithms:
              - {type: pga, iterations: 1500, step: 1e-3}
            """;
    private static final long INTERRUPT = 1L << 1; // the bit of SIGINT in a mask of signals, which count from 1

    @TempDir
    private Path folder;

    @Test
    void whatIsInterruptedGoesOnToTheSameBytes() throws IOException, InterruptedException {
        assumeTrue(canBeInterrupted(), "the parent has this process ignore SIGINT");
        Path file = Files.writeString(folder.resolve("interrupted.yaml"), EXPERIMENT);
        Path out = folder.resolve("out");

        Process first = start(file, out);
        waitUntil(first, () -> ResultStore.exists(out) && RunLock.holder(out).isPresent());
        signal(first, "STOP");
        Captured second = run(file, out);
        signal(first, "CONT");
        signal(first, "INT");
        signal(first, "INT");
        assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(first.exitValue()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(errors(first)).contains("subtail: interrupted").doesNotContain("\tat ");
        assertThat(out.resolve(RunLock.FILE_NAME)).doesNotExist();
        assertThat(second.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(second.err()).contains("is in use by process " + first.pid() + " on host ");
        int kept = completed(out);
        assertThat(kept).isLessThan(TRIALS);

        Process third = start(file, out);
        waitUntil(third, () -> progress(out).done() > kept);
        third.destroyForcibly();
        assertThat(third.waitFor(60, TimeUnit.SECONDS)).isTrue();

        int survived = completed(out);
        assertThat(survived).isGreaterThan(kept).isLessThan(TRIALS);

        assertThat(run(file, out).exitCode()).isZero();
        assertThat(run(file, folder.resolve("one-go")).exitCode()).isZero();
        Map<String, String> expected = Folders.tables(folder.resolve("one-go"));
        assertThat(Folders.tables(out)).isEqualTo(expected);
        assertThat(expected.get("trial.csv")).hasLineCount(1 + TRIALS);
    }

    private static Captured run(Path file, Path out) {
        return Captured.run("run", file.toString(), "-j", "2", "-o", out.toString());
    }

    private Process start(Path file, Path out) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "run",
                file.toString(),
                "-j",
                "1",
                "-o",
                out.toString());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(folder.resolve("errors").toFile())
                .start();
    }

    private String errors(Process ended) throws IOException {
        assertThat(ended.isAlive()).isFalse();
        return Files.readString(folder.resolve("errors"));
    }

    private static void signal(Process process, String name) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start();
        assertThat(kill.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    private static void waitUntil(Process running, BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            assertThat(running.isAlive()).as("process still runs").isTrue();
            Thread.sleep(20);
        }
    }

    private static Progress progress(Path out) {
        return Progress.read(out).orElseThrow();
    }

    private static int completed(Path out) {
        try (ResultStore store = ResultStore.openReadOnly(out)) {
            return store.completed("nqp-1/pga/T1500").cardinality();
        }
    }

    /** A background job of some shells hands an ignored SIGINT down to all its children. */
    private static boolean canBeInterrupted() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        Optional<String> ignored = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .findFirst();
        return ignored.map(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16) & INTERRUPT)
                .filter(bit -> bit == 0)
                .isPresent();
    }
}
