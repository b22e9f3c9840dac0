package io.github.subtail.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subtail.experiment.InputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Command;

class ShellTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    lst ; subtail: unknown command `lst`: did you mean `list`? (see subtail --help)
                    zzzzzz ; subtail: unknown command `zzzzzz` (see subtail --help)
                    --hlp ; subtail: unknown option `--hlp`: did you mean `--help`? (see subtail --help)
                    list boundz ; subtail: argument must be one of problems, algorithms, bounds, keys: was boundz, did you mean `bounds`? (see subtail list --help)
                    export . --to xml ; subtail: --to must be one of csv, parquet: was xml (see subtail export --help)
                    list bounds --jsn ; subtail: unknown option `--jsn`: did you mean `--json`? (see subtail list --help)
                    init ; subtail: Missing required parameter: 'quick|paper|budget' (see subtail init --help)
                    init quick more ; subtail: unexpected argument `more` (see subtail init --help)
                    export . ; subtail: Missing required option: '--to=csv|parquet' (see subtail export --help)
                    status /none ; subtail: /none: no such folder
                    status pom.xml ; subtail: pom.xml is a file, not a result folder
                    export . --to csv ; subtail: . is not a result folder: it has no results.duckdb
                    instance nqp,n=0 -o x.json ; subtail: problem: n must be an integer >= 1: was 0
                    instance nqp -o . ; subtail: . is a folder, not a file
                    instance nqp,file=none.json -o x.json ; subtail: problem nqp-1: file: none.json: no such file
                    instance nqp,n=2,m=1 -o none/x.json ; subtail: none/x.json: its folder must be there: was not
                    """)
    void aMistakeIsOneLineAndExitCodeTwo(String commandLine, String message) {
        Captured run = Captured.run(commandLine.split(" ", -1));

        assertThat(run).isEqualTo(new Captured(2, "", message + System.lineSeparator()));
    }

    @Test
    void noCommandNamesTheCommands() {
        Captured run = Captured.run();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("subtail: missing command: one of ").hasLineCount(1);
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        assertThat(Captured.run("--version").out().strip()).matches("subtail \\d+\\.\\d+\\.\\d+.*");
    }

    /** A command that only fails. */
    @Command(name = "fail")
    private record Failing(Exception exception) implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            throw exception;
        }
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new InputException("x must be > 0: was 0"), 2, "x must be > 0: was 0"),
                Arguments.of(new IllegalArgumentException("two\n  lines"), 2, "two lines"),
                Arguments.of(new NoSuchFileException("a"), 2, "a: no such file or folder"),
                Arguments.of(new AccessDeniedException("a"), 2, "a: permission denied"),
                Arguments.of(new FileAlreadyExistsException("a"), 2, "a: a file stands where a folder is needed"),
                Arguments.of(
                        new UncheckedIOException(new FileSystemException("a", null, "No space left on device")),
                        2,
                        "a: No space left on device: free some and run the same command again"),
                Arguments.of(
                        new IOException("No space left on device"),
                        2,
                        "No space left on device: free some and run the same command again"),
                Arguments.of(new IOException("disk on fire"), 2, "disk on fire"),
                Arguments.of(
                        new CancellationException(),
                        130,
                        "interrupted; what was finished is kept, the same command goes on from there"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureIsOneLineWithItsExitCode(Exception failure, int exitCode, String message) {
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(Writer.nullWriter()), new PrintWriter(err), false);

        int code = new Shell(console, List.of(new Failing(failure))).run("fail");

        assertThat(code).isEqualTo(exitCode);
        assertThat(err.toString()).isEqualTo("subtail: " + message + System.lineSeparator());
    }

    @Test
    void aDefectIsOneLineTooAndSaysWhere() {
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(Writer.nullWriter()), new PrintWriter(err), false);

        int code = new Shell(console, List.of(new Failing(new IllegalStateException("odd")))).run("fail");

        assertThat(code).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("subtail: internal error, please report it: java.lang.IllegalStateException: odd at ")
                .hasLineCount(1);
    }

    @Test
    void outputThatCannotBeWrittenIsAnError() {
        StringWriter err = new StringWriter();
        Writer full = new Writer() {
            @Override
            public void write(char[] buffer, int offset, int length) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };

        int code = new Shell(new Console(new PrintWriter(full), new PrintWriter(err), false)).run("init", "quick");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("subtail: standard output cannot be written" + System.lineSeparator());
    }
}
