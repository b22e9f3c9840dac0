package io.github.subtail.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subtail.store.ResultStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Folders that are missing, damaged, held or not to be written to: one line, exit code 2, nothing harmed. */
class HostileFolderTest {

    private static final String EXPERIMENT = """
            name: tiny
            seeds: {trials: 2}
            problems: [{type: nqp, n: 2, m: 1, noise: {at-zero: 1, clip: 2}}]
            algorithms: [{type: scg, horizons: [3]}]
            """;

    @TempDir
    private static Path folder;

    private static byte[] whole;

    @BeforeAll
    static void run() throws IOException {
        Files.writeString(folder.resolve("tiny.yaml"), EXPERIMENT);
        Files.writeString(folder.resolve("file"), "keep me");
        Files.createDirectory(folder.resolve("empty"));
        assertThat(call("run @tiny.yaml -o @good").exitCode()).isZero();
        assertThat(call("run @tiny.yaml -o @cut").exitCode()).isZero();
        Path store = folder.resolve("cut").resolve(ResultStore.FILE_NAME);
        whole = Files.readAllBytes(store);
        Files.write(store, Arrays.copyOf(whole, whole.length / 3));
        Path text = Files.createDirectory(folder.resolve("text"));
        Files.writeString(text.resolve(ResultStore.FILE_NAME), "cell,trial\n".repeat(2000));
        Path blank = Files.createDirectory(folder.resolve("blank"));
        Files.createFile(blank.resolve(ResultStore.FILE_NAME));
    }

    private static Captured call(String commandLine) {
        return Captured.run(Stream.of(commandLine.split(" ", -1))
                .map(word -> word.replace("@", folder + "/"))
                .toArray(String[]::new));
    }

    static Stream<String> commands() {
        return Stream.of(
                "status ?",
                "report ?",
                "export ? --to csv",
                "merge ? -o @merged",
                "merge @good ? -o @merged",
                "replay ? nqp-1/scg/T3:0",
                "compare ? @good",
                "compare @good ? --json");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void whatIsNoResultFolderIsOneLine(String command) {
        for (String place : List.of("@none", "@file", "@empty", "@cut", "@text", "@blank")) {
            Captured run = call(command.replace("?", place));

            assertThat(run.exitCode())
                    .as(command + " " + place + ": " + run.err())
                    .isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .startsWith("subtail: ")
                    .contains(place.substring(1))
                    .hasLineCount(1)
                    .doesNotContain("Exception", "internal error");
        }
        assertThat(folder.resolve("merged")).doesNotExist();
        assertThat(folder.resolve("file")).hasContent("keep me");
        assertThat(folder.resolve("cut").resolve(ResultStore.FILE_NAME))
                .hasBinaryContent(Arrays.copyOf(whole, whole.length / 3));
    }

    @Test
    void aFolderThatCannotBeWrittenToIsOneLine() {
        Captured run = call("merge @good -o /proc/merged");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("subtail: ")
                .contains("/proc")
                .hasLineCount(1)
                .doesNotContain("Exception", "internal error");
    }
}
