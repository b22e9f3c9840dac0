package io.github.subtail.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FuzzCommandTest {

    /** Two points of a box; the answer to the second is known to be the corner. */
    private static final String SOUND = """
            subtail/fuzz/1
            # by hand
            problem BOX 1 2
            box
            upper 0x1.0p0 0x1.8p0
            maximize 0x1.0p0 -0x1.0p0
            project 0x1.0p9 0x1.0p-1074
            """;

    @TempDir
    private Path folder;

    @Test
    void printsARowForEachFamilyAndASum() {
        Captured run = Captured.run("fuzz", "--problems", "120", "-j", "1", "-o", folder.toString());

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out().lines())
                .hasSize(14)
                .first()
                .asString()
                .startsWith("family")
                .endsWith("wrong");
        assertThat(run.out()).contains("degenerate polytope", "120 problems: 0 wrong, 0 thrown, ");
    }

    @Test
    void jsonSaysTheSame() throws IOException {
        Captured run = Captured.run("fuzz", "--problems", "60", "--seed", "9", "--json", "-o", folder.toString());

        JsonNode json = new ObjectMapper().readTree(run.out());
        assertThat(json.get("schema").asText()).isEqualTo("subtail/fuzz/1");
        assertThat(json.get("seed").asLong()).isEqualTo(9);
        assertThat(json.get("families")).hasSize(12).allSatisfy(family -> {
            assertThat(family.get("problems").asLong()).isEqualTo(5);
            assertThat(family.get("wrong").asLong()).isZero();
        });
        assertThat(json.get("exit").asInt()).isZero();
    }

    @Test
    void stopsWhenTheTimeIsUp() {
        Captured run = Captured.run("fuzz", "--minutes", "0.002", "-j", "1", "-o", folder.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains(" problems: 0 wrong");
    }

    @Test
    void replaysAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("sound.txt"), SOUND);

        Captured run = Captured.run("fuzz", "--replay", file.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("every answer is right\n");
        assertThat(Captured.run("fuzz", "--replay", file.toString(), "--json").out())
                .isEqualTo("{\"schema\":\"subtail/fuzz/1\",\"failures\":[],\"exit\":0}\n");
    }

    /** A problem outside what a region may be: the solver throws, and that is told. */
    @Test
    void aFailureIsToldByItsExitCode() throws IOException {
        Path file = Files.writeString(folder.resolve("infinite.txt"), SOUND.replace("0x1.0p9", "Infinity"));

        Captured run = Captured.run("fuzz", "--replay", file.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.out()).startsWith("thrown: box, problem 2, step 0: ").contains("point must be finite");
    }

    @Test
    void wrongInputIsTold() {
        assertThat(Captured.run("fuzz", "--minutes", "0").err())
                .isEqualTo("subtail: --minutes must be in (0, 1e6]: was 0.0\n");
        assertThat(Captured.run("fuzz", "--problems", "0").err())
                .isEqualTo("subtail: --problems must be >= 1: was 0\n");
        Captured missing = Captured.run("fuzz", "--replay", "nowhere.txt");
        assertThat(missing.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(missing.err()).isEqualTo("subtail: nowhere.txt: no such file or folder\n");
    }
}
