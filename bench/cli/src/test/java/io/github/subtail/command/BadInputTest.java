package io.github.subtail.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every row of {@code ERRORS.md}: its one line and exit code 2, nothing written, in bounded time.
 *
 * <p>Some run in processes of their own with a heap of 64 MB; all of them with {@code -Dsubtail.processes=1000}.
 */
@Timeout(value = BadInputTest.PATIENCE, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BadInputTest {

    static final long PATIENCE = 60;

    private static final Path PAGE = Path.of("ERRORS.md");
    private static final int PROCESSES = Integer.getInteger("subtail.processes", 12);

    @TempDir
    private static Path folder;

    @BeforeAll
    static void files() throws IOException, InterruptedException {
        HostileFiles.make(folder);
    }

    static List<BadInput> rows() throws IOException {
        return BadInput.rows(PAGE);
    }

    /** A choice of the rows about files, or everything. */
    static Stream<BadInput> processes() throws IOException {
        List<BadInput> files =
                rows().stream().filter(row -> row.section().startsWith("Files")).toList();
        if (PROCESSES > files.size()) {
            return rows().stream();
        }
        return IntStream.range(0, PROCESSES).mapToObj(i -> files.get(i * files.size() / PROCESSES));
    }

    @Test
    void thePageHasEveryRowItShouldHave() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(150).doesNotHaveDuplicates();
        assertThat(rows().stream().map(BadInput::section).distinct()).hasSizeGreaterThan(15);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isOneLineAndLeavesNothingBehind(BadInput row) throws IOException {
        row.write(folder);
        Map<String, String> before = everything();

        Captured run = Captured.run(row.words(folder));

        assertThat(here(run.err())).matches(row.expected());
        assertThat(run.exitCode()).isEqualTo(row.works() ? ExitCode.DONE : ExitCode.WRONG_INPUT);
        assertThat(run.out().isEmpty()).isEqualTo(!row.works());
        assertThat(everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("processes")
    void isTheSameInASmallProcess(BadInput row) throws IOException, InterruptedException {
        row.write(folder);
        Map<String, String> before = everything();
        List<String> call = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        call.addAll(List.of(row.words(folder)));
        ProcessBuilder builder = new ProcessBuilder(call).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        try {
            String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
            assertThat(here(err)).matches(row.expected());
        } finally {
            process.destroyForcibly();
        }

        assertThat(process.exitValue()).isEqualTo(row.works() ? ExitCode.DONE : ExitCode.WRONG_INPUT);
        assertThat(everything()).isEqualTo(before);
    }

    private static String here(String text) {
        return text.replace(folder + "/", "./").replace(folder.toString(), ".");
    }

    /** Every file and folder, with size and time of its last change. */
    private static Map<String, String> everything() throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.toList()) {
                String state = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                        ? Files.size(path) + " " + Files.getLastModifiedTime(path)
                        : "";
                all.put(folder.relativize(path).toString(), state);
            }
        }
        return all;
    }
}
