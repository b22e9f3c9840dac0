package io.github.subtail.peers;

/**
 * How much is measured.
 *
 * @param turns turns of each side, at least 1
 * @param trials trials in a turn, at least 1; at least two in all, so that there is a standard error
 * @param horizon iterations of a trial, at least 1
 * @param warmUpSeconds CPU seconds of our own work before the first turn of a contest, so that it is compiled
 */
public record Effort(int turns, int trials, int horizon, double warmUpSeconds) {

    /** Four turns of 5 trials of 200 iterations. */
    public static final Effort FULL = new Effort(4, 5, 200, 3);

    /** Two turns of 4 trials of 50 iterations: shows the order of magnitude. */
    public static final Effort QUICK = new Effort(2, 4, 50, 1);

    /** Checks that there are two trials. */
    public Effort {
        if (turns < 1 || trials < 1 || horizon < 1 || turns * trials < 2) {
            throw new IllegalArgumentException("turns, trials and horizon must be >= 1 and trials >= 2 in all: was "
                    + turns + ", " + trials + ", " + horizon);
        }
    }
}
