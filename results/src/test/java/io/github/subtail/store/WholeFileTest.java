package io.github.subtail.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    private Path folder;

    @Test
    void theNewFileTakesThePlaceOfTheOld() throws IOException {
        Path file = Files.writeString(folder.resolve("plan.tsv.gz"), "a longer old text");

        WholeFile.write(file, draft -> {
            assertThat(draft.getFileName().toString()).endsWith("plan.tsv.gz").isNotEqualTo("plan.tsv.gz");
            assertThat(file).hasContent("a longer old text");
            Files.writeString(draft, "new");
        });

        assertThat(file).hasContent("new");
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void aFailureLeavesTheOldFileAndNoDraft() throws IOException {
        Path file = Files.writeString(folder.resolve("plan.csv"), "old");

        assertThatThrownBy(() -> WholeFile.write(file, draft -> {
                    Files.writeString(draft, "half");
                    throw new IOException("No space left on device");
                }))
                .isInstanceOfSatisfying(FileSystemException.class, e -> {
                    assertThat(e.getFile()).isEqualTo(file.toString());
                    assertThat(e.getReason()).isEqualTo("No space left on device");
                });
        assertThatThrownBy(() -> WholeFile.write(file, draft -> {
                    Files.writeString(draft, "half");
                    throw new UncheckedIOException(new NoSuchFileException(draft.toString()));
                }))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(file.toString());
        assertThatThrownBy(() -> WholeFile.write(file, draft -> {
                    Files.writeString(draft, "half");
                    throw new IllegalStateException("odd");
                }))
                .hasMessage("odd");

        assertThat(file).hasContent("old");
        assertThat(entries()).isEqualTo(1);
        Path lost = folder.resolve("none/x.json");
        assertThatThrownBy(() -> WholeFile.write(lost, "x"))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(lost.toString());
    }

    @Test
    void aLinkStaysALinkAndADeviceIsWrittenTo() throws IOException {
        Path file = Files.writeString(folder.resolve("target"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);

        WholeFile.write(link, "new");

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
        Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("fresh"));
        WholeFile.write(folder.resolve("dangling"), "first");
        assertThat(folder.resolve("dangling")).isSymbolicLink();
        assertThat(folder.resolve("fresh")).hasContent("first");
        Path loop = folder.resolve("loop");
        Files.createSymbolicLink(loop, loop);
        assertThatThrownBy(() -> WholeFile.write(loop, "x")).isInstanceOf(FileSystemException.class);
        assertThat(loop).isSymbolicLink();
        WholeFile.write(Path.of("/dev/null"), "gone");
        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    }

    private long entries() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
