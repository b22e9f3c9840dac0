package io.github.subtail.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far a run is: the file {@code progress.json}, always whole, read without touching the store.
 *
 * @param name name of the experiment
 * @param trials trials of the whole experiment (or of this shard)
 * @param done trials done so far, those of earlier runs included
 * @param failed trials failed so far, those of earlier runs included
 * @param resumedFrom trials, done or failed, that were there when this run began
 * @param elapsedSeconds wall time of this run so far
 */
public record Progress(String name, long trials, long done, long failed, long resumedFrom, double elapsedSeconds) {

    /** Name of the file in a result folder. */
    public static final String FILE_NAME = "progress.json";

    /**
     * Time left at the pace of this run.
     *
     * @return seconds; empty before its first trial
     */
    public OptionalDouble secondsLeft() {
        long finished = done + failed;
        if (finished <= resumedFrom) {
            return finished >= trials ? OptionalDouble.of(0) : OptionalDouble.empty();
        }
        return OptionalDouble.of(elapsedSeconds / (finished - resumedFrom) * Math.max(0, trials - finished));
    }

    /**
     * Puts it into a folder in place of what was there.
     *
     * @param folder the result folder
     * @throws UncheckedIOException if it cannot be written
     */
    public void write(Path folder) {
        Path file = folder.resolve(FILE_NAME);
        try {
            WholeFile.write(file, JsonMapper.builder().build().writeValueAsString(this));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Reads it from a folder.
     *
     * @param folder the result folder
     * @return what it says; empty if there is none
     * @throws StoreException if it is damaged
     */
    public static Optional<Progress> read(Path folder) {
        Path file = folder.resolve(FILE_NAME);
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            return Optional.of(JsonMapper.builder().build().readValue(Files.readAllBytes(file), Progress.class));
        } catch (JsonProcessingException e) {
            throw new StoreException("progress file " + file + " is damaged: it is rewritten by the next run", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
