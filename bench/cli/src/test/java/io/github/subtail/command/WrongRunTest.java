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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        Files.writeString(folder.resolve("empty.yaml"), "");
        Files.write(folder.resolve("binary.yaml"), new byte[] {0, 1, 2, (byte) 0xff, (byte) 0xfe});
        Files.writeString(folder.resolve("lost.yaml"), """
                name: lost
                problems: [{type: budget, edges: lost.tsv}]
                algorithms: [{type: scg, horizons: [2]}]
                """);
        Files.writeString(folder.resolve("bad.tsv"), "channel_id\tcustomer_id\tcount\na\tb\tmany\n");
        Files.writeString(folder.resolve("empty.tsv"), "");
        Files.createDirectory(folder.resolve("folder"));
        Files.writeString(folder.resolve("file"), "keep me");
    }

    private Captured run(String commandLine) {
        String[] words = commandLine.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            words[i] = words[i].replace("@", folder + "/");
        }
        return Captured.run(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            run @none.yaml -o @out ; none.yaml: no such file
            run @folder -o @out ; folder
            run @empty.yaml -o @out ; empty
            run @binary.yaml -o @out ; binary.yaml
            run @lost.yaml -o @out ; lost.tsv: no such file
            run @good.yaml -o @out -j 0 ; -j must be >= 1: was 0
            run @good.yaml -o @out -j two ; two
            run @good.yaml -o @file ; a file stands where a folder is needed
            run @good.yaml -o @file/out ; file
            run -o @out ; EXP.yaml
            report @folder ; is not a result folder
            report @none ; no such folder
            report @file ; is a file, not a result folder
            reproduce -o @out -j 0 ; -j must be >= 1: was 0
            reproduce -o @out --seeds 0 ; --seeds must be in 1..1000000: was 0
            reproduce -o @out --seeds -3 ; --seeds must be in 1..1000000: was -3
            reproduce -o @out --seeds 99999999999 ; 99999999999
            reproduce -o @out --figure 9 ; --figure must be of 1, 2a, 2b, 2c, 2d, 2e, 2f, 2g, 2h, 2i, 3, 4: was 9
            reproduce -o @out --quick --dense ; --quick and --dense exclude each other
            reproduce -o @out --noise foo=1 ; unknown key `foo`
            reproduce -o @out --noise at-zero ; --noise must be none or KEY=VALUE,...
            reproduce -o @out --noise at-zero=1},x:{y=1 ; --noise must be none or KEY=VALUE,...
            reproduce -o @out --noise at-zero=NaN ; at-zero
            reproduce -o @out --noise at-zero=-1 ; at-zero must be a number >= 0: was -1
            reproduce -o @out --noise at-zero=1,relative=1 ; exactly one of the keys
            reproduce -o @out --edges @none.tsv ; no such file
            reproduce -o @out --edges @folder ; folder
            reproduce -o @out --edges @bad.tsv ; bad.tsv
            reproduce -o @out --edges @empty.tsv ; empty.tsv
            reproduce -o @file --figure 2i --seeds 1 ; a file stands where a folder is needed
            """)
    void aMistakeIsOneLine(String commandLine, String message) throws IOException {
        Captured run = run(commandLine);

        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("subtail: ")
                .contains(message)
                .hasLineCount(1)
                .doesNotContain("Exception", "internal error");
        assertThat(out).doesNotExist();
        assertThat(folder.resolve("file")).hasContent("keep me");
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
