package io.github.subtail.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstanceFileTest {

    @TempDir
    private Path folder;

    @Test
    void everyBitComesBack() throws IOException {
        for (long number = 0; number < 48; number++) {
            Instance written = RandomQuestions.draw(8, number, 3);
            written.points().get(0)[0] = -0.0;
            written.directions().get(1)[0] = Double.MIN_VALUE;
            Path file = folder.resolve("problem.txt");
            InstanceFile.write(file, written, "why");
            Instance read = InstanceFile.read(file);

            assertThat(read).usingRecursiveComparison().isEqualTo(written);
            assertThat(Double.doubleToRawLongBits(read.points().get(0)[0])).isEqualTo(1L << 63);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "something else",
                "subtail/fuzz/1\n\nproblem BOX 1 2",
                "subtail/fuzz/1\nproblem BOX 1 x\nbox\nupper 1\nmaximize 1\nproject 1",
                "subtail/fuzz/1\nproblem BOX 1 2\nbox\nupper one\nmaximize 1\nproject 1",
                "subtail/fuzz/1\nproblem BOX 1 2\nupper 1\nbox\nmaximize 1\nproject 1",
                "subtail/fuzz/1\nproblem BOX 1 2\nbox\nmaximize 1\nproject 1",
                "subtail/fuzz/1\nproblem BOX 1 2\nbox\nupper 1\nmaximize 1",
                "subtail/fuzz/1\nproblem BOX 1 2\nbox\nupper 1\nmaximize 1 2\nproject 1",
                "subtail/fuzz/1\nproblem BOX 1 2\nbudget_box\nupper 1\nmaximize 1\nproject 1",
                "subtail/fuzz/1\nproblem BOX 1 2\npolytope\nupper 1\nrow 1 2 3\nmaximize 1\nproject 1",
                "subtail/fuzz/1\nproblem SPHERE 1 2\nbox\nupper 1\nmaximize 1\nproject 1",
            })
    void refusesWhatIsNoProblem(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.txt"), text);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InstanceFile.read(file))
                .withMessageContaining("bad.txt");
    }
}
