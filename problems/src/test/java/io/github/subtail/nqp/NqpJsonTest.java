package io.github.subtail.nqp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NqpJsonTest {

    /** An instance with n = 5, written by NumPy. */
    static NqpInstance five() {
        try (InputStream in = NqpJsonTest.class.getResourceAsStream("nqp-n5.json")) {
            return NqpJson.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void readsWhatNumPyWrote() {
        NqpInstance five = five();
        assertThat(five.dimension()).isEqualTo(5);
        assertThat(five.hessian()[0][4]).isEqualTo(-0.18672976079972758);
        assertThat(five.constraints()[0]).containsOnly(0.2);
    }

    @Test
    void readsBackTheSameBits(@TempDir Path folder) throws IOException {
        NqpInstance instance = NqpGenerator.study(12, 3, 100, 9);
        Path file = folder.resolve("i.json");
        NqpJson.write(instance, file);
        assertSameBits(NqpJson.read(file), instance);
        assertThat(Files.readString(file)).isEqualTo(NqpJson.format(NqpJson.read(file)));
    }

    @Test
    void readsBackExtremeNumbers() {
        double[][] h = {{-Double.MIN_VALUE, -1e-308}, {-1e-308, -0.1 - 0.2}};
        NqpInstance instance = NqpInstance.onBox(h, new double[] {1e300, 1 / 3.0}, new double[] {1, 2e-23});
        assertSameBits(NqpJson.parse(NqpJson.format(instance)), instance);
    }

    @Test
    void leavesOutTheConstraintsOfABoxAndAddsOnes() {
        NqpInstance box = NqpJson.parse("{\"H\": [[-1, 0], [0, -2]], \"h\": [1, 2]}");
        assertThat(box.constraintCount()).isZero();
        assertThat(box.upper()).containsExactly(1, 1);
        assertThat(NqpJson.format(box)).isEqualTo("{\"H\":[[-1.0,0.0],[0.0,-2.0]],\"h\":[1.0,2.0],\"u\":[1.0,1.0]}\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            []                                                  | must be a JSON object with the keys H, h, A, b, u: was array
            7                                                   | must be a JSON object
            ~~                                                  | must be a JSON object
            {"H": [[-1]]}                                       | h is missing
            {"h": [1]}                                          | H is missing
            {"H": [[-1]], "h": [1], "A": [[1]]}                 | both be left out: b is missing
            {"H": [[-1]], "h": [1], "b": [1]}                   | both be left out: A is missing
            {"H": [[-1]], "h": [1], "B": [1]}                   | key must be one of H, h, A, b, u: was "B"
            {"H": [[-1]], "h": [1], "h": [2]}                   | not valid JSON: Duplicate field 'h'
            {"H": [[-1]], "h": [NaN]}                           | not valid JSON: Non-standard token 'NaN'
            {"H": [[-1]], "h": [1e999]}                         | h[0] must be finite: was Infinity
            {"H": [[-1]], "h": ["1"]}                           | h[0] must be a number: was "1"
            {"H": [[-1]], "h": [null]}                          | h[0] must be a number: was null
            {"H": [[-1]], "h": 1}                               | h must be an array: was 1
            {"H": [-1], "h": [1]}                               | H[0] must be an array: was -1
            {"H": [[-1, 0], [0]], "h": [1, 1]}                  | row 0 had 2 entries and row 1 had 1
            {"H": [[-1]], "h": [1]} {}                          | not valid JSON: Trailing token
            {"H": [[-1]], "h": [1]                              | not valid JSON: Unexpected end-of-input
            """)
    void refusesWhatIsNotAnInstance(String json, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NqpJson.parse(json))
                .withMessageContaining(message);
    }

    @Test
    void namesTheFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("bad.json");
        Files.writeString(file, "{\"H\": [[1]], \"h\": [1]}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NqpJson.read(file))
                .withMessage(file + ": H[0][0] must be <= 0 (DR-submodularity): was 1.0");
        Path missing = folder.resolve("missing.json");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> NqpJson.read(missing))
                .withMessage("cannot read " + missing);
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> NqpJson.write(five(), folder));
    }

    private static void assertSameBits(NqpInstance actual, NqpInstance expected) {
        assertThat(actual.hessian()).isDeepEqualTo(expected.hessian());
        assertThat(actual.linear()).containsExactly(expected.linear());
        assertThat(actual.constraints()).isDeepEqualTo(expected.constraints());
        assertThat(actual.limits()).containsExactly(expected.limits());
        assertThat(actual.upper()).containsExactly(expected.upper());
    }
}
