package io.github.subtail.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Consecutive trials of one cell that were stored as Parquet in one go: a folder of a cluster's run.
 *
 * <pre>
 *   OUT/trials/cell=nqp-1%2Fscg%2FT50/trials=0-999/_SUCCESS, part-*.parquet
 * </pre>
 *
 * <p>A row is a trial, whole: {@code trial, status, oracle_calls, projections, linear_maximizations, final_value,
 * x_sha256, message}, as in the table {@code trial}, then {@code observations} and {@code certificates}, arrays of the
 * remaining columns of those tables, and {@code wall_nanos}, null if that was not kept. A block without
 * {@code _SUCCESS} was not finished and does not count.
 *
 * @param cell id of the cell
 * @param first its first trial, at least 0
 * @param last its last trial, at least {@code first}
 */
public record TrialBlock(String cell, int first, int last) {

    /** Name of the folder with all blocks in a result folder. */
    public static final String FOLDER = "trials";

    /** Name of the file that marks a block as finished. */
    public static final String FINISHED = "_SUCCESS";

    private static final Pattern PATH = Pattern.compile("cell=([^/]+)/trials=([0-9]{1,10})-([0-9]{1,10})");

    /** Checks the range. */
    public TrialBlock {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException(
                    "trials of a block must be I-J with 0 <= I <= J: were " + first + "-" + last);
        }
    }

    /**
     * Where it is, in the form of a partition that Spark, DuckDB and Hive know.
     *
     * @return a path below {@link #FOLDER}
     */
    public String path() {
        return "cell=" + cell.replace("%", "%25").replace("/", "%2F") + "/trials=" + first + "-" + last;
    }

    /**
     * The block of a folder.
     *
     * @param path its path below {@link #FOLDER}, as {@link #path} gives it
     * @return the block
     * @throws StoreException if it is the path of none
     */
    public static TrialBlock of(String path) {
        Matcher matcher = PATH.matcher(path);
        try {
            if (matcher.matches()) {
                return new TrialBlock(
                        matcher.group(1).replace("%2F", "/").replace("%25", "%"),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)));
            }
        } catch (IllegalArgumentException e) {
            throw new StoreException(FOLDER + "/" + path + " is no block of trials: " + e.getMessage(), e);
        }
        throw new StoreException(FOLDER + "/" + path + " is no block of trials");
    }

    /**
     * How many trials it has.
     *
     * @return at least 1
     */
    public int size() {
        return last - first + 1;
    }
}
