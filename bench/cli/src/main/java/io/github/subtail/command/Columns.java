package io.github.subtail.command;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table for people: columns as wide as their widest cell, two blanks between them. */
final class Columns {

    private static final MathContext DIGITS = new MathContext(5);
    private static final double LARGE = 1e7;
    private static final double SMALL = 1e-4;

    private final List<List<String>> rows = new ArrayList<>();

    Columns(String... head) {
        row(head);
    }

    void row(String... cells) {
        rows.add(Arrays.asList(cells));
    }

    /** Five significant digits; a dash for no number. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "-" : value > 0 ? "inf" : "-inf";
        }
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        double size = Math.abs(value);
        return value == 0 || (size >= SMALL && size < LARGE) ? rounded.toPlainString() : rounded.toString();
    }

    void print(PrintWriter out) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
            }
            out.println("  " + line.toString().stripTrailing());
        }
    }
}
