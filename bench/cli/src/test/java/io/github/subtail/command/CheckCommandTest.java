package io.github.subtail.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subtail.docs.Jars;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A good plugin passes every check; each defect of a bad one is found and named, and no other. */
class CheckCommandTest {

    @TempDir
    private static Path folder;

    private static Captured good;
    private static Captured bad;

    @BeforeAll
    static void check() throws IOException {
        good = Captured.run("check", Jars.example(folder).toString(), "--set", "coverage.n=5");
        bad = Captured.run("check", Jars.bad(folder).toString());
    }

    @Test
    void aGoodPluginPasses() {
        assertThat(good.exitCode()).as(good.out() + good.err()).isZero();
        assertThat(good.out())
                .contains("problem coverage", "region ball", "noise coin", "algorithm plain-greedy")
                .contains("bound sharpened/plain-greedy", "checks hold")
                .doesNotContain("WRONG");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    problem wrong-gradient | gradient is that of F      | the gradient has coordinate 1 =
                    problem falling        | F is monotone              | where coordinate 0 is raised to
                    problem convex         | F is DR-submodular         | although x <= y
                    problem steep          | smoothness L               | L = 0.500000, but the gradient changes by
                    problem adding         | input is left alone        | in a fresh array, but
                    problem broken         | can be made                | no data today
                    region scaling         | projection is the nearest  | so a point between p and z is nearer
                    region minimizing      | linear maximiser is optimal| of the region has <c, z> =
                    region small           | diameter and radius        | diameter is 0.100000, but x =
                    noise biased           | stochastic gradients are unbiased | but the exact one is
                    noise unkeyed          | one trial gives            | draw from the given streams only
                    noise understated      | constants bound the noise  | M = 0.100000, but a gradient at x =
                    algorithm outside      | returns points             | which is not in the region
                    algorithm remembering  | one trial gives            | keep no state between runs
                    algorithm silent       | reports the outputs        | onOutput is called for none
                    bound sharpened/too-good | is not violated by runs  | of 300 runs stay below it
                    bound sharpened/too-good | refuses a delta          | it must throw IllegalArgumentException
                    """)
    void everyDefectIsFoundAndNamed(String subject, String rule, String sentence) {
        assertThat(bad.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(wrong(subject)).anySatisfy(line -> assertThat(line).contains(rule, sentence));
    }

    /** What is wrong with the gradient is not blamed on the function, and so on. */
    @ParameterizedTest
    @CsvSource({
        "problem falling, 1",
        "problem convex, 1",
        "problem steep, 1",
        "problem broken, 1",
        "region small, 1",
        "noise understated, 1"
    })
    void nothingElseIsBlamed(String subject, int defects) {
        assertThat(wrong(subject)).hasSize(defects);
    }

    @Test
    void jsonSaysTheSame() throws IOException {
        Captured json = Captured.run("check", folder.resolve("good.jar").toString(), "--json");
        assertThat(json.exitCode()).isZero();
        assertThat(json.out())
                .startsWith("{\"schema\":\"subtail/check/1\",\"plugins\":[{\"name\":\"good.jar\"")
                .contains("{\"subject\":\"region ball\",\"rule\":\"is convex\",\"holds\":true,\"defect\":null}")
                .endsWith("\"exit\":0}\n");
    }

    @Test
    void aSettingIsCheckedLikeAnyKey() {
        String jar = folder.resolve("good.jar").toString();
        assertThat(Captured.run("check", jar, "--set", "coverage.n=0").err())
                .isEqualTo("subtail: coverage: n must be an integer in [1, 1000]: was 0\n");
        assertThat(Captured.run("check", jar, "--set", "coverage.budgt=1").err())
                .contains("unknown key `budgt`", "did you mean `budget`?");
        assertThat(Captured.run("check", jar, "--set", "coverage").err())
                .isEqualTo("subtail: --set must be TYPE.KEY=VALUE: was coverage\n");
    }

    private static List<String> wrong(String subject) {
        List<String> lines = bad.out().lines().toList();
        int start = lines.indexOf(subject) + 1;
        assertThat(start).as(subject).isPositive();
        return lines.subList(start, lines.size()).stream()
                .takeWhile(line -> line.startsWith("  "))
                .filter(line -> line.startsWith("  WRONG"))
                .toList();
    }
}
