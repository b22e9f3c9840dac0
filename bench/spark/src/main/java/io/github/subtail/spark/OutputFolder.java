package io.github.subtail.spark;

import io.github.subtail.experiment.DescriptionDifference;
import io.github.subtail.experiment.InputException;
import io.github.subtail.store.ClusterFolder;
import io.github.subtail.store.ExperimentRow;
import io.github.subtail.store.TrialBlock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The result folder of a run on a cluster, on whatever file system Spark writes to. */
final class OutputFolder {

    private final FileSystem files;
    private final Path folder;

    OutputFolder(String folder, Configuration configuration) throws IOException {
        Path path = new Path(folder);
        this.files = path.getFileSystem(configuration);
        this.folder = files.makeQualified(path);
    }

    /**
     * Says in the folder what it holds.
     *
     * @param row what it will hold
     * @param texts its description, by name of the file
     * @throws InputException if it holds something else
     */
    void describe(ExperimentRow row, Map<String, String> texts) throws IOException {
        Path experiment = new Path(folder, ClusterFolder.EXPERIMENT);
        if (files.exists(experiment)) {
            requireSame(experiment, row);
            return;
        }
        files.mkdirs(folder);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            write(text.getKey(), text.getValue().getBytes(StandardCharsets.UTF_8));
        }
        write(ClusterFolder.EXPERIMENT, ClusterFolder.write(row));
    }

    private void requireSame(Path experiment, ExperimentRow wanted) throws IOException {
        ExperimentRow row;
        try (FSDataInputStream in = files.open(experiment)) {
            row = ClusterFolder.read(in.readAllBytes(), experiment.toString());
        }
        if (!row.sha256().equals(wanted.sha256())) {
            String difference = DescriptionDifference.first(row.descriptionYaml(), wanted.descriptionYaml())
                    .map(Object::toString)
                    .orElse("its data files had another content");
            throw new InputException("folder " + folder + " holds results of another description: " + difference
                    + "; choose another folder");
        }
    }

    /** The file appears whole or not at all. */
    private void write(String name, byte[] content) throws IOException {
        Path fresh = new Path(folder, name + ".new");
        try (FSDataOutputStream out = files.create(fresh, true)) {
            out.write(content);
        }
        Path file = new Path(folder, name);
        files.delete(file, false);
        if (!files.rename(fresh, file)) {
            throw new IOException("cannot write " + file);
        }
    }

    /** The blocks that earlier runs finished; what they left unfinished is deleted. */
    List<TrialBlock> finished() throws IOException {
        List<TrialBlock> blocks = new ArrayList<>();
        Path trials = new Path(folder, TrialBlock.FOLDER);
        for (Path cell : partitions(trials, "cell=")) {
            for (Path block : partitions(cell, "trials=")) {
                if (files.exists(new Path(block, TrialBlock.FINISHED))) {
                    blocks.add(TrialBlock.of(cell.getName() + "/" + block.getName()));
                } else {
                    files.delete(block, true);
                }
            }
        }
        return blocks;
    }

    private List<Path> partitions(Path parent, String key) throws IOException {
        List<Path> partitions = new ArrayList<>();
        if (files.exists(parent)) {
            for (FileStatus entry : files.listStatus(parent)) {
                if (entry.getPath().getName().startsWith(key)) {
                    partitions.add(entry.getPath());
                }
            }
        }
        return partitions;
    }

    /** Where Spark writes a block. */
    String place(TrialBlock block) {
        return new Path(new Path(folder, TrialBlock.FOLDER), block.path()).toString();
    }

    /** Where paths of the description start from, as {@code description-folder.txt} says it. */
    String from(java.nio.file.Path descriptionFolder) {
        java.nio.file.Path there = descriptionFolder.toAbsolutePath().normalize();
        boolean local = folder.toUri().getScheme().equals("file");
        return (local ? Paths.get(folder.toUri()).relativize(there) : there) + "\n";
    }

    @Override
    public String toString() {
        return folder.toUri().getScheme().equals("file") ? folder.toUri().getPath() : folder.toString();
    }
}
