package io.github.subtail.peers;

/**
 * A number that has no rival.
 *
 * @param work what was measured, and how
 * @param measured the number, in the unit of the goal
 * @param goal what it should be
 */
public record Measurement(String work, double measured, Goal goal) {}
