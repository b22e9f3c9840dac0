package io.github.subtail.report;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A table of the page, its numbers already in words.
 *
 * @param columns headings
 * @param rows cells, row by row
 */
public record Table(List<Column> columns, List<List<String>> rows) {

    /** Stands for a number that is not there. */
    static final String NONE = "–";

    /** Copies the lists. */
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * A column.
     *
     * @param name its heading
     * @param kind how its cells are set, a class of the style sheet: {@code text}, {@code number}, {@code verdict}
     */
    public record Column(String name, String kind) {}

    /** Headings parted by |: numeric ones marked by #, verdicts by !. Columns with nothing in them are left out. */
    static Table of(String headings, List<List<String>> rows) {
        List<Column> columns =
                List.of(headings.split("\\|", -1)).stream().map(Table::column).toList();
        Predicate<String> empty = cell -> cell.isEmpty() || cell.equals(NONE);
        int[] kept = IntStream.range(0, columns.size())
                .filter(i -> !rows.stream().map(row -> row.get(i)).allMatch(empty))
                .toArray();
        return new Table(
                pick(columns, kept), rows.stream().map(row -> pick(row, kept)).toList());
    }

    private static Column column(String marked) {
        return switch (marked.charAt(0)) {
            case '#' -> new Column(marked.substring(1), "number");
            case '!' -> new Column(marked.substring(1), "verdict");
            default -> new Column(marked, "text");
        };
    }

    private static <T> List<T> pick(List<T> all, int[] kept) {
        return IntStream.of(kept).mapToObj(all::get).toList();
    }
}
