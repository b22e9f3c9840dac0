package io.github.subtail.spark;

import java.io.Serializable;

/**
 * Consecutive trials of one cell: the work of one task.
 *
 * @param cell id of the cell
 * @param first the first trial
 * @param last the last trial
 */
record TrialRange(String cell, int first, int last) implements Serializable {}
