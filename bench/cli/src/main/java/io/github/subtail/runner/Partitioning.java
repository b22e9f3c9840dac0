package io.github.subtail.runner;

import io.github.subtail.store.TrialBlock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How the missing trials of a cell become blocks, and a block tasks, from the time that a trial takes.
 *
 * <p>A block is one job of a cluster, about a minute of all cores: what a killed driver loses are the blocks under way.
 * A task takes about {@link #TASK_SECONDS}, far from a minute, since the time of a trial is an estimate and an executor
 * may be slower than the driver; only a single trial that takes longer makes a longer task.
 *
 * @param trialSeconds estimated time of a trial, above 0
 * @param cores tasks at once on the cluster, at least 1
 */
public record Partitioning(double trialSeconds, int cores) {

    /** What a task is meant to take. */
    public static final double TASK_SECONDS = 15;

    /** What a block is meant to take. */
    public static final double BLOCK_SECONDS = 60;

    /** Shorter tasks would be mostly overhead. */
    private static final double LEAST_SECONDS = 0.5;

    /**
     * The blocks that a cell still needs.
     *
     * @param cell id of the cell
     * @param trials trials of the cell
     * @param finished blocks of any cell that are finished
     * @return blocks of every trial that is in none of them, ascending
     */
    public List<TrialBlock> missing(String cell, int trials, List<TrialBlock> finished) {
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
        int size = blockSize();
        for (long start = first; start <= last; start += size) {
            blocks.add(new TrialBlock(cell, (int) start, (int) Math.min(start + size - 1, last)));
        }
    }

    /**
     * Trials of a whole block.
     *
     * @return at least 1
     */
    public int blockSize() {
        return (int) Math.max(1, Math.min(1e9, cores * BLOCK_SECONDS / trialSeconds));
    }

    /**
     * The tasks of a block, as equal as can be.
     *
     * @param block the block
     * @return ranges that have each of its trials once, ascending
     */
    public List<TrialRange> tasks(TrialBlock block) {
        int count = tasks(block.size());
        List<TrialRange> tasks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int first = (int) ((long) block.size() * i / count);
            int end = (int) ((long) block.size() * (i + 1) / count);
            tasks.add(new TrialRange(block.cell(), block.first() + first, block.first() + end - 1));
        }
        return tasks;
    }

    /**
     * How many tasks a block becomes.
     *
     * @param trials its trials, at least 1
     * @return at least 1, at most {@code trials}
     */
    public int tasks(int trials) {
        double seconds = trials * trialSeconds;
        double least = Math.min(cores, Math.ceil(seconds / LEAST_SECONDS));
        return (int) Math.min(trials, Math.max(least, Math.ceil(seconds / TASK_SECONDS)));
    }
}
