package io.github.subtail.spark;

import io.github.subtail.store.TrialBlock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How the missing trials of a cell become blocks, and a block tasks, from the time that a trial takes.
 *
 * <p>A block is one job of Spark, about a minute of all cores: what a killed driver loses are the blocks under way. A
 * task takes about {@link #TASK_SECONDS}, far from a minute, since the time of a trial is an estimate and an executor
 * may be slower than the driver; only a single trial that takes longer makes a longer task.
 *
 * @param trialSeconds estimated time of a trial, above 0
 * @param cores tasks at once on the cluster, at least 1
 */
record Partitioning(double trialSeconds, int cores) {

    /** What a task is meant to take. */
    static final double TASK_SECONDS = 15;

    /** What a block is meant to take. */
    static final double BLOCK_SECONDS = 60;

    /** Shorter tasks would be mostly overhead. */
    private static final double LEAST_SECONDS = 0.5;

    /** The blocks that a cell of {@code trials} trials still needs, beside those that are finished. */
    List<TrialBlock> missing(String cell, int trials, List<TrialBlock> finished) {
        List<TrialBlock> blocks = new ArrayList<>();
        int next = 0;
        List<TrialBlock> ascending = finished.stream()
                .filter(block -> block.cell().equals(cell))
                .sorted(Comparator.comparing(TrialBlock::first))
                .toList();
        for (TrialBlock block : ascending) {
            add(blocks, cell, next, block.first() - 1);
            next = Math.max(next, block.last() + 1);
        }
        add(blocks, cell, next, trials - 1);
        return blocks;
    }

    private void add(List<TrialBlock> blocks, String cell, int first, int last) {
        long size = (long) Math.max(1, Math.min(1e9, cores * BLOCK_SECONDS / trialSeconds));
        for (long start = first; start <= last; start += size) {
            blocks.add(new TrialBlock(cell, (int) start, (int) Math.min(start + size - 1, last)));
        }
    }

    /** The tasks of a block, as equal as can be. */
    List<TrialRange> tasks(TrialBlock block) {
        double seconds = block.size() * trialSeconds;
        double least = Math.min(cores, Math.ceil(seconds / LEAST_SECONDS));
        int count = (int) Math.min(block.size(), Math.max(least, Math.ceil(seconds / TASK_SECONDS)));
        List<TrialRange> tasks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int first = (int) ((long) block.size() * i / count);
            int end = (int) ((long) block.size() * (i + 1) / count);
            tasks.add(new TrialRange(block.cell(), block.first() + first, block.first() + end - 1));
        }
        return tasks;
    }
}
