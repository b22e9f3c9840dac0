package io.github.subtail.peers;

/**
 * What one side measured in one turn: an entry for each trial.
 *
 * @param micros CPU microseconds per iteration
 * @param values F of what the trial returned
 */
@SuppressWarnings("ArrayRecordComponent") // made and read within a contest
record Turn(double[] micros, double[] values) {}
