package io.github.subtail.store;

import java.util.Locale;

/** The kinds of file that tables are exported to. */
public enum ExportFormat {
    /** UTF-8, LF, comma, RFC 4180, header; null is empty, NaN is {@code nan}. */
    CSV("FORMAT csv, HEADER true, DELIMITER ',', QUOTE '\"', ESCAPE '\"', NULLSTR ''"),
    /** Apache Parquet. */
    PARQUET("FORMAT parquet");

    private final String options;

    ExportFormat(String options) {
        this.options = options;
    }

    /**
     * The extension of such a file.
     *
     * @return {@code csv} or {@code parquet}
     */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    String options() {
        return options;
    }
}
