package io.github.subtail.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subtail.docs.Jars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types of a plugin are types like any other, and nothing remembers a plugin that is not named. */
class PluginTest {

    @TempDir
    private static Path folder;

    private static String jar;
    private static Path file;

    @BeforeAll
    static void makeThePlugin() throws IOException {
        jar = Jars.example(folder).toString();
        file = Files.writeString(folder.resolve("own.yaml"), Jars.EXAMPLE_TYPES);
    }

    @Test
    void anExperimentOfOwnTypesRunsIsRecordedAndReportedAgain() throws IOException {
        Path out = folder.resolve("run");
        Captured run = Captured.run("run", file.toString(), "--plugin", jar, "-o", out.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        String resolved = Files.readString(out.resolve("resolved.yaml"));
        assertThat(resolved)
                .contains("type: coverage\n    n: 4\n    customers: 40\n    budget: 3.0\n    instance-seed: 1\n")
                .contains("noise:\n      kind: coin\n      size: 0.1\n")
                .contains("region:\n      type: ball\n      radius: 0.8\n")
                .contains("type: plain-greedy\n    horizons: [10, 20]\n    batch: 10\n")
                .containsPattern("plugins:\n  - name: \"good.jar\"\n    version: none\n    sha256: \"?[0-9a-f]{64}");
        assertThat(Files.readString(out.resolve("tables/bound.csv")))
                .contains("coverage-1/plain-greedy/T20,20,0.1,own,sharpened,plain-greedy,value,applicable");

        Captured without = Captured.run("report", out.toString());
        assertThat(without.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(without.err()).contains("plugins[0] is not loaded: give --plugin with the good.jar of SHA-256");
        assertThat(Captured.run("report", out.toString(), "--plugin", jar).exitCode())
                .isZero();
        Captured again = Captured.run("run", file.toString(), "--plugin", jar, "-o", out.toString());
        assertThat(again.exitCode()).as(again.err()).isZero();
    }

    @Test
    void anotherJarOfThatNameIsNotTaken() throws IOException {
        Path out = folder.resolve("other");
        Captured run = Captured.run("run", file.toString(), "--plugin", jar, "-o", out.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        Path other = Jars.pack(
                Files.createDirectory(folder.resolve("other-jar")).resolve("good.jar"),
                List.of(
                        folder.resolve("good"),
                        Jars.EXAMPLES.resolve("src/main/resources"),
                        folder.resolve("other/tables")),
                Map.of());
        Captured report = Captured.run("report", out.toString(), "--plugin", other.toString());
        assertThat(report.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(report.err()).contains("the one given is of ");
    }

    @Test
    void ownBoundsStandBesideTheOthers() {
        Captured bounds = Captured.run(
                "bounds",
                "--plugin",
                jar,
                "--problem",
                "coverage,n=4,noise.kind=coin,noise.size=0.01",
                "--algorithm",
                "plain-greedy",
                "--horizon",
                "500",
                "--delta",
                "0.1");
        assertThat(bounds.exitCode()).as(bounds.err()).isZero();
        assertThat(bounds.out())
                .containsPattern("0.1 +own +sharpened +plain-greedy +value")
                .contains("best at delta 0.1: own/sharpened/plain-greedy");
        assertThat(Captured.run("list", "bounds", "--plugin", jar).out()).contains("own ");
        assertThat(Captured.run("list", "bounds").out()).doesNotContain("own ");
    }

    @Test
    void typesAreListedAndKnownOnlyWhileThePluginIsNamed() {
        assertThat(Captured.run("list", "problems", "--plugin", jar).out())
                .contains("coverage  probabilistic coverage", "an integer in [1, 1000]; default 8");
        assertThat(Captured.run("list", "problems").out()).doesNotContain("coverage");
        assertThat(Captured.run("plan", file.toString()).err())
                .contains("algorithms[0].type must be pga, boosted-pga, scg or scg++: was plain-greedy");
        assertThat(bounds("--plugin", jar, "covrage").err())
                .contains("problem must be one of nqp, small-nqp, budget, ce1, ce2, ce3, coverage")
                .contains("did you mean `coverage`?");
        assertThat(bounds("--plugin", jar, "nqp,noise.kind=coins").err())
                .contains("kind must be gaussian, customers or coin: was coins, did you mean `coin`?");
        assertThat(bounds("--plugin", jar, "nqp,region.type=bal").err())
                .contains("type must be ball: was bal, did you mean `ball`?");
        assertThat(bounds("nqp,region.type=ball").err()).contains("region needs a region of a plugin: give --plugin");
        assertThat(bounds("--plugin", jar, "coverage,customers=0").err())
                .contains("customers must be an integer in [1, 100000]: was 0");
    }

    private static Captured bounds(String... problem) {
        String[] args = new String[problem.length + 8];
        System.arraycopy(
                new String[] {"bounds", "--algorithm", "scg", "--horizon", "9", "--delta", "0.1", "--problem"},
                0,
                args,
                0,
                8);
        int last = problem.length - 1;
        args[8] = problem[last];
        System.arraycopy(problem, 0, args, 9, last);
        return Captured.run(args);
    }

    @Test
    void aJarThatIsNoPluginIsRefusedInOneLine() throws IOException {
        Path text = Files.writeString(folder.resolve("text.jar"), "no archive");
        Path empty = Jars.pack(folder.resolve("empty.jar"), List.of(), Map.of("x", "y"));
        Path missing = Jars.pack(
                folder.resolve("missing.jar"),
                List.of(),
                Map.of("io.github.subtail.plugin.ProblemProvider", "no.Such"));
        Path twice = Jars.pack(
                folder.resolve("twice.jar"),
                List.of(folder.resolve("good"), Jars.EXAMPLES.resolve("src/main/resources")),
                Map.of());
        assertRefused(folder.resolve("none.jar"), "none.jar: no such file");
        assertRefused(folder, "is a folder, not a file");
        assertRefused(text, "text.jar is not a jar");
        assertRefused(empty, "empty.jar offers nothing: META-INF/services must name a ProblemProvider");
        assertRefused(missing, "no.Such not found");
        Captured both = Captured.run("list", "problems", "--plugin", jar, "--plugin", twice.toString());
        assertThat(both.exitCode()).isZero(); // one class, found first in the first jar
    }

    private static void assertRefused(Path plugin, String message) {
        Captured list = Captured.run("list", "problems", "--plugin", plugin.toString());
        assertThat(list.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(list.err()).startsWith("subtail: plugin").contains(message).hasLineCount(1);
    }
}
