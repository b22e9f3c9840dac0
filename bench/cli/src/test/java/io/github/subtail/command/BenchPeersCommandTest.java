package io.github.subtail.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.subtail.peers.Effort;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchPeersCommandTest {

    @TempDir
    private Path folder;

    @Test
    void saysWhatIsMissing() {
        Captured run = Captured.run("bench-peers", "--python", "no-such-python");

        assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(run.err()).contains("no Python to compare with: `no-such-python` cannot be started");
    }

    @Test
    void saysThatAModuleIsMissing() throws Exception {
        Captured run = Captured.run(
                "bench-peers", "--python", python("echo \"ModuleNotFoundError: No module named 'scipy'\" >&2; exit 1"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(run.err()).contains("needs NumPy and SciPy 1.15 or later: ModuleNotFoundError");
    }

    @Test
    void printsWhatDisagreesAndFails() throws Exception {
        String fake = python("[ \"$1\" = -c ] && echo 1.15.0 2.0.0 && exit 0\n"
                + "echo '{\"allMicros\": [1e9, 1e9, 1e9, 1e9], \"values\": [1.0, 1.1, 1.2, 1.3]}'");

        StringWriter out = new StringWriter();
        Console console = new Console(new PrintWriter(out), new PrintWriter(new StringWriter()), false);
        Shell shell = new Shell(console, List.of(new BenchPeersCommand(console, new Effort(1, 4, 3, 0))));

        assertThat(shell.run("bench-peers", "--quick", "--python", fake)).isEqualTo(ExitCode.FAILED);
        assertThat(out.toString())
                .contains("| NO |", "scipy.sparse", "SciPy 1.15.0, NumPy 2.0.0", ">= 80x / 150x", " B |");
        out.getBuffer().setLength(0);
        assertThat(shell.run("bench-peers", "--quick", "--json", "--python", fake))
                .isEqualTo(ExitCode.FAILED);
        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertThat(json.path("schema").textValue()).isEqualTo("subtail/bench-peers/1");
        assertThat(json.path("agree").booleanValue()).isFalse();
        assertThat(json.path("rows")).hasSize(10);
        assertThat(json.path("rows").get(0).path("goal").path("floor").doubleValue())
                .isEqualTo(80);
        assertThat(json.path("measurements")).hasSize(1);
    }

    private String python(String body) throws Exception {
        Path python = folder.resolve("python");
        Files.writeString(python, "#!/bin/sh\n" + body + "\n");
        assertThat(python.toFile().setExecutable(true)).isTrue();
        return python.toString();
    }
}
