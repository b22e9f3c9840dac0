package io.github.subtail.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subtail.experiment.Manual;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ManualTest {

    @Test
    void thePageOfExperimentFilesIsWhatTheCodeSays() throws IOException {
        assertThat(Files.readString(Path.of("EXPERIMENT.md")))
                .as("renew it: ./subtail list keys > bench/cli/EXPERIMENT.md")
                .isEqualTo(Manual.markdown());
    }
}
