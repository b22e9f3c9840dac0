package cookbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every example runs on the published artifacts alone. */
class CookbookTest {

    @Test
    void everyExampleRuns(@TempDir Path folder) throws Exception {
        String[] none = {};
        Path chart = folder.resolve("ascent.png");
        OwnObjective.main(none);
        OwnNoise.main(none);
        WatchedAscent.main(new String[] {chart.toString()});
        BoundForMyConstants.main(none);
        CertifiedAllocation.main(none);
        ThousandSeeds.main(none);
        assertThat(Files.size(chart)).isPositive();
    }
}
