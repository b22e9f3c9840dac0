package io.github.subtail.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionCommandTest {

    @ParameterizedTest
    @CsvSource({"com, compare completion", "run --sh, --shard", "list b, bounds", "compare --f, --fail-if-worse"})
    void bashCompletes(String typed, String completed, @TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash");
        Captured run = Captured.run("completion");
        assertThat(run.exitCode()).isZero();
        Path script = Files.writeString(folder.resolve("completion.sh"), run.out());
        String[] words = ("subtail " + typed).split(" ", -1);

        Process bash = new ProcessBuilder(
                        "/bin/bash",
                        "-c",
                        "compopt() { :; }; source " + script + "; COMP_WORDS=(subtail " + typed + "); COMP_CWORD="
                                + (words.length - 1) + "; _complete_subtail; echo ${COMPREPLY[@]}")
                .redirectErrorStream(true)
                .start();

        String answer = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(answer.strip()).isEqualTo(completed);
    }
}
