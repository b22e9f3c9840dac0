package io.github.subtail.figure;

import java.util.List;

/**
 * One figure: data and words, no drawing.
 *
 * @param id its file name without extension: {@code 1}, {@code 2a} to {@code 2i}, {@code 3}, {@code 4}, or the user's own
 * @param title one line
 * @param panels one or more
 * @param caption statistic, trials, noise, normaliser and what differs from the published figure
 * @param altText what a reader who cannot see it should know, with numbers
 * @param remarks what limits it, such as {@code flat: not informative (...)} or {@code 137 of 200 trials}
 */
public record Figure(
        String id, String title, List<Panel> panels, String caption, String altText, List<String> remarks) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if the id is no plain file name, or there is no panel
     */
    public Figure {
        panels = List.copyOf(panels);
        remarks = List.copyOf(remarks);
        if (!id.matches("[A-Za-z0-9_-]{1,64}")) {
            throw new IllegalArgumentException("figure id must match [A-Za-z0-9_-]{1,64}: was '" + id + "'");
        }
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("figure must have a panel: '" + id + "' has none");
        }
    }
}
