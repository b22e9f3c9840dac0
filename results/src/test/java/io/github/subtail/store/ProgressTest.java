package io.github.subtail.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {

    @TempDir
    Path folder;

    @Test
    void itIsReadAsItWasWritten() throws IOException {
        assertThat(Progress.read(folder)).isEmpty();
        new Progress("tails", 200, 1, 0, 0, 0.5).write(folder);
        Progress progress = new Progress("tails \"x\"", 200, 136, 1, 37, 12.25);
        progress.write(folder);
        assertThat(Progress.read(folder)).contains(progress);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("progress.json"));
        }
        assertThat(Files.readString(folder.resolve("progress.json")))
                .startsWith("{\"name\":\"tails \\\"x\\\"\",\"trials\":200");
    }

    @Test
    void thePaceOfThisRunTellsTheTimeLeft() {
        // 100 trials of this run in 12.25 s, 63 to go
        assertThat(new Progress("x", 200, 136, 1, 37, 12.25).secondsLeft()).hasValue(12.25 / 100 * 63);
        assertThat(new Progress("x", 200, 37, 0, 37, 1).secondsLeft()).isEmpty();
        assertThat(new Progress("x", 37, 37, 0, 37, 1).secondsLeft()).hasValue(0);
    }

    @Test
    void whatCannotBeWrittenLeavesNothingBehind() throws IOException {
        Files.createDirectories(folder.resolve("progress.json/in-the-way"));
        assertThatThrownBy(() -> new Progress("x", 2, 1, 0, 0, 1).write(folder))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("cannot write " + folder.resolve("progress.json"));
        assertThat(folder.resolve(".part-progress.json")).doesNotExist();
    }

    @Test
    void aDamagedFileIsNamed() throws IOException {
        Files.writeString(folder.resolve("progress.json"), "{\"name\":");
        assertThatThrownBy(() -> Progress.read(folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(folder.resolve("progress.json").toString());
    }
}
