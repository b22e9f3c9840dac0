package io.github.subtail.figure;

/**
 * Text of strangers as a cell of a CSV file.
 *
 * <p>RFC 4180 quotes, and an apostrophe before a first character that makes a spreadsheet take a cell for a formula.
 * A program that reads the file finds every other text as it was.
 */
public final class CsvCell {

    private static final String FORMULA_STARTS = "=+-@";

    private CsvCell() {}

    /**
     * The cell of a text.
     *
     * @param text any text
     * @return the text, guarded and quoted as far as it needs to be
     */
    public static String of(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
