package io.github.subtail.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.subtail.store.ResultStore;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** Data of strangers stay data: in pages, drawings, tables, SQL and on terminals; and nothing asks a network. */
class HostileDataTest {

    private static final String SCRIPT = "\"><img src=x onerror=alert(1)><script>alert(1)</script>${7*7}<#stop>";
    private static final String ESCAPES = "\u001b]0;owned\u0007\u009b31m";

    private static final String SECRET = "the secret of 4711";

    @TempDir
    private Path folder;

    private Path experiment;

    @BeforeEach
    void write() throws IOException {
        experiment = Files.writeString(folder.resolve("tiny.yaml"), """
                name: tiny
                seeds: {trials: 3}
                problems: [{type: nqp, n: 2, m: 1, noise: {at-zero: 1, clip: 2}}]
                algorithms: [{type: scg, horizons: [3]}]
                """);
    }

    private static Captured done(String... words) {
        Captured run = Captured.run(words);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run;
    }

    private Path run(String name) {
        Path out = folder.resolve(name);
        done("run", experiment.toString(), "-o", out.toString());
        return out;
    }

    /** DuckDB is given paths in SQL: to open, to copy to and to attach. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "it's",
                "a' OR '1'='1",
                "\"quoted\" %41 #1 x=y ${y} ~",
                "-- comment",
                "h\u00e9 \ud83d\ude00",
                "a\nb"
            })
    void aFolderMayHaveAnyName(String name) throws IOException {
        Path out = run(name);
        done("export", out.toString(), "--to", "parquet");
        done("report", out.toString());
        done("compare", out.toString(), out.toString());
        done("replay", out.toString(), "nqp-1/scg/T3:1");
        Path merged = folder.resolve(name + "/merged");
        done("merge", out.toString(), "-o", merged.toString());

        assertThat(merged.resolve("tables/trial.csv")).hasSameTextualContentAs(out.resolve("tables/trial.csv"));
        assertThat(out.resolve("tables/trial.parquet")).isNotEmptyFile();
    }

    @Test
    void namesOfChannelsAreNoMarkupAndNoFormulas() throws Exception {
        Path edges = Files.writeString(
                folder.resolve("edges.csv"),
                "channel_id,customer_id,probability\n=cmd(),a,0.5\n@x,b,0.4\n\"" + SCRIPT.replace("\"", "\"\"")
                        + "\",c,0.3\n");
        Path figures = folder.resolve("figures");
        Path plan = folder.resolve("plan.csv");
        done("allocate", edges.toString(), "--budget", "3", "--figures", figures.toString(), "-o", plan.toString());

        for (Path table : List.of(plan, figures.resolve("channels.csv"))) {
            assertThat(Files.readAllLines(table)).noneMatch(row -> row.matches("\"?[=+@-].*"));
            assertThat(Files.readString(table)).contains("'=cmd()", "'@x", SCRIPT.replace("\"", "\"\""));
        }
        String svg = Files.readString(figures.resolve("channels.svg"));
        assertThat(svg).doesNotContain("<script", "<img", "<!DOCTYPE");
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    @Test
    void aStoreOfAStrangerCannotDriveATerminal() throws IOException, SQLException {
        Path good = run("good");
        Path bad = run("bad");
        try (Connection store = DriverManager.getConnection("jdbc:duckdb:" + bad.resolve(ResultStore.FILE_NAME));
                Statement statement = store.createStatement()) {
            String text = "'" + SCRIPT + ESCAPES + "'";
            statement.execute("UPDATE experiment SET name = " + text + ", java = " + text + ", os = " + text
                    + ", subtail_version = " + text);
            statement.execute("UPDATE trial SET status = 'failed', final_value = NULL, x_sha256 = NULL, message = "
                    + text + " WHERE trial = 1");
            statement.execute("UPDATE instance SET opt_lower_source = " + text + ", type = " + text);
        }
        String place = bad.toString();

        for (String command : List.of(
                "status " + place,
                "replay " + place + " nqp-1/scg/T3:1",
                "replay " + place + " nqp-1/scg/T3:1 --json",
                "compare " + place + " " + good,
                "compare " + good + " " + place,
                "report " + place,
                "export " + place + " --to csv",
                "merge " + good + " " + place + " -o " + folder.resolve("merged"))) {
            Captured run = Captured.run(command.split(" "));
            assertThat(run.exitCode()).as(command).isBetween(0, 3);
            assertThat(run.out() + run.err()).as(command).doesNotContain("\u001b", "\u0007", "\u009b");
        }
        assertThat(bad.resolve("report.html")).content().contains("onerror").doesNotContain("<script", "<img src=x");
    }

    /** A view may read any file when it is looked at, and a macro may stand for a function that we call. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TABLE timing; CREATE VIEW timing AS SELECT content AS cell, 0 AS trial, 0 AS wall_nanos FROM read_text('%s')",
                "DROP TABLE cell; CREATE VIEW cell AS SELECT content AS cell FROM read_text('%s')",
                "CREATE MACRO max(x) AS (SELECT content FROM read_text('%s'))",
            })
    void aStoreOfAStrangerCannotReadFiles(String sql) throws IOException, SQLException {
        Path secret = Files.writeString(folder.resolve("secret"), SECRET);
        Path out = run("out");
        try (Connection store = DriverManager.getConnection("jdbc:duckdb:" + out.resolve(ResultStore.FILE_NAME));
                Statement statement = store.createStatement()) {
            statement.execute(sql.formatted(secret));
        }

        for (String command : List.of("status ", "report ", "export --to csv ", "replay ")) {
            Captured run =
                    Captured.run((command + out + (command.equals("replay ") ? " nqp-1/scg/T3:0" : "")).split(" "));
            assertThat(run.out() + run.err()).doesNotContain(SECRET);
        }
        for (String command : List.of("run " + experiment + " -o ", "merge -o " + folder.resolve("merged") + " ")) {
            Captured run = Captured.run((command + out).split(" "));
            assertThat(run.exitCode()).as(command).isEqualTo(2);
            assertThat(run.err()).contains("views or macros").hasLineCount(1);
        }
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(SECRET);
            }
        }
    }

    /** A process in a namespace without any network runs and reports. */
    @Test
    void nothingNeedsANetwork() throws IOException, InterruptedException {
        assumeThat(new ProcessBuilder("unshare", "-rn", "true").start().waitFor())
                .as("namespaces are allowed here")
                .isZero();
        List<String> call = new ArrayList<>(List.of("unshare", "-rn"));
        call.addAll(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp"));
        call.addAll(List.of(System.getProperty("java.class.path"), Main.class.getName()));
        call.addAll(List.of(
                "run", experiment.toString(), "-o", folder.resolve("out").toString()));
        Process process = new ProcessBuilder(call).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\.(html|svg|csv|yaml)"))
                    .toList()) {
                assertThat(Files.readString(file).replace("http://www.w3.org/", ""))
                        .as(file.toString())
                        .doesNotContain("http://", "https://", "src=\"//");
            }
        }
    }
}
