package io.github.subtail.peers;

/** One side of a contest. */
interface Contestant {

    /**
     * Does the work of the trials first to first + trials - 1, a fresh stream of noise each.
     *
     * @throws InterruptedException if interrupted while another process works
     */
    Turn turn(int first, int trials) throws InterruptedException;
}
