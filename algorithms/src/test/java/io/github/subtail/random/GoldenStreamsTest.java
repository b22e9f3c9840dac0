package io.github.subtail.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.function.LongUnaryOperator;
import java.util.function.ToLongFunction;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What streams give, by the first 16 hexadecimal digits of a SHA-256, on every Java and every processor: only integers,
 * IEEE operations and StrictMath decide. A change of any of these changes every recorded trial. Longs, indices and keys
 * are those of {@code src/test/python/streams_reference.py}, which shares no code with Java's generators.
 */
class GoldenStreamsTest {

    private static final int DRAWS = 10_000;

    @ParameterizedTest
    @CsvSource({
        "START, d1ca1967c043a71c, 84d354ee743d73b1, c5e19e9bc37f3380",
        "GRADIENT, bbeb353640bf9d3f, e887aec6bdb05b77, 94ea511e0e5006fc",
        "HESSIAN, 43fe5561bf0c0581, 67ad9d2e2c92f49a, 8492baeb12891872",
        "MIX, 3c597e7cebbc84e1, ad605018321df2da, 13fe6b082f080de0",
        "CUSTOMERS, d152839bde5906c8, 6af2d5f758b1c767, ef651a09f60c6016",
        "INSTANCE, 7f934f2a31f4b50d, 2c892dd35aef1379, a86acbfed287a654",
        "ANALYSIS, 04bececd990aa3ac, 742f6cc144844a79, 30a7056901165e44"
    })
    void everyPurposeHasItsBits(Purpose purpose, String longs, String indices, String normals) {
        assertThat(hash(purpose, RandomGenerator::nextLong)).as("longs").isEqualTo(longs);
        assertThat(hash(purpose, generator -> generator.nextInt(10_475)))
                .as("indices")
                .isEqualTo(indices);
        assertThat(hash(purpose, generator -> Double.doubleToLongBits(StandardNormal.next(generator))))
                .as("normals")
                .isEqualTo(normals);
    }

    /** What a {@code GradientSample} is given. */
    @Test
    void samplesOfAUsersOwnNoiseHaveTheirBits() {
        SplittableRandom seeds = new SplittableRandom(1);
        assertThat(hash(ignored -> Double.doubleToLongBits(new SplittableRandom(seeds.nextLong()).nextDouble())))
                .isEqualTo("d37e37d63ed9495d");
    }

    /** Over seeds and trials instead of along one stream, negative and large ones too. */
    @Test
    void everyKeyHasItsBits() {
        assertThat(hash(k -> new RandomStreams(k * 0x9E3779B9L - 7, k * k)
                        .stream(Purpose.MIX).nextLong()))
                .isEqualTo("70b49c910c0776f3");
    }

    private static String hash(Purpose purpose, ToLongFunction<RandomGenerator> draw) {
        RandomGenerator generator = new RandomStreams(42, 3).stream(purpose);
        return hash(ignored -> draw.applyAsLong(generator));
    }

    private static String hash(LongUnaryOperator draw) {
        ByteBuffer bytes = ByteBuffer.allocate(DRAWS * Long.BYTES);
        for (int k = 0; k < DRAWS; k++) {
            bytes.putLong(draw.applyAsLong(k));
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.array());
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
