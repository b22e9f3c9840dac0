package io.github.subtail.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subtail.runner.Phase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhasesTest {

    private static final long MILLIS = 30;

    @TempDir
    Path folder;

    @Test
    void timeIsAddedUpByName() throws IOException {
        Path file = folder.resolve("phases.jfr");
        try (Recording recording = new Recording()) {
            recording.start();
            Phase.run("trials", () -> Phase.run("store", PhasesTest::pause));
            int result = Phase.during("bounds", () -> 7);
            Phase.run("store", PhasesTest::pause);
            recording.stop();
            recording.dump(file);
            assertThat(result).isEqualTo(7);
        }

        Map<String, Double> seconds = Phases.read(file);

        assertThat(seconds).containsOnlyKeys("trials", "store", "bounds");
        assertThat(seconds.get("store")).isGreaterThan(1.9 * MILLIS * 1e-3);
        assertThat(seconds.get("trials")).isBetween(0.9 * MILLIS * 1e-3, seconds.get("store") + 5);
    }

    @Test
    void withoutARecordingWorkIsDoneAllTheSame() {
        assertThat(Phase.<Integer>during("bounds", () -> 7)).isEqualTo(7);
    }

    private static void pause() {
        try {
            Thread.sleep(MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
