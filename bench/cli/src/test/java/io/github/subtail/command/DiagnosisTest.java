package io.github.subtail.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnosisTest {

    @Test
    void whatIsMissingComesWithARemedy() {
        assertThat(Diagnosis.java(11).sound()).isFalse();
        assertThat(Diagnosis.java(11).mend()).contains("JDK 17", "JAVA_HOME");
        assertThat(Diagnosis.java(17).mend()).isEmpty();
        assertThat(Diagnosis.memory(64L << 20).mend()).contains("-Xmx2g");
        assertThat(Diagnosis.memory(1L << 30).sound()).isTrue();
    }

    @Test
    void fontconfigIsNeededOnLinux(@TempDir Path folder) throws IOException {
        assumeTrue(System.getProperty("os.name").startsWith("Linux"), "other systems have fonts of their own");
        Path file = folder.resolve("fonts.conf");

        assertThat(Diagnosis.fontconfig(file))
                .isEqualTo(new Diagnosis(
                        "fontconfig",
                        false,
                        "no " + file,
                        "install fontconfig, for example apt-get install fontconfig"));
        assertThat(Diagnosis.fontconfig(Files.createFile(file)).sound()).isTrue();
    }

    @Test
    void aTemporaryFolderThatIsNotThereIsFound(@TempDir Path folder) {
        assertThat(Diagnosis.temporaryFolder(folder).sound()).isTrue();
        Diagnosis missing = Diagnosis.temporaryFolder(folder.resolve("none"));
        assertThat(missing.sound()).isFalse();
        assertThat(missing.mend()).contains("java.io.tmpdir");
    }

    @Test
    void aWorkingFolderThatIsNotThereIsFound(@TempDir Path folder) {
        assertThat(Diagnosis.disk(folder.resolve("none")).sound()).isFalse();
        assertThat(Diagnosis.disk(folder).found()).contains("MB free");
    }
}
