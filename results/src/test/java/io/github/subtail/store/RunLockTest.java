package io.github.subtail.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {

    @TempDir
    Path folder;

    @Test
    void theFileNamesItsHolderAndGoesWithIt() throws IOException {
        Path run = folder.resolve("new");
        try (RunLock lock = RunLock.acquire(run)) {
            assertThat(lock).isNotNull();
            assertThat(Files.readString(run.resolve(".lock")))
                    .isEqualTo(LockHolder.here().text());
            assertThat(RunLock.holder(run)).contains(LockHolder.here());
        }
        assertThat(run.resolve(".lock")).doesNotExist();
        assertThat(RunLock.holder(run)).isEmpty();
    }

    @Test
    void aSecondRunIsToldWhoHoldsTheFolder() {
        try (RunLock lock = RunLock.acquire(folder)) {
            assertThat(lock).isNotNull();
            long pid = ProcessHandle.current().pid();
            assertThatThrownBy(() -> RunLock.acquire(folder))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("in use by process " + pid + " on host "
                            + LockHolder.here().host());
        }
        RunLock.acquire(folder).close();
    }

    @Test
    void aLiveProcessKeepsItsLockAndADeadOneLosesIt() throws Exception {
        Process process = new ProcessBuilder("sleep", "60").start();
        LockHolder other = new LockHolder(process.pid(), LockHolder.here().host());
        Files.writeString(folder.resolve(".lock"), other.text());
        try {
            assertThatThrownBy(() -> RunLock.acquire(folder))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("process " + process.pid());
            assertThat(Files.readString(folder.resolve(".lock"))).isEqualTo(other.text());
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(RunLock.holder(folder)).isEmpty();
        try (RunLock lock = RunLock.acquire(folder)) {
            assertThat(lock).isNotNull();
            assertThat(RunLock.holder(folder)).contains(LockHolder.here());
        }
    }

    @Test
    void ofAnotherHostNobodyKnowsWhetherItLives() throws IOException {
        Files.writeString(folder.resolve(".lock"), "1 elsewhere\n");
        assertThatThrownBy(() -> RunLock.acquire(folder))
                .hasMessageContaining("process 1 on host elsewhere")
                .hasMessageContaining("delete " + folder.resolve(".lock"));
        assertThat(RunLock.holder(folder)).contains(new LockHolder(1, "elsewhere"));
    }

    @Test
    void aLockThatWasCutShortIsTaken() throws IOException {
        for (String text : new String[] {"", "12", "x y", "\n\n"}) {
            Files.writeString(folder.resolve(".lock"), text);
            RunLock.acquire(folder).close();
        }
        assertThat(folder.resolve(".lock")).doesNotExist();
    }
}
