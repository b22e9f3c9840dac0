package io.github.subtail.command;

import io.github.subtail.figure.CsvCell;
import io.github.subtail.store.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The plan as CSV (RFC 4180, LF), one row for each channel in order of first appearance.
 *
 * <p>Ids are other people's words: one that a spreadsheet would run as a formula gets a leading apostrophe.
 */
final class PlanFile {

    private PlanFile() {}

    /**
     * Writes {@code channel_id,budget,share_lower,share_upper}; NaN is an empty cell.
     *
     * @param file the file, replaced if it exists, whole or not at all
     * @param rows the plan
     * @throws UncheckedIOException if it cannot be written
     */
    static void write(Path file, List<ChannelShare> rows) {
        StringBuilder text = new StringBuilder("channel_id,budget,share_lower,share_upper\n");
        for (ChannelShare row : rows) {
            text.append(CsvCell.of(row.channel()))
                    .append(',')
                    .append(row.budget())
                    .append(',');
            text.append(number(row.lower()))
                    .append(',')
                    .append(number(row.upper()))
                    .append('\n');
        }
        try {
            WholeFile.write(file, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write plan " + file, e);
        }
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }
}
