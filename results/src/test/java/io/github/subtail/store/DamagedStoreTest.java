package io.github.subtail.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedStoreTest {

    private static final int TRIALS = 30;

    @TempDir
    Path folder;

    @Test
    void aFileCutShortIsNamedAndLeftAsItIs() throws IOException {
        byte[] whole = store();
        Path file = folder.resolve(ResultStore.FILE_NAME);
        for (int length : new int[] {0, 1, 100, 4096, 8192, 12288, whole.length / 2}) {
            byte[] cut = Arrays.copyOf(whole, length);
            Files.write(file, cut);
            assertThatThrownBy(this::readAll)
                    .as("first %d of %d bytes", length, whole.length)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageContaining("the same description in a new folder");
            assertThatThrownBy(() -> ResultStore.openOrCreate(folder, Trials.EXPERIMENT, Trials.CELLS)
                            .append(List.of(Trials.fixed(99)), false))
                    .isInstanceOf(StoreException.class);
            assertThat(Files.readAllBytes(file)).isEqualTo(cut);
        }
    }

    @Test
    void aFlippedByteIsNoticedOrHarmless() throws IOException {
        byte[] whole = store();
        List<TrialRecord> before = readAll();
        Path file = folder.resolve(ResultStore.FILE_NAME);
        int noticed = 0;
        int step = whole.length / 40;
        for (int at = 3; at < whole.length; at += step) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 0x10;
            Files.write(file, flipped);
            try {
                assertThat(readAll())
                        .as("byte %d of %d flipped", at, whole.length)
                        .isEqualTo(before);
            } catch (StoreException e) {
                noticed++;
                assertThat(e).hasMessageContaining(file.toString());
            }
            assertThat(Files.readAllBytes(file)).isEqualTo(flipped);
        }
        assertThat(noticed).isPositive();
    }

    @Test
    void anotherKindOfFileIsNotAStore() throws IOException {
        Files.writeString(folder.resolve(ResultStore.FILE_NAME), "cell,trial\n".repeat(5000));
        assertThatThrownBy(() -> ResultStore.open(folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(ResultStore.FILE_NAME);
        assertThatThrownBy(() -> ResultStore.open(folder.resolve("absent")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("no store at");
        assertThatThrownBy(() -> ResultStore.create(folder.resolve("a;b"), Trials.EXPERIMENT, Trials.CELLS))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("must not contain ';'");
    }

    private byte[] store() throws IOException {
        try (ResultStore store = ResultStore.create(folder, Trials.EXPERIMENT, Trials.CELLS)) {
            List<TrialRecord> trials = new ArrayList<>();
            for (int trial = 0; trial < TRIALS; trial++) {
                trials.add(Trials.anytime(trial, 60));
            }
            store.append(trials, false);
        }
        return Files.readAllBytes(folder.resolve(ResultStore.FILE_NAME));
    }

    private List<TrialRecord> readAll() {
        try (ResultStore store = ResultStore.openReadOnly(folder)) {
            assertThat(store.cells()).isEqualTo(Trials.CELLS);
            return store.trials(Trials.ANYTIME.id());
        }
    }
}
