package io.github.subtail.report;

import java.util.List;

/**
 * A table of the page, its numbers already in words.
 *
 * @param head column headings
 * @param numeric for each column, whether it is aligned as numbers
 * @param rows cells, row by row
 */
public record Table(List<String> head, List<Boolean> numeric, List<List<String>> rows) {

    /** Copies the lists. */
    public Table {
        head = List.copyOf(head);
        numeric = List.copyOf(numeric);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
