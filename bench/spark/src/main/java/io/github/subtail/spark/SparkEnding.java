package io.github.subtail.spark;

import java.io.PrintWriter;

/**
 * How a run ended.
 *
 * @param trials trials of the experiment, all of them finished
 * @param failed how many of them failed
 * @param folder the result folder
 */
record SparkEnding(long trials, long failed, String folder) {

    /** Says where the results are and how many trials failed; returns the exit code, 1 if any did. */
    int say(PrintWriter out) {
        out.println(trials - failed + " trials done, " + failed + " failed: " + folder);
        out.println("report: subtail report " + folder);
        return failed == 0 ? 0 : 1;
    }
}
