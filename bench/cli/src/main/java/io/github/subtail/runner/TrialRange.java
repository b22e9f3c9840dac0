package io.github.subtail.runner;

import java.io.Serializable;

/**
 * Consecutive trials of one cell: the work of one task of a cluster.
 *
 * @param cell id of the cell
 * @param first the first trial
 * @param last the last trial
 */
public record TrialRange(String cell, int first, int last) implements Serializable {}
