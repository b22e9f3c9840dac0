package io.github.subtail.budget;

import java.util.ArrayList;
import java.util.List;

/** Where the header of an edge file puts each column, and so how to read a row. */
final class EdgeColumns {

    private final char separator;
    private final List<String> names;
    private final int channel;
    private final int customer;
    private final int weight;
    private final int price;
    private final EdgeWeight kind;

    EdgeColumns(String header) {
        separator = header.indexOf('\t') >= 0 ? '\t' : ',';
        names = split(header).stream().map(String::strip).toList();
        channel = required("channel_id");
        customer = required("customer_id");
        int count = position("count");
        int probability = position("probability");
        if ((count >= 0) == (probability >= 0)) {
            throw new IllegalArgumentException("header must name exactly one of count and probability: was "
                    + (count >= 0 ? "both" : "neither in " + names));
        }
        kind = count >= 0 ? EdgeWeight.COUNT : EdgeWeight.PROBABILITY;
        weight = Math.max(count, probability);
        price = position("mean_price");
    }

    EdgeWeight kind() {
        return kind;
    }

    void add(String row, GraphBuilder graph) {
        List<String> cells = split(row);
        if (cells.size() != names.size()) {
            throw new IllegalArgumentException(
                    "row must have " + names.size() + " columns like the header: was " + cells.size());
        }
        graph.add(cells.get(channel), cells.get(customer), Decimal.parse(names.get(weight), cells.get(weight)));
        if (price >= 0) {
            graph.price(Decimal.parse("mean_price", cells.get(price)));
        }
    }

    private int required(String name) {
        int position = position(name);
        if (position < 0) {
            throw new IllegalArgumentException("header must name " + name + ": was " + names);
        }
        return position;
    }

    private int position(String name) {
        int first = names.indexOf(name);
        if (first != names.lastIndexOf(name)) {
            throw new IllegalArgumentException("header must name " + name + " once: was " + names);
        }
        return first;
    }

    private List<String> split(String line) {
        List<String> cells = new ArrayList<>(names == null ? 8 : names.size());
        int from = 0;
        while (from <= line.length()) {
            if (separator == ',' && from < line.length() && line.charAt(from) == '"') {
                from = quoted(line, from + 1, cells);
            } else {
                int end = line.indexOf(separator, from);
                end = end < 0 ? line.length() : end;
                cells.add(line.substring(from, end));
                from = end + 1;
            }
        }
        return cells;
    }

    private static int quoted(String line, int from, List<String> cells) {
        StringBuilder cell = new StringBuilder();
        for (int i = from; i < line.length(); i++) {
            if (line.charAt(i) != '"') {
                cell.append(line.charAt(i));
            } else if (line.startsWith("\"\"", i)) {
                cell.append('"');
                i++;
            } else if (i + 1 == line.length() || line.charAt(i + 1) == ',') {
                cells.add(cell.toString());
                return i + 2;
            } else {
                throw new IllegalArgumentException("closing quote must end its cell: was " + line.substring(from - 1));
            }
        }
        throw new IllegalArgumentException("quote must be closed in its line: was " + line.substring(from - 1));
    }
}
