package io.github.subtail.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The result folder of a run on a cluster: {@code experiment.json} and {@linkplain TrialBlock blocks} of trials. */
public final class ClusterFolder {

    /** Name of the file that says what the folder holds. */
    public static final String EXPERIMENT = "experiment.json";

    /** Size of the groups of rows of its files: a task holds one before it writes it. */
    public static final int ROW_GROUP_BYTES = 32 << 20;

    private ClusterFolder() {}

    /**
     * Whether a folder is one.
     *
     * @param folder the folder
     * @return true if it says what it holds
     */
    public static boolean is(Path folder) {
        return Files.exists(folder.resolve(EXPERIMENT));
    }

    /**
     * What a folder holds.
     *
     * @param folder a folder that {@link #is} one
     * @return the row of its experiment
     * @throws StoreException if the file is damaged
     */
    public static ExperimentRow experiment(Path folder) {
        Path file = folder.resolve(EXPERIMENT);
        try {
            return read(Files.readAllBytes(file), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * The content of {@link #EXPERIMENT}.
     *
     * @param experiment what a folder holds
     * @return JSON in UTF-8
     */
    public static byte[] write(ExperimentRow experiment) {
        try {
            return JsonMapper.builder().build().writeValueAsBytes(experiment);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of texts and numbers can be written", e);
        }
    }

    /**
     * Reads the content of {@link #EXPERIMENT}.
     *
     * @param json what {@link #write} gave
     * @param source what messages call it
     * @return the row
     * @throws StoreException if it is damaged
     */
    public static ExperimentRow read(byte[] json, String source) {
        try {
            return JsonMapper.builder().build().readValue(json, ExperimentRow.class);
        } catch (IOException e) {
            throw new StoreException(source + " is damaged: " + e.getMessage(), e);
        }
    }

    /**
     * The finished blocks.
     *
     * @param folder a result folder
     * @return ascending by cell and first trial
     * @throws StoreException if something else stands among them
     */
    static List<TrialBlock> blocks(Path folder) {
        List<TrialBlock> blocks = new ArrayList<>();
        Path trials = folder.resolve(TrialBlock.FOLDER);
        for (Path cell : partitions(trials, "cell=")) {
            for (Path block : partitions(cell, "trials=")) {
                if (Files.exists(block.resolve(TrialBlock.FINISHED))) {
                    blocks.add(TrialBlock.of(cell.getFileName() + "/" + block.getFileName()));
                }
            }
        }
        blocks.sort(Comparator.comparing(TrialBlock::cell).thenComparing(TrialBlock::first));
        return blocks;
    }

    /** The data files of a block. */
    static List<Path> files(Path folder, TrialBlock block) {
        Path place = folder.resolve(TrialBlock.FOLDER).resolve(block.path());
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> file.toString().endsWith(".parquet"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + place + ": " + e.getMessage(), e);
        }
    }

    private static List<Path> partitions(Path folder, String key) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith(key))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder + ": " + e.getMessage(), e);
        }
    }
}
