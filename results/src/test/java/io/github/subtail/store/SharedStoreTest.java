package io.github.subtail.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedStoreTest {

    @TempDir
    Path folder;

    /** A reader looks on while another process writes; the writer is killed; nothing is lost by half. */
    @Test
    void aReaderNeverSeesHalfATrialAndAKilledWriterLeavesNone() throws Exception {
        ResultStore.create(folder, Trials.EXPERIMENT, Trials.CELLS).close();
        Process writer = WriterProcess.start(folder);
        int seen = 0;
        try {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (seen < 8) {
                if (!writer.isAlive() || System.nanoTime() > deadline) {
                    fail("writer stopped: " + Files.readString(folder.resolve("writer.log")));
                }
                int now = checkWhole();
                assertThat(now).isGreaterThanOrEqualTo(seen);
                seen = now;
                Thread.sleep(5);
            }
        } finally {
            writer.destroyForcibly();
        }
        assertThat(writer.waitFor(10, TimeUnit.SECONDS)).isTrue();
        int left = checkWhole();
        assertThat(left).isGreaterThanOrEqualTo(seen);
        try (ResultStore store = ResultStore.open(folder)) {
            store.append(List.of(Trials.anytime(left, 40)), false);
        }
        assertThat(checkWhole()).isEqualTo(left + 1);
    }

    /** The number of trials, after checking that they are the first ones and each is whole. */
    private int checkWhole() {
        try (ResultStore store = ResultStore.openReadOnly(folder)) {
            List<TrialRecord> trials = store.trials(Trials.ANYTIME.id());
            for (int trial = 0; trial < trials.size(); trial++) {
                TrialRecord expected = Trials.anytime(trial, 40);
                assertThat(trials.get(trial).observations()).isEqualTo(expected.observations());
                assertThat(trials.get(trial).certificates()).hasSameElementsAs(expected.certificates());
                assertThat(trials.get(trial).xSha256()).isEqualTo(expected.xSha256());
            }
            return trials.size();
        }
    }
}
