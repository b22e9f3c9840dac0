package io.github.subtail.command;

import java.io.PrintWriter;

/**
 * Where a command writes.
 *
 * @param out results
 * @param err errors and progress
 * @param live whether {@code err} is a terminal, so that a line may be redrawn
 */
public record Console(PrintWriter out, PrintWriter err, boolean live) {

    /** Sees to it that results hold no control characters. */
    public Console {
        out = new PlainWriter(out);
    }
}
