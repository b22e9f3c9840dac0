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
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    merge -o @x ; Missing required parameter: 'DIR'
                    merge @good ; Missing required option: '-o=DIR'
                    merge @good -o @file ; a file stands where a folder is needed
                    run @tiny.yaml -o @x --shard 3/2 ; shard must be I/N with 1 <= I <= N: was 3/2
                    run @tiny.yaml -o @x --shard half ; shard must be I/N with 1 <= I <= N: was half
                    compare @good ; Missing required parameter: 'NEW'
                    compare @good @good --fail-if-worse ; --fail-if-worse
                    replay @good ; Missing required parameter: 'TRIAL'
                    plan @none.yaml ; none.yaml: no such file
                    plan @tiny.yaml -j 0 ; -j must be >= 1: was 0
                    plan @file ; file
                    completion fish ; unexpected argument `fish`
                    mrge @good -o @x ; unknown command `mrge`: did you mean `merge`?
                    compare @good @good --fail-if-wrse q05:0.1 ; unknown option `--fail-if-wrse`: did you mean `--fail-if-worse`?
                    """)
    void aMistakeIsOneLine(String commandLine, String message) {
        Captured run = call(commandLine);

        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("subtail: ").contains(message).hasLineCount(1);
        assertThat(folder.resolve("x")).doesNotExist();
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
