package io.github.subtail.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The bits that are recorded are the same from version to version and on every Java. Who changes the arithmetic on
 * purpose puts the new hash here, and says in the changelog that results differ in their last digits.
 */
class GoldenTablesTest {

    private static final String EXPECTED = "9e96b9bbb36858e574aaa01fd902390d6d1267d07968de7ba599794b21e3ed0f";

    private static final String EXPERIMENT = """
            name: golden
            seeds: {root: 2023, trials: 3}
            problems:
              - {type: nqp, n: 10, m: 5, instance-seed: 1, noise: {at-zero: 4, clip: 2, hessian: 2}}
            algorithms:
              - {type: pga, iterations: 20, step: 5e-3/sqrt(t)}
              - {type: boosted-pga, iterations: 20, step: 1e-3}
              - {type: scg, horizons: [5, 20]}
              - {type: scg++, horizons: [8]}
            """;

    @Test
    void theMeasuredTablesAreTheSameBits(@TempDir Path folder) throws IOException, NoSuchAlgorithmException {
        assumeTrue(System.getProperty("os.arch").equals("amd64"), "Math.exp and Math.pow differ between processors");
        Path file = Files.writeString(folder.resolve("golden.yaml"), EXPERIMENT);

        Captured run =
                Captured.run("run", file.toString(), "-o", folder.resolve("out").toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        Map<String, String> tables = Folders.tables(folder.resolve("out"));
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String name : new String[] {"cell.csv", "trial.csv", "observation.csv", "certificate.csv"}) {
            digest.update(tables.get(name).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(EXPECTED);
    }
}
