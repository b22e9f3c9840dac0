package io.github.subtail.figure;

/**
 * A figure that could not be drawn.
 *
 * @param figure its id
 * @param reason why
 */
public record Omission(String figure, String reason) {}
