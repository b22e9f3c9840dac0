package io.github.subtail.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subtail.command.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * kill -9 at seeded moments: half of them spread evenly over the time that a whole run takes, half within a write to the
 * store. No kill leaves half a table or figure. Each killed run is taken up again, killed again, until it is whole; then it
 * must have the bytes of an undisturbed one and leave nothing else. The long form has {@code -Dsubtail.kills=100}.
 */
class KilledRunTest {

    private static final int KILLS = Integer.getInteger("subtail.kills", 3);
    private static final long SEED = Long.getLong("subtail.seed", 1);
    private static final int WRITE_MILLIS = 30;

    /** Where a kill struck. */
    private enum Phase {
        BEFORE_THE_STORE,
        TRIALS,
        WRITING,
        ANALYSIS
    }

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);
    private final Map<Phase, Integer> struck = new EnumMap<>(Phase.class);

    @Test
    void nothingIsLostAndNothingDoubled() throws IOException, InterruptedException {
        Path whole = Experiment.undisturbed(folder);
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        long start = System.nanoTime();
        assertThat(Child.exitCode(start(temporary, folder.resolve("first")))).isZero();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        assertSame(folder.resolve("first"), whole);

        int kills = 0;
        int runs = 0;
        while (kills < KILLS) {
            Path out = folder.resolve("run-" + runs++);
            boolean ended = false;
            while (!ended) {
                Process process = start(temporary, out);
                boolean killed = kills < KILLS && killed(process, out, kills % 2 == 1, millis);
                if (killed) {
                    kills++;
                    assertNoHalfFile(out, whole);
                }
                ended = !killed;
                assertThat(killed || Child.exitCode(process) == 0)
                        .as(Files.readString(log()))
                        .isTrue();
            }
            assertSame(out, whole);
        }

        assertThat(temporary).as("temporary folders of killed runs").isEmptyDirectory();
        System.out.println(
                kills + " kills, " + struck + ", " + runs + " runs, each with the bytes of an undisturbed one");
    }

    private Process start(Path temporary, Path out) throws IOException {
        String commandLine = "run " + folder.resolve("abused.yaml") + " -j 2 -o " + out;
        return Child.start(Child.subtail(temporary, commandLine), log());
    }

    private Path log() {
        return folder.resolve("log");
    }

    /** Kills a run, unless it has ended before the moment. */
    private boolean killed(Process process, Path out, boolean writing, long millis) throws InterruptedException {
        int before = Experiment.completed(out);
        if (writing) {
            awaitWrite(process, out);
            TimeUnit.MICROSECONDS.sleep(random.nextInt(1000 * WRITE_MILLIS));
        } else {
            process.waitFor(random.nextLong(millis + 1), TimeUnit.MILLISECONDS);
        }
        process.destroyForcibly();
        process.waitFor();
        if (process.exitValue() == 0) {
            return false;
        }
        boolean log = isWriting(out);
        int after = Experiment.completed(out);
        assertThat(after).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(Experiment.TRIALS);
        Phase phase = log
                ? Phase.WRITING
                : after == Experiment.TRIALS
                        ? Phase.ANALYSIS
                        : Files.exists(out.resolve("results.duckdb")) ? Phase.TRIALS : Phase.BEFORE_THE_STORE;
        struck.merge(phase, 1, Integer::sum);
        return true;
    }

    private static void awaitWrite(Process process, Path out) {
        while (process.isAlive() && !isWriting(out)) {
            Thread.onSpinWait();
        }
    }

    /** The database keeps a log beside it from the first change to the end of the write. */
    private static boolean isWriting(Path out) {
        return Stream.of("results.duckdb.wal", "results.duckdb.new.wal")
                .anyMatch(name -> Files.exists(out.resolve(name)));
    }

    /** What has its final name is whole; a PDF carries a random identifier. */
    private static void assertNoHalfFile(Path out, Path whole) throws IOException {
        if (Files.exists(out)) {
            for (String name : Experiment.names(out).toList()) {
                if (name.matches("(tables|figures)/[^.][^/]*\\.(csv|png|svg)")) {
                    assertThat(out.resolve(name)).hasSameBinaryContentAs(whole.resolve(name));
                }
            }
        }
    }

    /** The same tables, no file more and no file less. */
    private static void assertSame(Path out, Path whole) throws IOException {
        assertThat(Folders.tables(out)).isEqualTo(Folders.tables(whole));
        assertThat(Experiment.names(out))
                .containsExactlyElementsOf(Experiment.names(whole).toList());
        assertThat(Experiment.completed(out)).isEqualTo(Experiment.TRIALS);
    }
}
