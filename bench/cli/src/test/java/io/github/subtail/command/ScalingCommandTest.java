package io.github.subtail.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subtail.scaling.Sizes;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScalingCommandTest {

    @Test
    void measuresEveryAxis(@TempDir Path folder) throws Exception {
        Sizes tiny = new Sizes(List.of(10, 20), List.of(600, 800), List.of(5, 10), List.of(2, 4), 0.001);
        StringWriter out = new StringWriter();
        Console console = new Console(new PrintWriter(out), new PrintWriter(new StringWriter()), false);

        int code = new Shell(console, List.of(new ScalingCommand(console, tiny)))
                .run("scaling", "--quick", "-o", folder.toString());

        assertThat(code).isZero();
        assertThat(out.toString()).contains("n, gradient of NQP: ~ size^", folder.toString());
        assertThat(Files.readAllLines(folder.resolve("scaling.csv")))
                .hasSize(1 + 3 * 2 + 2 + 2 * 2 + 2)
                .anyMatch(line -> line.matches(
                        "\"gradient of NQP\",n,20,[0-9.e+-]+,-?[0-9.]+,[0-9.e+-]+,(flops|memory bandwidth)"));
    }
}
