package io.github.subtail.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.subtail.command.Folders;
import io.github.subtail.store.Progress;
import io.github.subtail.store.RunLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A system that shuts down (SIGTERM), a terminal that is closed (SIGHUP): what is under way is stored and resumed. */
class SignalledRunTest {

    /** Name and number. */
    private enum Signal {
        HUP(1),
        TERM(15);

        private final int number;

        Signal(int number) {
            this.number = number;
        }
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void aSignalEndsARunInOrder(Signal signal) throws IOException, InterruptedException {
        assumeTrue(!isIgnored(signal), "the parent has this process ignore SIG" + signal);
        Path whole = Experiment.undisturbed(folder);
        Path out = folder.resolve("out");
        List<String> words = Child.subtail(
                Files.createDirectory(folder.resolve("tmp")),
                "run " + folder.resolve("abused.yaml") + " -j 2 -o " + out);
        Path log = folder.resolve("log");
        Process process = Child.start(words, log);
        while (process.isAlive() && finished(out) == 0) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                .start()
                .waitFor();

        assertThat(Child.exitCode(process)).as(Files.readString(log)).isEqualTo(128 + signal.number);
        assertThat(log)
                .content()
                .contains("subtail: interrupted: storing what is under way")
                .doesNotContain("\tat ");
        assertThat(out.resolve(RunLock.FILE_NAME)).doesNotExist();
        assertThat(Experiment.completed(out)).isPositive();

        assertThat(Child.exitCode(Child.start(words, log)))
                .as(Files.readString(log))
                .isZero();
        assertThat(Folders.tables(out)).isEqualTo(Folders.tables(whole));
        assertThat(folder.resolve("tmp")).isEmptyDirectory();
    }

    private static long finished(Path out) {
        return Progress.read(out)
                .map(progress -> progress.done() + progress.failed())
                .orElse(0L);
    }

    /** A background job of some shells hands an ignored signal down to all its children. */
    private static boolean isIgnored(Signal signal) throws IOException {
        Path status = Path.of("/proc/self/status");
        return !Files.exists(status)
                || Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .map(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
                        .anyMatch(mask -> (mask >> (signal.number - 1) & 1) == 1);
    }
}
