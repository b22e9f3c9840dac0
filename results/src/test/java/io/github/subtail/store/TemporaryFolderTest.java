package io.github.subtail.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderTest {

    @TempDir
    Path parent;

    @Test
    void onlyOurFoldersOfDeadProcessesGo() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        assertThat(dead.waitFor(10, TimeUnit.SECONDS)).isTrue();
        Path leftover = parent.resolve("subtail-" + dead.pid());
        Files.createDirectories(leftover.resolve("deep"));
        Files.writeString(leftover.resolve("deep/libduckdb_java.so"), "x");
        Path alive = Files.createDirectory(
                parent.resolve("subtail-" + ProcessHandle.current().pid()));
        Path foreign = Files.createDirectory(parent.resolve("subtail-results"));
        Path file = Files.writeString(parent.resolve("subtail-999999999999999999"), "a file");
        Path target = Files.createDirectory(parent.resolve("target"));
        Path link = Files.createSymbolicLink(parent.resolve("subtail-999999999999999998"), target);
        TemporaryFolder.clearLeftovers(parent);
        assertThat(leftover).doesNotExist();
        assertThat(Stream.of(alive, foreign, file, target, link)).allMatch(Files::exists);
        TemporaryFolder.clearLeftovers(parent.resolve("absent"));
    }

    @Test
    void theUnpackedLibraryIsGoneOnceLoaded() throws IOException {
        NativeLibrary.ensureLoaded();
        try (Stream<String> mappings = Files.lines(Path.of("/proc/self/maps"))) {
            assertThat(mappings.filter(line -> line.contains("libduckdb_java")))
                    .isNotEmpty()
                    .allMatch(line -> line.endsWith("(deleted)"));
        }
    }
}
