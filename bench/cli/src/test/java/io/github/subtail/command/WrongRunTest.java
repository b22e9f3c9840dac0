package io.github.subtail.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mistake of the user's is one line and exit code 2, and leaves no folder behind. */
class WrongRunTest {

    @TempDir
    private Path folder;

    private Path out;

    @BeforeEach
    void files() throws IOException {
        out = folder.resolve("out");
        Files.writeString(folder.resolve("good.yaml"), """
                name: good
                seeds: {trials: 1}
                problems: [{type: nqp, n: 2, m: 1}]
                algorithms: [{type: scg, horizons: [2]}]
                """);
    }

    private Captured run(String commandLine) {
        String[] words = commandLine.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            words[i] = words[i].replace("@", folder + "/");
        }
        return Captured.run(words);
    }

    @Test
    void aFolderThatCannotBeWrittenToIsOneLine() throws IOException {
        Path locked = folder.resolve("locked");
        Files.createDirectory(
                locked, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));
        // root may write anywhere but into a folder of the kernel
        Path closed = Files.isWritable(locked) ? Path.of("/proc") : locked;

        for (Path place : List.of(closed, closed.resolve("out"))) {
            Captured run = run("run @good.yaml -o " + place);

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err())
                    .startsWith("subtail: ")
                    .contains(closed.toString())
                    .hasLineCount(1)
                    .doesNotContain("Exception", "internal error");
        }
    }

    @Test
    void aDescriptionThatDiffersIsRefusedBeforeAnythingIsWritten() throws IOException {
        assertThat(run("run @good.yaml -o @out").exitCode()).isZero();
        String before = Files.readString(out.resolve("experiment.yaml"));
        Path other = folder.resolve("good.yaml");
        Files.writeString(other, Files.readString(other).replace("trials: 1", "trials: 2"));

        Captured again = run("run @good.yaml -o @out");

        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains("holds results of another description").hasLineCount(1);
        assertThat(out.resolve("experiment.yaml")).hasContent(before);
        assertThat(out.resolve("results.duckdb")).isNotEmptyFile();
    }
}
