package io.github.subtail.abuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A result folder mounted read-only, temporary folders that take no file or run no code: one line, exit code 2. */
class UnfriendlyFoldersTest {

    private static final String READ_ONLY = """
            folder=$1; shift
            mount --bind "$folder" "$folder"
            mount -o remount,bind,ro "$folder"
            exec "$@"
            """;

    private static final String TEMPORARY = """
            folder=$1; options=$2; shift 2
            mount -t tmpfs -o size=200m,"$options" tmpfs "$folder"
            exec "$@"
            """;

    @TempDir
    private static Path folder;

    private static Path whole;

    @BeforeAll
    static void run() throws IOException, InterruptedException {
        assumeTrue(PrivateMounts.areAvailable(folder), PrivateMounts.whyNot());
        whole = Experiment.undisturbed(folder);
        Files.createDirectory(folder.resolve("tmp"));
    }

    private static Child.Result run(String script, List<String> settings, Path temporary, String commandLine)
            throws IOException, InterruptedException {
        List<String> args = new ArrayList<>(settings);
        args.addAll(Child.subtail(temporary, commandLine));
        return Child.run(PrivateMounts.words(script, args), folder.resolve("log"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"run @abused.yaml -o @undisturbed", "export @undisturbed --to parquet"})
    void aReadOnlyFolderIsNotWrittenTo(String commandLine) throws IOException, InterruptedException {
        Child.Result result = run(
                READ_ONLY, List.of(whole.toString()), folder.resolve("tmp"), commandLine.replace("@", folder + "/"));

        assertThat(result.exitCode()).as(result.text()).isEqualTo(2);
        assertThat(result.text())
                .startsWith("subtail: ")
                .contains(whole.toString(), "ead-only")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status @undisturbed", "compare @undisturbed @undisturbed"})
    void aReadOnlyFolderCanBeRead(String commandLine) throws IOException, InterruptedException {
        Child.Result result = run(
                READ_ONLY, List.of(whole.toString()), folder.resolve("tmp"), commandLine.replace("@", folder + "/"));

        assertThat(result.exitCode()).as(result.text()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ro", "noexec"})
    void aTemporaryFolderThatCannotHoldTheLibraryIsNamed(String options) throws IOException, InterruptedException {
        Path temporary = Files.createDirectory(folder.resolve(options));
        Child.Result result = run(TEMPORARY, List.of(temporary.toString(), options), temporary, "status " + whole);

        assertThat(result.exitCode()).as(result.text()).isEqualTo(2);
        // later versions of Java say on their own, too, that there is no such folder
        assertThat(result.text().replaceFirst("^WARNING: java.io.tmpdir .*\\R", ""))
                .startsWith("subtail: cannot load DuckDB's native library from " + temporary)
                .contains("it must be writable, allow execution", "TMPDIR=FOLDER")
                .hasLineCount(1);
    }

    @Test
    void theStoreIsAsItWas() throws IOException {
        assertThat(Experiment.completed(whole)).isEqualTo(Experiment.TRIALS);
    }
}
