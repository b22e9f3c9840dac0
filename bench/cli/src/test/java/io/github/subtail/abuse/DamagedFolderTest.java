package io.github.subtail.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subtail.command.Console;
import io.github.subtail.command.Folders;
import io.github.subtail.command.Shell;
import io.github.subtail.store.ResultStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A store damaged at seeded random places: a byte changed, a sector of zeros, the end cut off. Either the damage touches
 * nothing that is read, or it is refused in one line with exit code 2; the file stays as it was. The long form has
 * {@code -Dsubtail.damages=1000}.
 */
class DamagedFolderTest {

    private static final int DAMAGES = Integer.getInteger("subtail.damages", 24);
    private static final long SEED = Long.getLong("subtail.seed", 1);
    private static final int SECTOR = 512;

    private static final String TINY = """
            name: tiny
            seeds: {trials: 20}
            problems: [{type: nqp, n: 4, m: 2, noise: {at-zero: 1, clip: 2}}]
            algorithms: [{type: pga, iterations: 60}]
            """;

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);

    private int run(StringWriter err, String... args) {
        Console console = new Console(new PrintWriter(new StringWriter()), new PrintWriter(err), false);
        return new Shell(console).run(args);
    }

    @Test
    void damageIsRefusedOrHarmless() throws IOException {
        Path file = Files.writeString(folder.resolve("tiny.yaml"), TINY);
        Path out = folder.resolve("out");
        StringWriter err = new StringWriter();
        assertThat(run(err, "run", file.toString(), "-o", out.toString()))
                .as(err.toString())
                .isZero();
        Map<String, String> expected = Folders.tables(out);
        byte[] whole = Files.readAllBytes(out.resolve(ResultStore.FILE_NAME));
        int refused = 0;
        for (int i = 0; i < DAMAGES; i++) {
            refused += isRefused(damaged(whole, i % 3), out, expected, file) ? 1 : 0;
        }
        System.out.println(DAMAGES + " damaged stores: " + refused + " refused, " + (DAMAGES - refused)
                + " read as if whole, every file left as it was");
        assertThat(refused).isBetween(1, DAMAGES);
    }

    private byte[] damaged(byte[] whole, int kind) {
        if (kind == 0) {
            return Arrays.copyOf(whole, random.nextInt(whole.length));
        }
        byte[] bytes = whole.clone();
        int at = random.nextInt(whole.length);
        if (kind == 1) {
            bytes[at] ^= (byte) (1 + random.nextInt(255));
        } else {
            int start = at / SECTOR * SECTOR;
            Arrays.fill(bytes, start, Math.min(whole.length, start + SECTOR), (byte) 0);
        }
        return bytes;
    }

    private boolean isRefused(byte[] damaged, Path out, Map<String, String> expected, Path description)
            throws IOException {
        Path store = out.resolve(ResultStore.FILE_NAME);
        Files.write(store, damaged);
        StringWriter err = new StringWriter();
        int exported = run(err, "export", out.toString(), "--to", "csv");
        assertThat(store).hasBinaryContent(damaged);
        if (exported == 0) {
            assertThat(Folders.tables(out)).isEqualTo(expected);
            return false;
        }
        // what cannot be read cannot be added to either
        assertThat(run(err, "run", description.toString(), "-o", out.toString()))
                .as(err.toString())
                .isEqualTo(2);
        assertThat(exported).isEqualTo(2);
        assertThat(err.toString().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("subtail: store " + store + " is damaged"));
        assertThat(store).hasBinaryContent(damaged);
        assertThat(Folders.tables(out)).isEqualTo(expected);
        return true;
    }
}
