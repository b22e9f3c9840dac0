package io.github.subtail.runner;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of {@code count} parts of an experiment, each to be run on a machine of its own:
 *
 * <pre>
 *   trial t of every cell belongs to shard 1 + (t mod count)
 * </pre>
 *
 * @param index which part, from 1 to count
 * @param count how many parts there are, at least 1
 */
public record Shard(int index, int count) {

    /** The whole experiment. */
    public static final Shard WHOLE = new Shard(1, 1);

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,9})/([0-9]{1,9})");

    /** Checks the range. */
    public Shard {
        if (index < 1 || index > count) {
            throw new IllegalArgumentException("shard must be I/N with 1 <= I <= N: was " + index + "/" + count);
        }
    }

    /**
     * Reads a shard as users write it.
     *
     * @param text such as {@code 2/5}
     * @return the shard
     * @throws IllegalArgumentException if it is none
     */
    public static Shard parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("shard must be I/N with 1 <= I <= N: was " + text);
        }
        return new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /**
     * Whether a trial belongs to this shard.
     *
     * @param trial the trial, from 0
     * @return true in one shard of the {@code count}
     */
    public boolean has(int trial) {
        return trial % count == index - 1;
    }

    /**
     * How many trials of a cell belong to this shard.
     *
     * @param trials trials of the cell
     * @return those of 0 to trials - 1 that it has
     */
    public int share(int trials) {
        return (trials - index + count) / count;
    }
}
